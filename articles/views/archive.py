"""The archive by date: a year or a month of the newsroom's own calendar."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, Q, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse

from articles.models.edition import Edition, probes, standing
from articles.views.calendar import since, until, year_of
from articles.views.listing import listing
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
    above, pieces = navigation(), request.edition.public()
    if not 1 < year < 9998:
        raise Http404
    span = _span(year, month)
    period = _period(pieces, year, span, above.editions)
    first = date(year, month, 1) if month else None
    if first and first not in period.months:
        raise Http404
    found = listing(request, pieces.bounded(span))
    context = {"period": period, "month": first, "listing": found}
    return show_list(
        request, "articles/archive.html", context, above=above, editions=period.editions
    )


def _period(pieces: QuerySet, year: int, span: Q, editions: tuple[Edition, ...]) -> Period:
    """Two queries of index look-ups. Raises Http404 for a year without pieces."""
    months = {f"month_{each}": Exists(pieces.bounded(_span(year, each))) for each in range(1, 13)}
    oldest = pieces.order_by("published_at", "id")
    languages = [each.language for each in editions[1:]]
    found = (
        pieces.bounded(_span(year))
        .newest_first()
        .only("pk")
        .annotate(
            **_time("oldest", oldest), **_time("newest", pieces.newest_first()), **months,
            **probes(languages, span),
        )
        .first()
    )  # fmt: skip
    if found is None:
        raise Http404
    return Period(
        year,
        tuple(date(year, each, 1) for each in range(1, 13) if getattr(found, f"month_{each}")),
        _years(
            pieces,
            # By the hour alone a piece may stand outside the years that these were printed in.
            year_of(found.oldest_at, found.oldest_precision) - 1,
            year_of(found.newest_at, found.newest_precision) + 1,
        ),
        standing(found),
    )


def _years(pieces: QuerySet, first: int, last: int) -> tuple[int, ...]:
    """Those of the last 200 in which something was printed; one query, a look-up for each."""
    every = range(max(first, last - 200, 2), min(last, 9997) + 1)
    probes = {f"year_{each}": Exists(pieces.bounded(_span(each))) for each in every}
    found = pieces.newest_first().only("pk").annotate(**probes).first()
    return tuple(each for each in every if found and getattr(found, f"year_{each}"))


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
