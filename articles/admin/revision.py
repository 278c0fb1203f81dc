"""Revisions: each snapshot of a piece's words, read beside the one before it."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.admin.access import ReadOnlyAdmin
from articles.admin.difference import rendered
from articles.admin.times import moment
from articles.models import Revision
from articles.text.difference import differences


class RevisionAdmin(ReadOnlyAdmin):
    list_display = ("label", "piece", "reason", "note", "made_by_name", "made", "seen_since")
    list_display_links = ("label",)
    list_filter = ("reason",)
    list_select_related = ("article",)
    search_fields = ("headline", "note")
    ordering = ("-id",)
    fields = (
        "piece", "reason", "note", "made_by_name", "made", "seen_since", "changes", "sha256",
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[Revision]:
        is_list = request.resolver_match.url_name.endswith("_changelist")
        found = super().get_queryset(request)
        return found.defer("body", "furniture", "article__body") if is_list else found

    @admin.display(description="revision", ordering="number")
    def label(self, revision: Revision) -> str:
        return f"Version {revision.version}" if revision.version else f"Draft {revision.number}"

    @admin.display(description="piece", ordering="headline")
    def piece(self, revision: Revision) -> str:
        return revision.article.headline

    @admin.display(description="readers see it since", ordering="public_from", empty_value="never")
    def seen_since(self, revision: Revision) -> str | None:
        return moment(revision.public_from)

    @admin.display(description="made", ordering="made_at")
    def made(self, revision: Revision) -> str | None:
        return moment(revision.made_at)

    @admin.display(description="what changed")
    def changes(self, revision: Revision) -> SafeString:
        """The words against those of the snapshot before, or as they stood in the first one."""
        before = revision.article.revisions.filter(number__lt=revision.number).first()
        names = ("headline", "standfirst", "body")
        found = differences(
            {name: getattr(before, name, "") for name in names},
            {name: getattr(revision, name) for name in names},
        )
        return rendered(found) or format_html("<p>{}</p>", "No word of the text.")
