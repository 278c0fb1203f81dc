"""Last-Modified: since when an address gives what it gives now (RFC 9110, 8.8.2).

No date in the database says that: a list changes when a piece is withdrawn or an author renamed,
and every page when its template does. So what was given last is kept by its ETag, and a new one
has the time at which it was first given. Whoever asks by date alone is never told "unchanged"
of what has changed.
"""

import hashlib
import logging
import time

from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.utils.http import http_date, urlencode

DAYS = 30
_SECONDS = DAYS * 86_400

logger = logging.getLogger(__name__)


def date(request: HttpRequest, response: HttpResponse) -> None:
    """Set Last-Modified on an answer that has an ETag; none where the cache is away."""
    try:
        first = _first_given(_address(request), response["ETag"], int(time.time()))
    except Exception:  # whatever the driver of a cache raises, the page is as good without
        logger.info("The cache does not say when pages changed.", exc_info=True)
        del response["Last-Modified"]
        return
    if first > time.time():  # a second change within one second: the ETag alone tells them apart
        del response["Last-Modified"]
    else:
        response["Last-Modified"] = http_date(first)


def _address(request: HttpRequest) -> str:
    """The path with what its page reads: whatever else is asked would fill the cache with twins."""
    return f"{request.path}?{urlencode(sorted(request.asked.items()))}"


def _first_given(address: str, etag: str, now: int) -> int:
    """Seconds since 1970; always later than what another ETag had here before."""
    cache, key = caches["dates"], hashlib.sha256(address.encode()).hexdigest()
    held = cache.get(key)
    if held and held[0] == etag:
        return held[1]
    first = max(now, held[1] + 1) if held else now
    cache.set(key, (etag, first), _SECONDS)
    return first
