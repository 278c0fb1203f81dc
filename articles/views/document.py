"""What feeds, sitemaps and ninjs share: the same headers, no template round them."""

from datetime import timedelta

from django.db.models import DurationField, ExpressionWrapper, F, Min
from django.db.models.functions import Now
from django.http import HttpResponse

from articles.models import Article
from articles.views.freshness import cache_control


def document(
    content: bytes | str,
    content_type: str,
    *,
    left: timedelta | None,
    status: int = 200,
) -> HttpResponse:
    """A document that nobody keeps beyond the next scheduled minute, `left` from now.

    Never answered stale: it carries full texts, corrected and withdrawn ones among them.
    """
    response = HttpResponse(content, content_type=content_type, status=status)
    response["Cache-Control"] = cache_control(left, may_be_stale=False)
    return response


def time_left() -> timedelta | None:
    """How long until the next scheduled piece; None when none is scheduled. One query."""
    left = ExpressionWrapper(F("published_at") - Now(), output_field=DurationField())
    return Article.objects.scheduled().aggregate(left=Min(left))["left"]
