"""The corrections log: what was issued, to be read. The way to issue one leads through a piece."""

from django.contrib import admin
from django.utils.html import format_html

from articles.admin.access import ReadOnlyAdmin
from articles.admin.times import moment
from articles.models import Correction


class CorrectionAdmin(ReadOnlyAdmin):
    list_display = ("text", "kind", "piece", "issued", "issued_by_name")
    list_filter = ("kind", "origin")
    list_select_related = ("article",)
    search_fields = ("text", "wrong", "right", "article__headline")
    fields = (
        "piece", "kind", "text", "wrong", "right", "issued", "issued_by_name", "origin", "place",
        "supersedes", "superseded", "raw",
    )  # fmt: skip

    @admin.display(description="piece", ordering="article__headline")
    def piece(self, correction: Correction) -> str:
        address = correction.get_absolute_url()
        return format_html('<a href="{}">{}</a>', address, correction.article.headline)

    @admin.display(description="issued", ordering="issued_at", empty_value="Date not recorded")
    def issued(self, correction: Correction) -> str | None:
        return moment(correction.issued_at, correction.issued_precision)

    @admin.display(description="superseded by", empty_value="—")
    def superseded(self, correction: Correction) -> Correction | None:
        return Correction.objects.filter(supersedes=correction).first()
