"""Everybody who writes here, by name."""

import re

from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest, HttpResponse

from articles.models import Article, Author, Byline
from articles.views.listing import BadCursor, Listing
from articles.views.reader_page import reader_page, show

AUTHORS_A_PAGE = 100

_KEY = re.compile(r"[0-9]{1,18}")


@reader_page
def authors(request: HttpRequest) -> HttpResponse:
    """Those of whom readers can read something; ?before= is the key of the last name shown."""
    readable = Article.objects.public().filter(pk=OuterRef("article"))
    lines = Byline.objects.filter(Exists(readable), author=OuterRef("pk"))
    rows = Author.objects.filter(Exists(lines)).order_by("name", "pk")
    last = _last_shown(request)
    if last:
        rows = rows.filter(Q(name__gt=last.name) | Q(name=last.name, pk__gt=last.pk))
    held = list(rows[: AUTHORS_A_PAGE + 1])
    items = tuple(held[:AUTHORS_A_PAGE])
    older = str(items[-1].pk) if len(held) > AUTHORS_A_PAGE else ""
    found = Listing(items, older, last is None)
    return show(request, "articles/authors.html", {"listing": found})


def _last_shown(request: HttpRequest) -> Author | None:
    key = request.GET.get("before")
    if key is None:
        return None
    last = Author.objects.filter(pk=key).first() if _KEY.fullmatch(key) else None
    if last is None:
        raise BadCursor(key)
    return last
