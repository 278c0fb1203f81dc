"""The public history of a piece: each version that readers saw, what changed in it, and why."""

import re
from dataclasses import dataclass
from itertools import pairwise

from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils import translation

from articles.models import Article, Image, Revision
from articles.text.diff import Change
from articles.text.difference import Difference, differences, shown
from articles.views.asked import asked
from articles.views.freshness import MOST_SECONDS
from articles.views.listing import BadCursor
from articles.views.reader_page import reader_page, show
from articles.views.withdrawn import withdrawn_page

PAGE_SIZE = 20
_CURSOR = re.compile(r"[0-9]{1,9}")
_PICTURE = re.compile(r'data-image="([0-9]{1,18})"')


@dataclass(frozen=True)
class Version:
    """A version, and how it differs from the one before; the first differs from nothing."""

    revision: Revision
    differences: list[tuple[Difference, tuple[Change, ...]]]


@reader_page
def history(request: HttpRequest, **parts: object) -> HttpResponse:
    """The versions of a public piece, the newest first, a page at a time. Four queries."""
    found = _article(request, "history/")
    if isinstance(found, HttpResponse):
        return found
    revisions = list(_seen(found, asked(request, "before"))[: PAGE_SIZE + 1])
    versions = [_version(newer, older) for newer, older in pairwise([*revisions, None])]
    context = {
        "article": found,
        "versions": versions[:PAGE_SIZE],
        "older": revisions[PAGE_SIZE - 1].version if len(revisions) > PAGE_SIZE else None,
        "is_first": "before" not in request.asked,
    }
    with translation.override(found.language):
        return show(request, "articles/history.html", context, may_be_stale=False)


@reader_page
def version(request: HttpRequest, number: int, **parts: object) -> HttpResponse:
    """One version as readers saw it, for whoever cites it; kept out of every index."""
    found = _article(request, f"versions/{number}/")
    if isinstance(found, HttpResponse):
        return found
    # The one that followed says until when this one stood.
    revisions = list(found.revisions.seen().filter(version__gte=number).order_by("version")[:2])
    if not revisions or revisions[0].version != number:
        raise Http404
    revision = revisions[0]
    context = {
        "article": found,
        "revision": revision,
        "next": revisions[1] if len(revisions) > 1 else None,
        "images": Image.objects.in_bulk([int(key) for key in _PICTURE.findall(revision.body)]),
    }
    with translation.override(found.language):
        response = show(request, "articles/version.html", context, may_be_stale=False)
    response["X-Robots-Tag"] = "noindex"
    return response


def _article(request: HttpRequest, ending: str) -> Article | HttpResponse:
    """The public piece below whose path this is; else where it went, or Http404."""
    path = request.path_info.removesuffix(ending)
    public = Article.objects.public().filter(pk=OuterRef("pk"))
    held = (
        Article.objects.filter(addresses__path=path)
        .select_related("section")
        .annotate(is_readable=Exists(public))
        .first()
    )
    if held is None:
        raise Http404
    if held.status == Article.Status.WITHDRAWN:
        return withdrawn_page(request, held)
    if not held.is_readable:
        raise Http404
    if held.path != path:
        response = HttpResponsePermanentRedirect(f"{held.get_absolute_url()}{ending}")
        response["Cache-Control"] = f"public, max-age={MOST_SECONDS}"
        return response
    return held


def _seen(article: Article, before: str | None):
    revisions = article.revisions.seen().order_by("-version")
    if before is None:
        return revisions
    if not _CURSOR.fullmatch(before):
        raise BadCursor(before)
    return revisions.filter(version__lt=int(before))


def _version(revision: Revision, older: Revision | None) -> Version:
    if older is None:
        return Version(revision, [])
    return Version(revision, shown(differences(_words(older), _words(revision))))


def _words(revision: Revision) -> dict[str, str]:
    """The words that are compared: those of the piece, and the other texts on its page."""
    held = revision.furniture
    others = ("kicker", "dateline", "disclaimer", "interview_note", "editors_note")
    return {
        "headline": revision.headline,
        "standfirst": revision.standfirst,
        "body": revision.body,
        "highlights": "\n".join(held.get("highlights") or ()),
        "bylines": ", ".join(line["name"] for line in held.get("bylines") or ()),
        **{name: held.get(name) or "" for name in others},
    }
