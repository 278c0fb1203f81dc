"""What narrows the list of legacy documents: warnings, one kind of warning, one run."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest


class WithWarnings(admin.SimpleListFilter):
    title = "warnings"
    parameter_name = "warnings"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list:
        return [("yes", "With warnings"), ("no", "Without")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        tests = {"yes": {"warning_count__gt": 0}, "no": {"warning_count": 0}}
        return queryset.filter(**tests.get(self.value(), {}))


class _Linked(admin.SimpleListFilter):
    """Offered only where a link asked for it, so that it can be taken away again."""

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list:
        value = request.GET.get(self.parameter_name)
        return [(value, value)] if value else []


class OfRun(_Linked):
    title = "run"
    parameter_name = "run"

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        value = self.value() or ""
        is_number = value.isascii() and value.isdigit() and len(value) < 19
        return queryset.of_run(int(value)) if is_number else queryset


class WarnedOf(_Linked):
    title = "warning"
    parameter_name = "warned"

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.warned_of(self.value()) if self.value() else queryset
