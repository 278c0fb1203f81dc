"""An author: who it is, what to know of them, and all that stands under their name."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from articles.models import Article, Author, Byline
from articles.views.listing import listing
from articles.views.moved import known_to_readers
from articles.views.reader_page import reader_page, show


@reader_page
def author(request: HttpRequest, slug: str) -> HttpResponse:
    """Somebody of whom readers have read nothing yet has no page yet."""
    held = get_object_or_404(Author.objects.select_related("portrait"), slug=slug)
    own = Byline.objects.filter(author=held).values("article")
    found = listing(request, Article.objects.public().filter(pk__in=own))
    if not found.items and not known_to_readers().filter(pk__in=own).exists():
        raise Http404
    return show(request, "articles/author.html", {"author": held, "listing": found})
