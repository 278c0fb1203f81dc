"""Whatever no other address matches: an old address, one without its slash, or nothing."""

from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve
from django.utils.http import escape_leading_slashes

from articles.models import Section
from articles.views.moved import former_address, redirect_to
from articles.views.reader_page import not_found, reader_page


@reader_page
def fallback(request: HttpRequest) -> HttpResponse:
    """An old address comes first: one may look like a page of ours that lacks its slash."""
    path = request.path_info
    if moved := former_address(path):
        return moved
    if not path.endswith("/") and _is_a_page(f"{path}/"):
        return redirect_to(escape_leading_slashes(request.get_full_path(force_append_slash=True)))
    return not_found(request)


def _is_a_page(path: str) -> bool:
    try:
        match = resolve(path)
    except Resolver404:
        return False
    if match.url_name == "section":  # at the root any word looks like one
        return Section.objects.filter(**match.kwargs).exists()
    # A piece is found among the addresses without its slash, or is not there at all.
    return match.url_name not in ("article", "fallback")
