"""What feeds, sitemaps and ninjs share: the same headers, no template round them."""

from datetime import datetime, timedelta

from django.db.models import DurationField, ExpressionWrapper, F, Min
from django.db.models.functions import Now
from django.http import HttpRequest, HttpResponse
from django.utils.http import http_date

from articles.models import Article
from articles.views.freshness import cache_control


def document(
    request: HttpRequest,
    content: bytes | str,
    content_type: str,
    *,
    left: timedelta | None,
    modified_at: datetime | None = None,
    status: int = 200,
) -> HttpResponse:
    """A document that nobody keeps beyond the next scheduled minute, `left` from now.

    Never answered stale: it carries full texts, corrected and withdrawn ones among them.
    """
    response = HttpResponse(content, content_type=content_type, status=status)
    response["Cache-Control"] = cache_control(left, may_be_stale=False)
    if modified_at:
        response["Last-Modified"] = http_date(modified_at.timestamp())
    # The ETag alone decides on a 304: when a piece is withdrawn, a list changes but its newest
    # date does not, and RFC 9110 (13.1.3) lets us pass over the date.
    request.META.pop("HTTP_IF_MODIFIED_SINCE", None)
    return response


def time_left() -> timedelta | None:
    """How long until the next scheduled piece; None when none is scheduled. One query."""
    left = ExpressionWrapper(F("published_at") - Now(), output_field=DurationField())
    return Article.objects.scheduled().aggregate(left=Min(left))["left"]
