"""The files in which machines look for what they may do here, and for whom to write to."""

from django.http import Http404, HttpRequest, HttpResponse

from articles.desk import clock
from articles.models import Terms
from articles.syndication import terms as written
from articles.views.reader_page import reader_page

# Nothing in these waits for a minute to come, but a choice that was changed is to be seen soon.
CACHE_CONTROL = "public, max-age=60"
PLAIN = "text/plain; charset=utf-8"


@reader_page
def robots(request: HttpRequest) -> HttpResponse:
    return _file(written.robots(Terms.held()))


@reader_page
def tdmrep(request: HttpRequest) -> HttpResponse:
    return _file(written.tdmrep(Terms.held()), "application/json")


@reader_page
def trust(request: HttpRequest) -> HttpResponse:
    return _file(written.trust(Terms.held()))


@reader_page
def ads(request: HttpRequest) -> HttpResponse:
    return _file(written.ads(Terms.held()))


@reader_page
def security(request: HttpRequest) -> HttpResponse:
    """Not there while nobody is named."""
    text = written.security(Terms.held(), clock.now())
    if not text:
        raise Http404
    return _file(text)


def _file(text: str, content_type: str = PLAIN) -> HttpResponse:
    response = HttpResponse(text, content_type=content_type)
    response["Cache-Control"] = CACHE_CONTROL
    return response
