"""Which files the sitemap has, and the latest change in each, found without reading them.

A file holds the pages of one kind whose ids lie in one range, so a page never moves to another
file and no file can outgrow the protocol's 50,000. The latest change in a file stands at the head
of an index, however large the archive.
"""

from datetime import datetime

from django.db.models import Exists, F, Max, Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import Now

from articles.models import (
    Article,
    ArticleTopic,
    Author,
    Byline,
    Section,
    Series,
    StandingPage,
    Topic,
)
from articles.models.changed import CHANGED_AT, IDS_A_FILE, file_number
from articles.models.prepared import Prepared
from articles.syndication.sitemaps.page import Page

MOST_COLUMNS = 1_000  # of one query: PostgreSQL takes 1,664, for 8 million pieces
# Kinds of lists → the model that knows their addresses, and their key as an article has it.
LISTS: dict[str, tuple[type[Model], str]] = {
    "authors": (Author, "bylines__author_id"),
    "sections": (Section, "section_id"),
    "series": (Series, "series_id"),
    "topics": (Topic, "topic_uses__tag_id"),
}
RECENT = 5_000  # changes in which those of an author or a topic are looked for
# Kinds that nearly every piece has → the row that says so, with its way to the list and to the
# piece: the newest changes tell at once.
USED: dict[str, tuple[type[Model], str, str]] = {
    "authors": (Byline, "author", "article"),
    "topics": (ArticleTopic, "tag", "content_object"),
}


def files() -> list[Page]:
    """Every file, the pages of the site itself first; three queries up to 5 million pieces."""
    looked_for = [
        (kind, number)
        for kind, last in _last_ids().items()
        for number in range(last // IDS_A_FILE + 1)
    ]
    found: list = []
    for first in range(0, len(looked_for), MOST_COLUMNS):
        some = tuple(looked_for[first : first + MOST_COLUMNS])
        found += next(iter(_newest_of(some, IDS_A_FILE)), ())
    pages = [Page(path(*file), at) for file, at in zip(looked_for, found, strict=False) if at]
    standing = StandingPage.objects.public().aggregate(at=Max("changed_at"))["at"]
    changes = [*(page.changed_at for page in pages), *([standing] if standing else [])]
    return [Page(path("pages", 0), max(changes)), *pages] if changes else []


def path(kind: str, number: int | str) -> str:
    return f"/sitemap/{kind}-{number}.xml"


def listed(kind: str, number: int) -> QuerySet:
    """The lists of one kind in the file of that number; `newest` is None without a public piece."""
    model, way = LISTS[kind]
    # From key to key and in its order, not equal to it: else PostgreSQL looks for a rare list by
    # walking through all changes, the newest first, and not by the list's own index.
    own = Article.objects.public().filter(
        **{f"{way}__gte": OuterRef("pk"), f"{way}__lte": OuterRef("pk")}
    )
    rows = model.objects.filter(**_range("pk", number))
    return rows.annotate(newest=Subquery(latest(own, way)))


def used(kind: str, number: int) -> list[tuple[Model, datetime | None]]:
    """The authors or topics in the file of that number, with the time of their latest change.

    Two queries. It is None where the change is not among the RECENT ones: to find it would take
    all pieces of each, which are the archive.
    """
    uses, key, way = USED[kind]
    public = Exists(Article.objects.public().filter(pk=OuterRef(way)))
    shown = uses.objects.filter(public, **{key: OuterRef("pk")}).order_by().values("pk")
    rows = LISTS[kind][0].objects.filter(**_range("pk", number))
    held = rows.annotate(one=Subquery(shown[:1])).filter(one__isnull=False).order_by("slug")
    changes = _recent(kind)
    return [(one, changes.get(one.pk)) for one in held]


def _recent(kind: str) -> dict[int, datetime]:
    changed = Article.objects.public().annotate(changed=CHANGED_AT).filter(changed__lte=Now())
    rows = changed.order_by("-changed").values_list(LISTS[kind][1], "changed")[:RECENT]
    return dict(reversed(rows))  # the latest of each comes last, and stays


def latest(articles: QuerySet, *before: str) -> QuerySet:
    """When readers last saw something new among these, found at the head of an index.

    `before` are the columns of that index that stand before the time of the change.
    """
    changed = articles.annotate(changed=CHANGED_AT).filter(changed__lte=Now())
    return changed.order_by(*before, "-changed").values_list("changed", flat=True)[:1]


def in_number(number: int) -> QuerySet:
    """The public articles in the file of that number."""
    return Article.objects.public().alias(number=file_number(ids=IDS_A_FILE)).filter(number=number)


def _newest(kind: str, number: int) -> QuerySet:
    if kind == "articles":
        return latest(in_number(number))
    if kind in USED:
        uses, key, way = USED[kind]
        is_used = Exists(uses.objects.filter(**{way: OuterRef("pk")}, **_range(key, number)))
        return latest(Article.objects.public().filter(is_used))
    newest = F("newest").desc(nulls_last=True)
    return listed(kind, number).order_by(newest).values("newest")[:1]


def _range(key: str, number: int) -> dict[str, int]:
    first = number * IDS_A_FILE
    return {f"{key}__gte": first, f"{key}__lt": first + IDS_A_FILE}


def _last_ids() -> dict[str, int]:
    """The greatest id of each kind, whatever it is of: an end to the numbers; one query."""
    models = {"articles": Article} | {kind: model for kind, (model, _) in LISTS.items()}
    last = {
        f"last_{kind}": Subquery(model.objects.order_by("-pk").values("pk")[:1])
        for kind, model in models.items()
    }
    found = zip(models, asked(last), strict=False)
    return {kind: key for kind, key in found if key is not None}


def asked(questions: dict[str, Subquery]) -> list:
    """The answers in one row, which any piece lends; none where there is no piece at all."""
    return list(_row(questions).first() or ())


def _row(questions: dict[str, Subquery]) -> QuerySet:
    return Article.objects.order_by("pk").annotate(**questions).values_list(*questions)


def _written(files: tuple[tuple[str, int], ...], _ids: int) -> QuerySet:
    newest = {f"{kind}_{number}": Subquery(_newest(kind, number)) for kind, number in files}
    return _row(newest)[:1]


_newest_of = Prepared(_written)
