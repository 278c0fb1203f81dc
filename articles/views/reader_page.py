"""What all of the readers' pages share: methods, old addresses, cache headers, no cookie."""

from collections.abc import Callable, Iterable
from functools import wraps
from urllib.parse import quote

from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.utils import translation
from django.utils.cache import set_response_etag
from django.views.decorators.csrf import csrf_exempt

from articles.models import replica
from articles.models.edition import Edition, alternates, edition, spoken
from articles.views.dated import date
from articles.views.freshness import cache_control
from articles.views.listing import BadCursor
from articles.views.moved import former_address, is_vacant
from articles.views.navigation import Navigation, navigation

View = Callable[..., HttpResponse]


def reader_page(view: View) -> View:
    """GET and HEAD alone; what is not found may have moved; a bad cursor is a 400 with a way on.

    The page speaks the language of its edition, which views find as `request.edition`. A HEAD
    carries the ETag of the GET, which Django's middleware would leave out, and every page the time
    since when it is as it is. `request.asked` holds the parameters that the view has read.
    """

    @csrf_exempt  # nothing changes here: a POST without a token is a 405 like any other
    @wraps(view)
    def answer(request: HttpRequest, **parts: object) -> HttpResponse:
        request.edition = edition(parts.pop("edition", None))
        request.asked = {}
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        if "\0" in request.path_info:  # PostgreSQL takes no such text, and we gave no such address
            return not_found(request)
        with translation.override(request.edition.language):
            response = _asked(view, request, parts)
        if response.status_code == 200 and not response.has_header("ETag"):
            set_response_etag(response)
            if "immutable" not in response.get("Cache-Control", ""):
                date(request, response)
        return response

    return answer


def _asked(view: View, request: HttpRequest, parts: dict[str, object]) -> HttpResponse:
    """The page out of the replica, where there is one; out of the primary, should it not answer."""
    with replica.readers_asking() as is_replica_asked:
        try:
            return _response(view, request, parts)
        except (OperationalError, InterfaceError):
            if not is_replica_asked:
                raise
    replica.lost()
    return _response(view, request, parts)


def _response(view: View, request: HttpRequest, parts: dict[str, object]) -> HttpResponse:
    try:
        return view(request, **parts)
    except Http404:
        return _moved(request) or not_found(request)
    except BadCursor:
        return show(request, "articles/bad_cursor.html", {}, status=400)


def _moved(request: HttpRequest) -> HttpResponse | None:
    """What stood at the root under an older name did so in each edition."""
    here = request.edition
    response = former_address("/" + request.path_info.removeprefix(here.home))
    if response and not here.is_first:
        response["Location"] = here.path(response["Location"])
    return response


def show(
    request: HttpRequest,
    template: str,
    context: dict[str, object],
    *,
    status: int = 200,
    above: Navigation | None = None,
    may_be_stale: bool = True,
    same: dict[str, str] | None = None,
) -> HttpResponse:
    """Render a page and say how long it keeps; `above` saves the query for the navigation.

    `same` are the decoded paths of the same page in other languages, by language.
    """
    above = above or navigation()
    known = {"navigation": above, "switch": _switch(above, same or {})}
    response = render(request, template, known | context, status=status)
    response["Cache-Control"] = cache_control(above.wait, may_be_stale=may_be_stale)
    return response


def show_list(
    request: HttpRequest,
    template: str,
    context: dict[str, object],
    *,
    above: Navigation | None = None,
    editions: Iterable[Edition] | None = None,
    may_be_stale: bool = True,
) -> HttpResponse:
    """A list, which stands in these editions: in all that there are, when none are named.

    Raises Http404 below a language that has no edition.
    """
    above = above or navigation()
    here = request.edition
    if not here.is_first and here not in above.editions:
        raise Http404
    same = alternates(request.path_info, here, above.editions if editions is None else editions)
    # Another language's later pages hold other pieces, and what is asked there is said otherwise.
    head = {"alternates": same if len(same) > 1 and not request.asked else {}}
    return show(
        request, template, head | context, above=above, may_be_stale=may_be_stale, same=same
    )


def _switch(above: Navigation, same: dict[str, str]) -> list[tuple[Edition, str, bool]]:
    """Each edition, where this page or else its front page stands, and whether that is here."""
    here = spoken()
    return [
        (each, quote(same.get(each.language, each.home)), each == here) for each in above.editions
    ]


def not_found(request: HttpRequest) -> HttpResponse:
    """The 404 page, kept no longer than until the next piece appears; 410 where a piece stood."""
    if "\0" not in request.path_info and is_vacant(request.path_info):
        return show(request, "articles/gone.html", {}, status=410)
    return show(request, "articles/not_found.html", {}, status=404)
