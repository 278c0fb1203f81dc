"""The filters of the article list."""

from django.conf import settings
from django.contrib.admin import ModelAdmin, SimpleListFilter
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.models import Article


class StateFilter(SimpleListFilter):
    """By state; "scheduled" is no status of its own but a time that is still ahead."""

    title = "state"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        return [
            ("draft", "Draft"), ("in_review", "In review"), ("scheduled", "Scheduled"),
            ("published", "Published"), ("withdrawn", "Withdrawn"),
        ]  # fmt: skip

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        state = self.value()
        if state == "scheduled":
            return queryset.scheduled()
        if state == "published":
            return queryset.public()
        if state in Article.Status.values:
            return queryset.filter(status=state)
        return queryset


class LanguageFilter(SimpleListFilter):
    title = "language"
    parameter_name = "language"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        return settings.LANGUAGES

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(language=self.value()) if self.value() else queryset


class ImportFilter(SimpleListFilter):
    title = "import"
    parameter_name = "imported"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        return [("warnings", "Imported with warnings"), ("yes", "Imported"), ("no", "Written here")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() == "warnings":
            return queryset.imported_with_warnings()
        if self.value() in {"yes", "no"}:
            return queryset.filter(imported_at__isnull=self.value() == "no")
        return queryset
