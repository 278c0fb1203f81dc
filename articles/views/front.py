"""The front page: the zones as editors composed them, and what we last got wrong."""

from dataclasses import replace

from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse

from articles.models.front import Composition
from articles.models.prepared import Prepared
from articles.views.corrections import corrections_in
from articles.views.listing import with_lines
from articles.views.navigation import navigation
from articles.views.reader_page import reader_page, show_list
from articles.views.section import section


@reader_page
def front(request: HttpRequest) -> HttpResponse:
    """Six queries. No cache keeps it beyond the end of a pin.

    In a language of which nothing is public yet: a section may be called like it.
    """
    here = request.edition
    page = _composed(here)
    if not page.blocks and not here.is_first:
        return section(request, slug=here.language)
    prefetch_related_objects([one for one in page.pieces if one.is_interview], "participants")
    above = navigation()
    waits = [left for left in (above.wait, page.left) if left is not None]
    return show_list(
        request,
        "articles/front.html",
        {"front": page, "correction": next(iter(_corrections(here)), None), "is_front": True},
        above=replace(above, wait=min(waits, default=None)),
    )


_composed = Composition(lambda here: with_lines(here.faced()))
_corrections = Prepared(lambda here: corrections_in(here).dated().select_related("article")[:1])
