"""The standing pages: about, masthead, accessibility, and each policy; the list of the policies."""

import re

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import translation

from articles.models import Author, Image, StandingPage
from articles.models.purpose import POLICIES, Purpose
from articles.models.standing_page import own_language
from articles.views.navigation import Navigation, navigation
from articles.views.read_only import read_only
from articles.views.reader_page import reader_page, show

MOST_CHANGES = 20
PICTURE = re.compile(r'data-image="([0-9]{1,18})"')


@reader_page
def standing_page(request: HttpRequest, purpose: str, language: str = "") -> HttpResponse:
    """The page of this purpose, in the site's own language where the address names none."""
    found = StandingPage.objects.public().filter(purpose=purpose, language=_spoken(language))
    return _shown(request, get_object_or_404(found))


@reader_page
def policies(request: HttpRequest, language: str = "") -> HttpResponse:
    """All of them with a sentence each, in this language or else in the site's own."""
    spoken = _spoken(language)
    with translation.override(spoken):
        above = navigation()
        named = [above.standing.of(purpose, spoken) for purpose in POLICIES]
        keys = [page.pk for page in named if page]
        if not any(page and page.language == spoken for page in named):
            raise Http404
        pages = StandingPage.objects.in_bulk(keys)
        context = {"pages": [pages[key] for key in keys]}
        return show(request, "articles/policies.html", context, above=above, may_be_stale=False)


@read_only
@login_required
def standing_preview(request: HttpRequest, pk: int) -> HttpResponse:
    """A page as readers will see it, for those who may see it at the desk."""
    if not request.user.is_staff or not request.user.has_perm("articles.view_standingpage"):
        raise PermissionDenied
    response = _shown(request, get_object_or_404(StandingPage, pk=pk))
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    return response


def _shown(request: HttpRequest, page: StandingPage) -> HttpResponse:
    with translation.override(page.language):
        above = navigation()
        context = {
            "page": page,
            "images": Image.objects.in_bulk([int(key) for key in PICTURE.findall(page.body)]),
            "staff": _staff() if page.purpose == Purpose.MASTHEAD else (),
            "changes": page.kept_words.filter(is_public=True).exclude(note="")[:MOST_CHANGES],
            "translations": _translations(above, page),
            "policies_path": _policies_path(page),
            "is_preview": not page.is_public,
        }
        return show(
            request, "articles/standing.html", context, above=above, may_be_stale=False,
            same={
                one.language: one.get_absolute_url()
                for one in above.standing.pages
                if one.purpose == page.purpose
            },
        )  # fmt: skip


def _staff() -> object:
    working = Author.objects.exclude(job_title="").select_related("portrait")
    return working.order_by("masthead_position", "name")


def _translations(above: Navigation, page: StandingPage) -> list[StandingPage]:
    return [
        one for one in above.standing.pages if one.purpose == page.purpose and one.pk != page.pk
    ]


def _policies_path(page: StandingPage) -> str:
    if page.purpose not in POLICIES:
        return ""
    is_own = page.language == own_language()
    return "/policies/" if is_own else f"/{page.language}/policies/"


def _spoken(language: str) -> str:
    """The language of an address; the site's own has no name there. Raises Http404."""
    if not language:
        return own_language()
    if language == own_language() or language not in dict(settings.LANGUAGES):
        raise Http404
    return language
