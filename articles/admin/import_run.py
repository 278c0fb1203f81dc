"""Import runs: what came in, when, and what became of it."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html

from articles.admin.access import ReadOnlyAdmin
from articles.admin.times import moment
from articles.models import ImportRun


class ImportRunAdmin(ReadOnlyAdmin):
    list_display = (
        "__str__", "state", "started", "created_count", "updated_count", "unchanged_count",
        "kept_count", "rejected_count", "warning_count",
    )  # fmt: skip
    list_filter = ("state", "namespace")
    fields = (
        "namespace", "state", "started", "finished", "arguments", "created_count",
        "updated_count", "unchanged_count", "kept_count", "rejected_count", "warning_count",
        "documents",
    )  # fmt: skip

    @admin.display(description="started", ordering="started_at")
    def started(self, run: ImportRun) -> str | None:
        return moment(run.started_at)

    @admin.display(description="finished", empty_value="—")
    def finished(self, run: ImportRun) -> str | None:
        return moment(run.finished_at)

    @admin.display(description="documents")
    def documents(self, run: ImportRun) -> str:
        address = reverse("admin:articles_legacydocument_changelist")
        return format_html(
            '<a href="{0}?first_run__id__exact={1}">Those that arrived in this run</a>',
            address,
            run.pk,
        )
