"""A series: its pieces, the newest first."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from articles.models import Article, Series
from articles.views.listing import Pages
from articles.views.moved import known_to_readers
from articles.views.reader_page import reader_page, show


@reader_page
def series(request: HttpRequest, slug: str) -> HttpResponse:
    """A series of which readers have seen nothing yet is no secret to tell."""
    held = get_object_or_404(Series, slug=slug)
    found = _pages(request, series=held.pk)
    if not found.items and not known_to_readers().filter(series=held).exists():
        raise Http404
    return show(request, "articles/series.html", {"series": held, "listing": found})


_pages = Pages(lambda series: Article.objects.public().filter(series=series))
