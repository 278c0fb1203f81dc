"""The archive by date: a year or a month of the newsroom's own calendar."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, Q, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse

from articles.models.edition import Edition, probes, standing
from articles.models.prepared import Prepared
from articles.views.calendar import since, until, year_of
from articles.views.listing import Pages
from articles.views.navigation import navigation
from articles.views.reader_page import reader_page, show_list


@dataclass(frozen=True)
class Period:
    """What the calendar offers: a year, its months with pieces, and all years that have any.

    `editions` are those with pieces in the year or month that was asked for.
    """

    year: int
    months: tuple[date, ...]
    years: tuple[int, ...]
    editions: tuple[Edition, ...]


@reader_page
def archive(request: HttpRequest, year: int, month: int | None = None) -> HttpResponse:
    """A year, or one of its months."""
    above = navigation()
    if not 1 < year < 9998:
        raise Http404
    period = _period(request.edition, year, month, above.further)
    first = date(year, month, 1) if month else None
    if first and first not in period.months:
        raise Http404
    found = _pages(request, request.edition, year, month)
    context = {"period": period, "month": first, "listing": found}
    return show_list(
        request, "articles/archive.html", context, above=above, editions=period.editions
    )


def _period(here: Edition, year: int, month: int | None, languages: tuple[str, ...]) -> Period:
    """Two queries of index look-ups. Raises Http404 for a year without pieces."""
    found = next(iter(_calendar(here, year, month, languages)), None)
    if found is None:
        raise Http404
    return Period(
        year,
        tuple(date(year, each, 1) for each in range(1, 13) if getattr(found, f"month_{each}")),
        _years(
            here,
            # By the hour alone a piece may stand outside the years that these were printed in.
            year_of(found.oldest_at, found.oldest_precision) - 1,
            year_of(found.newest_at, found.newest_precision) + 1,
        ),
        standing(found),
    )


def _years(here: Edition, first: int, last: int) -> tuple[int, ...]:
    """Those of the last 200 in which something was printed; one query, a look-up for each."""
    first, last = max(first, last - 200, 2), min(last, 9997)
    found = _printed_in(here, first, last)
    return tuple(
        each for each in range(first, last + 1) if found and getattr(found[0], f"year_{each}")
    )


def _written_calendar(
    here: Edition, year: int, month: int | None, languages: tuple[str, ...]
) -> QuerySet:
    pieces = here.public()
    months = {f"month_{each}": Exists(pieces.bounded(_span(year, each))) for each in range(1, 13)}
    return (
        pieces.bounded(_span(year))
        .newest_first()
        .only("pk")
        .annotate(
            **_time("oldest", pieces.order_by("published_at", "id")),
            **_time("newest", pieces.newest_first()), **months,
            **probes(languages, _span(year, month)),
        )[:1]
    )  # fmt: skip


def _written_years(here: Edition, first: int, last: int) -> QuerySet:
    pieces = here.public()
    years = {f"year_{each}": Exists(pieces.bounded(_span(each))) for each in range(first, last + 1)}
    return pieces.newest_first().only("pk").annotate(**years)[:1]


def _time(name: str, articles: QuerySet) -> dict[str, Subquery]:
    """Annotations: when the first of these was published, and how much of that is known."""
    return {
        f"{name}_at": Subquery(articles.values("published_at")[:1]),
        f"{name}_precision": Subquery(articles.values("published_precision")[:1]),
    }


def _span(year: int, month: int | None = None) -> Q:
    start = datetime(year, month or 1, 1)
    end = datetime(year + month // 12, month % 12 + 1, 1) if month else datetime(year + 1, 1, 1)
    return since(start) & until(end)


# The bounds of a year stand in the SQL: it is another for each year, not for each reader.
_calendar = Prepared(_written_calendar)
_printed_in = Prepared(_written_years)
_pages = Pages(lambda here, year, month: here.public().bounded(_span(year, month)))
