"""An author: who it is, what to know of them, and all that stands under their name."""

from django.db.models import OuterRef, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse

from articles.models import Author, Byline
from articles.models.edition import probes, standing
from articles.models.prepared import Given, Prepared
from articles.views.listing import Pages
from articles.views.moved import known_to_readers
from articles.views.navigation import navigation
from articles.views.reader_page import reader_page, show_list


@reader_page
def author(request: HttpRequest, slug: str) -> HttpResponse:
    """Somebody of whom readers have read nothing yet has no page yet."""
    above, here = navigation(), request.edition
    held = next(iter(_author(above.further, slug=slug)), None)
    if held is None:
        raise Http404
    found = _pages(request, here, author=held.pk)
    if not found.items and not (here.is_first and _is_known(held)):
        raise Http404
    context = {"author": held, "listing": found}
    return show_list(request, "articles/author.html", context, above=above, editions=standing(held))


def _named(languages: tuple[str, ...], slug: Given) -> QuerySet:
    """They know in which of these languages they have pieces."""
    rows = Author.objects.annotate(**probes(languages, Q(bylines__author=OuterRef("pk"))))
    return rows.select_related("portrait").filter(slug=slug)


def _own(author: Author | Given) -> QuerySet:
    return Byline.objects.filter(author=author).values("article")


def _is_known(author: Author) -> bool:
    return known_to_readers().filter(pk__in=_own(author)).exists()


_author = Prepared(_named)
_pages = Pages(lambda here, author: here.public().filter(pk__in=_own(author)))
