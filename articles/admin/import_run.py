"""Import runs: what came in, when, what became of it, and what of it waits for the desk."""

from collections.abc import Callable
from functools import partial

from django.contrib import admin
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from articles.admin.access import ReadOnlyAdmin
from articles.admin.times import moment
from articles.admin.unresolved import (
    author_answer,
    nameless_answer,
    related_answer,
    unresolved_page,
)
from articles.desk.attribute import UNKNOWN, nameless
from articles.importing.retry import command_of
from articles.models import ImportRun, LegacyDocument, RelatedPiece, Suggestion

_OUTCOMES = ("created", "updated", "unchanged", "kept", "rejected")


def _counted(name: str, described: str = "") -> Callable:
    """A column of the list under one short word."""

    @admin.display(description=described or name, ordering=f"{name}_count")
    def counted(desk: "ImportRunAdmin", run: ImportRun) -> str:
        return f"{getattr(run, f'{name}_count'):,}"

    return counted


class ImportRunAdmin(ReadOnlyAdmin):
    created, updated, unchanged, kept, rejected = map(_counted, _OUTCOMES)
    warnings = _counted("warning", "warnings")
    list_display = ("__str__", "state", "started", *_OUTCOMES, "warnings")
    list_filter = ("state", "namespace")
    fieldsets = (
        (None, {"fields": (("state", "started", "finished"),)}),
        ("What became of the documents", {"fields": ("outcomes",)}),
        ("What waits for the desk", {"fields": ("waiting",)}),
        (
            "How it was run",
            {"fields": ("namespace", "command", "arguments"), "classes": ("collapse",)},
        ),
    )

    def get_urls(self) -> list[URLPattern]:
        """Four more: what is unresolved, and the three answers to it."""
        site = self.admin_site
        pages = {
            "unresolved": ("unresolved/", unresolved_page),
            "author": ("unresolved/author/", author_answer),
            "nameless": ("unresolved/nameless/", nameless_answer),
            "related": ("unresolved/related/", related_answer),
        }
        return [
            path(address, site.admin_view(partial(page, site)), name=f"articles_importrun_{name}")
            for name, (address, page) in pages.items()
        ] + super().get_urls()

    @admin.display(description="started", ordering="started_at")
    def started(self, run: ImportRun) -> str | None:
        return moment(run.started_at)

    @admin.display(description="finished", empty_value="—")
    def finished(self, run: ImportRun) -> str | None:
        return moment(run.finished_at)

    @admin.display(description="outcomes")
    def outcomes(self, run: ImportRun) -> SafeString:
        """As the run counted them; each leads to the documents where it is stored with them."""
        listed = reverse("admin:articles_legacydocument_changelist")
        rows = []
        for name in _OUTCOMES:
            count = getattr(run, f"{name}_count")
            told = f"{count:,} {name}"
            address = f"{listed}?run={run.pk}&outcome__exact={name}"
            if name == "rejected":
                address = f"{reverse('admin:articles_legacydocument_rejected')}?run={run.pk}"
            rows.append(_line(told, address if count and name != "unchanged" else ""))
        warned = f"{listed}?run={run.pk}&warnings=yes"
        rows.append(_line(f"{run.warning_count:,} warnings", warned if run.warning_count else ""))
        rows.append(_line("All that arrived in it", f"{listed}?first_run__id__exact={run.pk}"))
        return _list(rows)

    @admin.display(description="to do")
    def waiting(self, run: ImportRun) -> SafeString:
        """What is open now, five counts; each leads to its list for this run."""
        documents = LegacyDocument.objects.of_run(run.pk)
        guesses = Suggestion.objects.open().of_run(run.pk).count()
        refused = documents.warned_of(UNKNOWN).filter(article__isnull=False).count()
        lines = RelatedPiece.objects.waiting().of_run(run.pk).count()
        rejected = documents.filter(outcome=LegacyDocument.Outcome.REJECTED).count()
        waits = (
            (guesses, "to settle: what the import guessed", "articles_suggestion_queue"),
            (refused, "with a name that is no author’s", "articles_importrun_unresolved"),
            (nameless(run.pk).count(), "that name nobody", "articles_importrun_unresolved"),
            (lines, "related pieces not found", "articles_importrun_unresolved"),
            (rejected, "rejected, to be tried again", "articles_legacydocument_rejected"),
        )
        rows = [
            _line(f"{count:,} {told}", f"{reverse(f'admin:{name}')}?run={run.pk}")
            for count, told, name in waits
            if count
        ]
        return _list(rows) if rows else mark_safe("Nothing.")

    @admin.display(description="to run it again")
    def command(self, run: ImportRun) -> SafeString:
        return format_html("<code>{}</code>", command_of(run))


def _line(told: str, address: str) -> SafeString:
    return format_html('<a href="{}">{}</a>', address, told) if address else format_html("{}", told)


def _list(rows: list[SafeString]) -> SafeString:
    items = format_html_join("", "<li>{}</li>", ((row,) for row in rows))
    return format_html('<ul class="counts">{}</ul>', items)
