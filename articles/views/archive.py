"""The archive by date: a year or a month of the newsroom's own calendar."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from articles.models import Article
from articles.views.listing import listing
from articles.views.reader_page import reader_page, show


@dataclass(frozen=True)
class Period:
    """What the calendar offers round a year: its months with pieces, and its neighbours."""

    year: int
    months: tuple[date, ...]
    earlier: int | None
    later: int | None


@reader_page
def year(request: HttpRequest, year: int) -> HttpResponse:
    period = _period(year)
    found = listing(request, _between(_start(year), _start(year + 1)))
    return show(request, "articles/archive.html", {"period": period, "listing": found})


@reader_page
def month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    period, first = _period(year), date(year, month, 1)
    if first not in period.months:
        raise Http404
    found = listing(request, _month(year, month))
    context = {"period": period, "month": first, "listing": found}
    return show(request, "articles/archive.html", context)


def _period(year: int) -> Period:
    """One query of fourteen index look-ups. Raises Http404 for a year without pieces."""
    if not 1 < year < 9998:
        raise Http404
    public = Article.objects.public().newest_first()
    earlier = public.filter(published_at__lt=_start(year))
    later = public.reverse().filter(published_at__gte=_start(year + 1))
    found = (
        _between(_start(year), _start(year + 1))
        .newest_first()
        .annotate(
            earlier=Subquery(earlier.values("published_at")[:1]),
            later=Subquery(later.values("published_at")[:1]),
            **{f"month_{number}": Exists(_month(year, number)) for number in range(1, 13)},
        )
        .values()
        .first()
    )
    if found is None:
        raise Http404
    months = (date(year, number, 1) for number in range(1, 13) if found[f"month_{number}"])
    return Period(year, tuple(months), _year_of(found["earlier"]), _year_of(found["later"]))


def _month(year: int, month: int) -> QuerySet:
    return _between(_start(year, month), _start(year + month // 12, month % 12 + 1))


def _between(start: datetime, end: datetime) -> QuerySet:
    return Article.objects.public().filter(published_at__gte=start, published_at__lt=end)


def _start(year: int, month: int = 1) -> datetime:
    return timezone.make_aware(datetime(year, month, 1))


def _year_of(time: datetime | None) -> int | None:
    return timezone.localtime(time).year if time else None
