"""How long anybody may keep a page: until the next scheduled piece comes, and a minute at most.

`stale-while-revalidate` and `stale-if-error` are RFC 5861.
"""

from datetime import timedelta

from django.db.models import DurationField, ExpressionWrapper, F, Subquery
from django.db.models.functions import Now

from articles.models import Article

MOST_SECONDS = 60
STALE_WHILE_REVALIDATE_SECONDS = 60
STALE_IF_ERROR_SECONDS = 86_400


def wait() -> Subquery:
    """An annotation: how long until the next scheduled piece; None when none is scheduled."""
    soonest = Article.objects.scheduled().order_by("published_at")
    left = ExpressionWrapper(F("published_at") - Now(), output_field=DurationField())
    return Subquery(soonest.annotate(left=left).values("left")[:1])


def cache_control(left: timedelta | None, *, may_be_stale: bool = True) -> str:
    """The header for a page, `left` before the next scheduled minute.

    No cache outlives that minute, not even one that answers stale. Pages that were corrected or
    withdrawn are never answered stale.
    """
    seconds = None if left is None else max(0, int(left.total_seconds()))
    fresh = MOST_SECONDS if seconds is None else min(MOST_SECONDS, seconds)
    header = f"public, max-age={fresh}"
    if not may_be_stale:
        return header
    after = STALE_IF_ERROR_SECONDS if seconds is None else seconds - fresh
    for name, most in (
        ("stale-while-revalidate", STALE_WHILE_REVALIDATE_SECONDS),
        ("stale-if-error", STALE_IF_ERROR_SECONDS),
    ):
        if after > 0:
            header += f", {name}={min(most, after)}"
    return header
