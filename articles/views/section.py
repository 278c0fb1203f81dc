"""A section: its newest pieces, page by page."""

from django.db.models import OuterRef, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse

from articles.models import Section
from articles.models.edition import probes, standing
from articles.models.prepared import Given, Prepared
from articles.views.listing import Pages
from articles.views.navigation import navigation
from articles.views.reader_page import reader_page, show_list


@reader_page
def section(request: HttpRequest, slug: str) -> HttpResponse:
    """At the root it stands even when it is empty."""
    above = navigation()
    held = next(iter(_section(above.further, slug=slug)), None)
    if held is None:
        raise Http404
    found = _pages(request, request.edition, section=held.pk)
    if not found.items and not request.edition.is_first:
        raise Http404
    context = {"section": held, "listing": found}
    return show_list(
        request, "articles/section.html", context, above=above, editions=standing(held)
    )


def _named(languages: tuple[str, ...], slug: Given) -> QuerySet:
    """It knows in which of these languages it has pieces."""
    rows = Section.objects.annotate(**probes(languages, Q(section=OuterRef("pk"))))
    return rows.filter(slug=slug)


_section = Prepared(_named)
_pages = Pages(lambda here, section: here.faced().filter(section=section))
