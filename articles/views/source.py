"""A source: what it is, where it can be read, and every piece that cites it."""

from django.db.models import Prefetch, QuerySet, prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from articles.models import Article, Citation, Source
from articles.models.prepared import Given
from articles.views.listing import Pages
from articles.views.moved import known_to_readers
from articles.views.reader_page import reader_page, show


@reader_page
def source(request: HttpRequest, slug: str) -> HttpResponse:
    """Cited only for the desk, or only in what is not public yet, it has no page."""
    held = get_object_or_404(Source, slug=slug)
    found = _pages(request, source=held.pk)
    uses = _uses(held)
    if not found.items and not known_to_readers().filter(pk__in=uses.values("article")).exists():
        raise Http404
    prefetch_related_objects(found.items, Prefetch("citations", queryset=uses, to_attr="uses"))
    return show(request, "articles/source.html", {"source": held, "listing": found})


def _uses(source: Source | Given) -> QuerySet:
    return Citation.objects.filter(source=source, is_public=True)


_pages = Pages(
    lambda source: Article.objects.public().filter(pk__in=_uses(source).values("article"))
)
