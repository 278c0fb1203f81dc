"""The files in which machines look for what they may do here, and for whom to write to."""

from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import http_date

from articles.desk import clock
from articles.models import Terms
from articles.syndication import terms as written
from articles.views.reader_page import reader_page

# Nothing in these waits for a minute to come, but a choice that was changed is to be seen soon.
CACHE_CONTROL = "public, max-age=60"
PLAIN = "text/plain; charset=utf-8"


@reader_page
def robots(request: HttpRequest) -> HttpResponse:
    held = Terms.held()
    return _file(written.robots(held), held.modified_at)


@reader_page
def tdmrep(request: HttpRequest) -> HttpResponse:
    held = Terms.held()
    return _file(written.tdmrep(held), held.modified_at, "application/json")


@reader_page
def trust(request: HttpRequest) -> HttpResponse:
    held = Terms.held()
    return _file(written.trust(held), held.modified_at)


@reader_page
def ads(request: HttpRequest) -> HttpResponse:
    held = Terms.held()
    return _file(written.ads(held), held.modified_at)


@reader_page
def security(request: HttpRequest) -> HttpResponse:
    """Not there while nobody is named. It changes every day, so it has no date of change."""
    text = written.security(Terms.held(), clock.now())
    if not text:
        raise Http404
    return _file(text, None)


def _file(text: str, modified_at: datetime | None, content_type: str = PLAIN) -> HttpResponse:
    response = HttpResponse(text, content_type=content_type)
    response["Cache-Control"] = CACHE_CONTROL
    if isinstance(modified_at, datetime):  # else nobody has saved them yet
        response["Last-Modified"] = http_date(modified_at.timestamp())
    return response
