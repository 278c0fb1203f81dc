"""The front page: one lead, the opinions beside it, interviews, reporting, and what came before."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse

from articles.models import Article
from articles.views.corrections import corrections_in
from articles.views.listing import with_lines
from articles.views.reader_page import reader_page, show_list
from articles.views.section import section

NEWEST = 48  # read in one query, whatever the archive holds; the blocks below choose among them
LEADS = 3  # a picture among so many of the newest makes its piece the lead
MOST_OPINIONS, MOST_INTERVIEWS, MOST_REPORTS, MOST_OTHERS = 6, 3, 3, 12


@dataclass(frozen=True)
class Front:
    """The blocks of the page; any of them but the lead may be empty."""

    lead: Article | None
    opinions: tuple[Article, ...]
    interviews: tuple[Article, ...]
    reports: tuple[Article, ...]
    others: tuple[Article, ...]

    @property
    def pieces(self) -> list[Article]:
        """All of them, in the order of the page."""
        lead = [self.lead] if self.lead else []
        return [*lead, *self.opinions, *self.interviews, *self.reports, *self.others]

    @property
    def pictured(self) -> set[int]:
        """The keys of those shown with their picture below the lead: one in a block at most."""
        blocks = (self.interviews, self.reports)
        found = [[one.pk for one in block if one.lead_figure_id] for block in blocks]
        return {keys[0] for keys in found if keys}


@reader_page
def front(request: HttpRequest) -> HttpResponse:
    """In a language of which nothing is public yet: a section may be called like it."""
    blocks = laid_out(list(with_lines(request.edition.faced()).newest_first()[:NEWEST]))
    if not blocks.lead and not request.edition.is_first:
        return section(request, slug=request.edition.language)
    spoken = [piece for piece in blocks.pieces if piece.is_interview]
    prefetch_related_objects(spoken, "participants")
    corrections = corrections_in(request.edition).dated().select_related("article")
    return show_list(
        request,
        "articles/front.html",
        {"front": blocks, "correction": corrections.first(), "is_front": True},
    )


def laid_out(pieces: list[Article]) -> Front:
    """The newest pieces in their blocks: three make a page, and three hundred do."""
    lead = next((one for one in pieces[:LEADS] if one.lead_figure_id), None)
    lead = lead or next(iter(pieces), None)
    rest = [one for one in pieces if one is not lead]

    def take(count: int, suits: Callable[[Article], bool]) -> tuple[Article, ...]:
        taken = [one for one in rest if suits(one)][:count]
        rest[:] = [one for one in rest if one not in taken]
        return tuple(taken)

    return Front(
        lead=lead,
        opinions=take(MOST_OPINIONS, lambda one: one.is_opinion),
        interviews=take(MOST_INTERVIEWS, lambda one: one.is_interview),
        reports=take(MOST_REPORTS, lambda one: not one.is_opinion and not one.is_interview),
        others=tuple(rest[:MOST_OTHERS]),
    )
