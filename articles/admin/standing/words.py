"""The wordings of standing pages: who wrote each, when, and whether readers saw it."""

from django.contrib import admin

from articles.admin.access import ReadOnlyAdmin
from articles.admin.times import moment
from articles.models import StandingWords


class StandingWordsAdmin(ReadOnlyAdmin):
    list_display = ("headline", "number", "kept", "kept_by_name", "note", "is_public")
    list_filter = ("page",)
    fields = (
        "page", "number", "headline", "standfirst", "body", "note", "is_public", "kept",
        "kept_by_name",
    )  # fmt: skip

    @admin.display(description="kept", ordering="kept_at")
    def kept(self, words: StandingWords) -> str | None:
        return moment(words.kept_at)
