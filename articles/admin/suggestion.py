"""Suggestions: what the import guessed. They are accepted or dismissed, never edited."""

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.admin.access import ReadOnlyAdmin
from articles.admin.acts.settle import settle_page
from articles.admin.queue import queue_page
from articles.models import Suggestion


class SuggestionAdmin(ReadOnlyAdmin):
    list_display = ("value", "field", "piece", "outcome", "settled_by_name", "settled_at")
    list_filter = ("outcome", "field")
    list_select_related = ("article",)
    search_fields = ("value", "words", "article__headline")
    fields = (
        "piece", "field", "value", "words", "confidence", "outcome", "settled_by_name",
        "settled_at",
    )  # fmt: skip

    def get_urls(self) -> list:
        """The queue, and one address for each answer; those take POST alone."""
        queue = path(
            "queue/",
            self.admin_site.admin_view(self._queue),
            name="articles_suggestion_queue",
        )
        answers = {"accept": True, "dismiss": False}
        return (
            [queue]
            + [
                path(
                    f"<int:pk>/{name}/",
                    self.admin_site.admin_view(self._answer(accept)),
                    name=f"articles_suggestion_{name}",
                )
                for name, accept in answers.items()
            ]
            + super().get_urls()
        )

    def _queue(self, request: HttpRequest) -> HttpResponse:
        return queue_page(self.admin_site, request)

    def _answer(self, accept: bool):
        def view(request: HttpRequest, pk: int) -> HttpResponse:
            return settle_page(self.admin_site, request, pk, accept=accept)

        return view

    @admin.display(description="piece")
    def piece(self, suggestion: Suggestion) -> SafeString:
        address = reverse("admin:articles_article_change", args=[suggestion.article_id])
        return format_html('<a href="{}">{}</a>', address, suggestion.article)
