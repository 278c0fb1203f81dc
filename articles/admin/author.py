"""Authors: names, bios and disclosures as they stand today; each byline keeps its own copy."""

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest

from articles.admin.access import DeskAdmin
from articles.admin.slugs import WithAddress
from articles.models import Author


class AuthorAdmin(WithAddress, DeskAdmin):
    list_display = ("name", "kind", "bio", "piece_count")
    list_filter = ("kind",)
    ordering = ("name", "pk")  # counting bylines drops the order of the model
    search_fields = ("name", "slug")
    autocomplete_fields = ("portrait",)
    fieldsets = (
        (None, {"fields": ("name", "kind", "bio", "portrait")}),
        ("For readers to know", {"fields": ("disclosure", "website", "fediverse")}),
        ("In the masthead", {"fields": (("job_title", "masthead_position"),)}),
        ("Address", {"fields": ("slug",)}),
    )
    login_fieldset = ("Login", {"fields": ("user",)})

    def get_fieldsets(self, request: HttpRequest, obj: Author | None = None) -> tuple:
        """Whose login it is decides who may sign in as whom: for those who see logins at all."""
        if request.user.has_perm("auth.change_user"):
            return (*self.fieldsets, self.login_fieldset)
        return self.fieldsets

    def get_autocomplete_fields(self, request: HttpRequest) -> tuple[str, ...]:
        may_see = request.user.has_perm("auth.change_user")
        return ("portrait", "user") if may_see else ("portrait",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Author]:
        return super().get_queryset(request).annotate(pieces=Count("bylines"))

    @admin.display(description="bylines", ordering="pieces")
    def piece_count(self, author: Author) -> int:
        return author.pieces
