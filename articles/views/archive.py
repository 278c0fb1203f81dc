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
    """What the calendar offers round a year: its months with pieces, and its neighbours.

    `editions` are those with pieces in the year or month that was asked for.
    """

    year: int
    months: tuple[date, ...]
    earlier: int | None
    later: int | None
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
    found = listing(request, pieces.filter(span))
    context = {"period": period, "month": first, "listing": found}
    return show_list(
        request, "articles/archive.html", context, above=above, editions=period.editions
    )


def _period(pieces: QuerySet, year: int, span: Q, editions: tuple[Edition, ...]) -> Period:
    """One query of index look-ups. Raises Http404 for a year without pieces."""
    months = {f"month_{each}": Exists(pieces.filter(_span(year, each))) for each in range(1, 13)}
    earlier = pieces.filter(until(datetime(year, 1, 1))).newest_first()
    later = pieces.filter(since(datetime(year + 1, 1, 1))).order_by("published_at", "id")
    languages = [each.language for each in editions[1:]]
    found = (
        pieces.filter(_span(year))
        .newest_first()
        .only("pk")
        .annotate(
            **_time("earlier", earlier), **_time("later", later), **months,
            **probes(languages, span),
        )
        .first()
    )  # fmt: skip
    if found is None:
        raise Http404
    return Period(
        year,
        tuple(date(year, each, 1) for each in range(1, 13) if getattr(found, f"month_{each}")),
        year_of(found.earlier_at, found.earlier_precision),
        year_of(found.later_at, found.later_precision),
        standing(found),
    )


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
