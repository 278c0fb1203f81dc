"""What all of the readers' pages share: methods, old addresses, cache headers, no cookie."""

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.utils.cache import set_response_etag

from articles.views.dated import date
from articles.views.freshness import cache_control
from articles.views.listing import BadCursor
from articles.views.moved import former_address, is_vacant
from articles.views.navigation import Navigation, navigation

View = Callable[..., HttpResponse]


def reader_page(view: View) -> View:
    """GET and HEAD alone; what is not found may have moved; a bad cursor is a 400 with a way on.

    A HEAD carries the ETag of the GET, which Django's middleware would leave out, and every page
    the time since when it is as it is.
    """

    @wraps(view)
    def answer(request: HttpRequest, **parts: object) -> HttpResponse:
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        if "\0" in request.path_info:  # PostgreSQL takes no such text, and we gave no such address
            return not_found(request)
        try:
            response = view(request, **parts)
        except Http404:
            response = former_address(request.path_info) or not_found(request)
        except BadCursor:
            response = show(request, "articles/bad_cursor.html", {}, status=400)
        if response.status_code == 200 and not response.has_header("ETag"):
            set_response_etag(response)
            if "immutable" not in response.get("Cache-Control", ""):
                date(request, response)
        return response

    return answer


def show(
    request: HttpRequest,
    template: str,
    context: dict[str, object],
    *,
    status: int = 200,
    above: Navigation | None = None,
    may_be_stale: bool = True,
) -> HttpResponse:
    """Render a page and say how long it keeps; `above` saves the query for the navigation."""
    above = above or navigation()
    response = render(request, template, {"navigation": above, **context}, status=status)
    response["Cache-Control"] = cache_control(above.wait, may_be_stale=may_be_stale)
    return response


def not_found(request: HttpRequest) -> HttpResponse:
    """The 404 page, kept no longer than until the next piece appears; 410 where a piece stood."""
    if "\0" not in request.path_info and is_vacant(request.path_info):
        return show(request, "articles/gone.html", {}, status=410)
    return show(request, "articles/not_found.html", {}, status=404)
