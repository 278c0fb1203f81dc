"""Reader reports: errors that readers reported, and what the desk found."""

from django.contrib import admin
from django.db.models import ForeignKey, Model
from django.forms import ModelChoiceField
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.admin.access import DeskAdmin
from articles.admin.times import moment
from articles.models import ReaderReport


class ReaderReportAdmin(DeskAdmin):
    list_display = ("text", "piece", "outcome", "received")
    list_filter = ("outcome",)
    list_select_related = ("article",)
    search_fields = ("text", "article__headline")
    fieldsets = (
        ("What the reader says",
         {"fields": ("piece", "paragraph", "words", "text", "contact", "received")}),
        ("What the desk found", {"fields": ("outcome", "answer", "correction")}),
    )  # fmt: skip
    readonly_fields = ("piece", "paragraph", "words", "text", "contact", "received")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def formfield_for_foreignkey(
        self, db_field: ForeignKey, request: HttpRequest, **kwargs
    ) -> ModelChoiceField:
        """Only a correction of the same piece can answer a report."""
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        report = request.resolver_match.kwargs.get("object_id")
        field.queryset = field.queryset.filter(article__reader_reports__pk=report)
        return field

    @admin.display(description="received", ordering="received_at")
    def received(self, report: ReaderReport) -> str | None:
        return moment(report.received_at)

    @admin.display(description="piece")
    def piece(self, report: ReaderReport) -> SafeString:
        address = reverse("admin:articles_article_change", args=[report.article_id])
        return format_html('<a href="{}">{}</a>', address, report.article)
