"""The notice where a withdrawn piece stood: what it was, by whom, when, and why it went."""

from datetime import timedelta

from django.db.models import Prefetch, prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from articles.models import Article, Byline
from articles.views.navigation import navigation
from articles.views.reader_page import show


def withdrawn_page(
    request: HttpRequest, article: Article, wait: timedelta | None = None
) -> HttpResponse:
    """A 410 (RFC 9110, section 15.5.11) with none of the withdrawn words but the headline."""
    prefetch_related_objects(
        [article],
        Prefetch("bylines", queryset=Byline.objects.select_related("author")),
        "corrections",
    )
    corrections = sorted(article.corrections.all(), key=lambda one: one.number)
    with translation.override(article.language):
        return show(
            request,
            "articles/withdrawn.html",
            {"article": article, "corrections": corrections},
            status=410,
            above=navigation(),
            may_be_stale=False,
        )
