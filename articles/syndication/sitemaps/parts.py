"""Which files the sitemap has and which pages stand in each, all of them public now.

A file holds the pages of one kind whose ids lie in one range, so a page never moves to another
file and no file can outgrow the protocol's 50,000.
"""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from django.db.models import F, Max, QuerySet, Value

from articles.models import Article, Author, Correction, Section, Series, StandingPage, Topic
from articles.syndication.times import CHANGED_AT

IDS_A_FILE = 10_000
# Kinds of lists → the way there from an article, and the model that knows their addresses.
LISTS = {
    "sections": ("section", Section),
    "series": ("series", Series),
    "authors": ("bylines__author", Author),
    "topics": ("topic_uses__tag", Topic),
}
KINDS = ("pages", "articles", *LISTS)


@dataclass(frozen=True)
class Page:
    """A percent-encoded path, and when readers last saw something new there, as far as known."""

    path: str
    changed_at: datetime
    precision: str = Article.Precision.SECOND


def files() -> list[Page]:
    """Every file of the sitemap with the latest change in it; four queries."""
    ways = {"articles": "pk"} | {kind: f"{way}_id" for kind, (way, _model) in LISTS.items()}
    first, *others = (_numbers(kind, key) for kind, key in ways.items())
    rows = first.union(*others, all=True).order_by("of", "number")
    found = [Page(_path(kind, number), at) for kind, number, at in rows]
    if front := _front():
        found.insert(0, Page(_path("pages", 0), max(page.changed_at for page in front)))
    return found


def pages(kind: str, number: int) -> list[Page]:
    """The pages of one of KINDS in the file of that number; empty where there is no such file."""
    if kind == "pages":
        return _front() if number == 0 else []
    if kind == "articles":
        rows = _in_file(Article.objects.public(), "pk", number).order_by("pk")
        columns = ("path", "published_precision", "published_at", CHANGED_AT)
        return [_article(*row) for row in rows.values_list(*columns)]
    way, model = LISTS[kind]
    rows = (
        _in_file(Article.objects.public(), f"{way}_id", number)
        .values_list(f"{way}__slug")
        .annotate(changed_at=Max(CHANGED_AT))
        .order_by(f"{way}__slug")
    )
    return [Page(model(slug=slug).get_absolute_url(), at) for slug, at in rows]


def _article(path: str, precision: str, published_at: datetime, changed_at: datetime) -> Page:
    is_modified = changed_at > published_at
    return Page(quote(path), changed_at, Article.Precision.SECOND if is_modified else precision)


def _front() -> list[Page]:
    """The front page, the log of corrections and the standing pages: what has something to show."""
    changed = Article.objects.public().aggregate(at=Max(CHANGED_AT))["at"]
    issued = Correction.objects.public().dated().aggregate(at=Max("issued_at"))["at"]
    known = [("/", changed), ("/corrections/", issued)]
    standing = [(one.get_absolute_url(), one.changed_at) for one in _standing()]
    return [Page(path, at) for path, at in [*known, *standing] if at is not None]


def _standing() -> QuerySet:
    return StandingPage.objects.public().only("purpose", "language", "changed_at")


def _path(kind: str, number: int) -> str:
    return f"/sitemap/{kind}-{number}.xml"


def _numbers(kind: str, key: str) -> QuerySet:
    """The numbers of the files of one kind: (kind, number, changed_at)."""
    return (
        Article.objects.public()
        .filter(**{f"{key}__isnull": False})
        .order_by()
        .annotate(of=Value(kind), number=F(key) / IDS_A_FILE)
        .values_list("of", "number")
        .annotate(changed_at=Max(CHANGED_AT))
    )


def _in_file(articles: QuerySet, key: str, number: int) -> QuerySet:
    first = number * IDS_A_FILE
    return articles.filter(**{f"{key}__gte": first, f"{key}__lt": first + IDS_A_FILE})
