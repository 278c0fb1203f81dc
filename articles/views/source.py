"""A source: what it is, where it can be read, and every piece that cites it."""

from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from articles.models import Article, Citation, Source
from articles.views.listing import listing
from articles.views.moved import known_to_readers
from articles.views.reader_page import reader_page, show


@reader_page
def source(request: HttpRequest, slug: str) -> HttpResponse:
    """Cited only for the desk, or only in what is not public yet, it has no page."""
    held = get_object_or_404(Source, slug=slug)
    uses = Citation.objects.filter(source=held, is_public=True)
    citing = uses.values("article")
    articles = Article.objects.public().filter(pk__in=citing)
    found = listing(
        request, articles.prefetch_related(Prefetch("citations", queryset=uses, to_attr="uses"))
    )
    if not found.items and not known_to_readers().filter(pk__in=citing).exists():
        raise Http404
    return show(request, "articles/source.html", {"source": held, "listing": found})
