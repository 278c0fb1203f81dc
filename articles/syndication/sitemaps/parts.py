"""The pages in each file of the sitemap, all of them public now."""

from datetime import datetime
from urllib.parse import quote

from django.db.models import QuerySet, Subquery

from articles.models import Article, Correction, StandingPage
from articles.models.changed import CHANGED_AT
from articles.models.edition import edition, further
from articles.syndication.sitemaps.files import LISTS, USED, asked, in_number, latest, listed, used
from articles.syndication.sitemaps.page import Page

KINDS = ("pages", "articles", *LISTS)


def pages(kind: str, number: int) -> list[Page]:
    """The pages of one of KINDS in the file of that number; empty where there is no such file."""
    if kind == "pages":
        return _site() if number == 0 else []
    if kind == "articles":
        columns = ("path", "published_precision", "published_at", CHANGED_AT)
        return [_article(*row) for row in in_number(number).order_by("pk").values_list(*columns)]
    if kind in USED:
        return [Page(one.get_absolute_url(), at) for one, at in used(kind, number)]
    lists = listed(kind, number).order_by("slug")
    return [Page(one.get_absolute_url(), one.newest) for one in lists if one.newest]


def _article(path: str, precision: str, published_at: datetime, changed_at: datetime) -> Page:
    is_modified = changed_at > published_at
    return Page(quote(path), changed_at, Article.Precision.SECOND if is_modified else precision)


def _site() -> list[Page]:
    """Front pages, the log of corrections and the standing pages: what has something to show."""
    changed = latest(Article.objects.public()).first()
    newest = Correction.objects.public().dated().order_by("-issued_at")
    issued = newest.values_list("issued_at", flat=True).first()
    known = [("/", changed), *_editions(), ("/corrections/", issued)]
    standing = [(one.get_absolute_url(), one.changed_at) for one in _standing()]
    return [Page(path, at) for path, at in [*known, *standing] if at]


def _editions() -> list[tuple[str, datetime | None]]:
    """The front page of each further language, and when its newest piece appeared."""
    homes = {code: edition(code) for code in further()}
    newest = {
        code: Subquery(each.public().newest_first().values("published_at")[:1])
        for code, each in homes.items()
    }
    return list(zip((each.home for each in homes.values()), asked(newest), strict=False))


def _standing() -> QuerySet:
    return StandingPage.objects.public().only("purpose", "language", "changed_at")
