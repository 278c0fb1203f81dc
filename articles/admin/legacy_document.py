"""Legacy documents: each original as it came, what was read from it and what was left out."""

from functools import partial

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.admin.access import ReadOnlyAdmin
from articles.admin.beside import beside_page
from articles.admin.legacy_filters import OfRun, WarnedOf, WithWarnings
from articles.admin.rejected import rejected_page, retry_page
from articles.models import LegacyDocument

MOST_CHARACTERS_SHOWN = 200_000


class LegacyDocumentAdmin(ReadOnlyAdmin):
    list_display = ("path", "outcome", "piece", "format", "share", "warning_count", "last_run")
    list_filter = ("outcome", WithWarnings, WarnedOf, OfRun, "format")
    list_select_related = ("article", "last_run")
    search_fields = ("path", "source_id", "article__headline")
    ordering = ("-id",)
    fieldsets = (
        (None, {"fields": ("outcome", "rejected_because", "piece", "share", "beside")}),
        ("Warnings", {"fields": ("warning_list",)}),
        ("Left out, with the reason", {"fields": ("dropped_list",)}),
        ("What was read from it", {"fields": ("extracted_list",), "classes": ("collapse",)}),
        ("The original", {"fields": ("original_text",), "classes": ("collapse",)}),
        (
            "Where it came from",
            {"fields": ("namespace", "source_id", "path", "format", "read_with", "sha256",
                        "first_run", "last_run")},
        ),
    )  # fmt: skip

    def get_urls(self) -> list[URLPattern]:
        """Three more: the original beside the piece, the rejected ones, and one tried again."""
        site = self.admin_site
        pages = {
            "rejected": ("rejected/", rejected_page),
            "beside": ("<int:pk>/beside/", beside_page),
            "retry": ("<int:pk>/retry/", retry_page),
        }
        return [
            path(
                address,
                site.admin_view(partial(page, site)),
                name=f"articles_legacydocument_{name}",
            )
            for name, (address, page) in pages.items()
        ] + super().get_urls()

    def get_queryset(self, request: HttpRequest) -> QuerySet[LegacyDocument]:
        heavy = ("original", "base", "extracted", "dropped")
        is_list = request.resolver_match.url_name.endswith("_changelist")
        found = super().get_queryset(request)
        return found.defer(*heavy) if is_list else found

    @admin.display(description="piece", empty_value="—")
    def piece(self, document: LegacyDocument) -> SafeString | None:
        if document.article is None:
            return None
        address = reverse("admin:articles_article_change", args=[document.article_id])
        return format_html('<a href="{}">{}</a>', address, document.article)

    @admin.display(description="side by side")
    def beside(self, document: LegacyDocument) -> SafeString:
        address = reverse("admin:articles_legacydocument_beside", args=[document.pk])
        return format_html('<a href="{}">The original beside the piece</a>', address)

    @admin.display(description="accounted for", ordering="accounted_for")
    def share(self, document: LegacyDocument) -> str:
        return f"{document.accounted_for:.1%} of the visible characters"

    @admin.display(description="warnings", empty_value="none")
    def warning_list(self, document: LegacyDocument) -> SafeString | None:
        return _listed(document.warnings, "code", "message", "line")

    @admin.display(description="left out", empty_value="nothing")
    def dropped_list(self, document: LegacyDocument) -> SafeString | None:
        return _listed(document.dropped, "reason", "text")

    @admin.display(description="read from it", empty_value="nothing")
    def extracted_list(self, document: LegacyDocument) -> SafeString | None:
        return _listed(document.extracted, "field", "value", "raw", "confidence")

    @admin.display(description="the original")
    def original_text(self, document: LegacyDocument) -> SafeString:
        """As text whatever it is: an original is never rendered."""
        text = document.original_data.decode("utf-8", errors="replace")
        return format_html('<pre class="original">{}</pre>', text[:MOST_CHARACTERS_SHOWN])


def _listed(items: list[dict], *names: str) -> SafeString | None:
    """One row an item, its parts in the order of `names`; None when there is none."""
    if not items:
        return None
    rows = ([str(item.get(name, "")) for name in names if item.get(name)] for item in items)
    cells = ((format_html_join("", "<td>{}</td>", ((part,) for part in row)),) for row in rows)
    return format_html(
        '<table class="record"><tbody>{}</tbody></table>',
        format_html_join("", "<tr>{}</tr>", cells),
    )
