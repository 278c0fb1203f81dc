"""The newsroom's calendar asked of the database: a piece belongs to the day that was printed.

Of a day alone (precision "day") the stored time is midnight somewhere, perhaps in a zone where the
day began hours before ours: `articles.text.printed` says which day it is, and these conditions say
the same to the database, by ranges that the index on the time serves.
"""

from datetime import UTC, datetime

from django.db.models import Q
from django.db.models.functions import TruncMinute
from django.utils import timezone

from articles.text.printed import EAST, QUARTER_MINUTES, printed

# Stored as a midnight: shown on the day that `printed` makes of it.
_IS_MIDNIGHT = Q(
    published_precision="day",
    published_at__minute__in=QUARTER_MINUTES,
    published_at=TruncMinute("published_at", tzinfo=UTC),
)


def since(start: datetime) -> Q:
    """Printed on the day of this local midnight (naive, of the newsroom's zone) or later."""
    return Q(published_at__gte=_aware(start - EAST)) & (
        Q(published_at__gte=_aware(start)) | _IS_MIDNIGHT
    )


def until(end: datetime) -> Q:
    """Printed before the day of this local midnight."""
    return Q(published_at__lt=_aware(end)) & (
        Q(published_at__lt=_aware(end - EAST)) | ~_IS_MIDNIGHT
    )


def year_of(time: datetime | None, precision: str) -> int | None:
    """The year that was printed; None where there is no time."""
    return printed(timezone.localtime(time), precision).year if time else None


def _aware(time: datetime) -> datetime:
    return timezone.make_aware(time)
