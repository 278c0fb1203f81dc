"""What stands above and below every page: the sections, and the year that the archive opens at."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Exists, OuterRef, Q, Subquery

from articles.models import Article, Section
from articles.models.edition import Edition, further, probes, spoken, standing
from articles.views.calendar import year_of
from articles.views.freshness import wait


@dataclass(frozen=True)
class Navigation:
    """The sections in their order, the newest year, and how long until the next scheduled piece.

    `editions` are those that there are, when there are more than one.
    """

    sections: tuple[Section, ...]
    year: int | None
    wait: timedelta | None
    editions: tuple[Edition, ...] = ()


def navigation() -> Navigation:
    """In the edition whose language is active; one query, whatever the size of the archive."""
    here = spoken()
    newest = here.public().newest_first()
    rows = list(
        Section.objects.annotate(
            is_here=is_here(here),
            newest_at=Subquery(newest.values("published_at")[:1]),
            newest_precision=Subquery(newest.values("published_precision")[:1]),
            wait=wait(),
            **probes(further()),
        )
    )
    if not rows:
        return Navigation((), None, None)
    return Navigation(
        sections=tuple(row for row in rows if row.is_here),
        year=year_of(rows[0].newest_at, rows[0].newest_precision),
        wait=rows[0].wait,
        editions=standing(rows[0]),
    )


def is_here(here: Edition) -> Q:
    """A condition on Section: it has a piece in this edition; at the root, or none in any."""
    held = Q(Exists(here.faced().filter(section=OuterRef("pk"))))
    if not here.is_first:
        return held
    return held | ~Q(Exists(Article.objects.public().filter(section=OuterRef("pk"))))
