"""Which files the sitemap has, and the latest change in each, found without reading them.

A file holds the pages of one kind whose ids lie in one range, so a page never moves to another
file and no file can outgrow the protocol's 50,000. The latest change in a file stands at the head
of an index, however large the archive.
"""

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
from articles.syndication.sitemaps.page import Page

MOST_COLUMNS = 1_000  # of one query: PostgreSQL takes 1,664, for 8 million pieces
# Kinds of lists → the model that knows their addresses, and their key as an article has it.
LISTS: dict[str, tuple[type[Model], str]] = {
    "authors": (Author, "bylines__author_id"),
    "sections": (Section, "section_id"),
    "series": (Series, "series_id"),
    "topics": (Topic, "topic_uses__tag_id"),
}
# Kinds that nearly every piece has → its row that says so: the newest changes tell at once.
USED = {
    "authors": (Byline.objects.filter(article=OuterRef("pk")), "author"),
    "topics": (ArticleTopic.objects.filter(content_object=OuterRef("pk")), "tag"),
}


def files() -> list[Page]:
    """Every file, the pages of the site itself first; three queries up to 5 million pieces."""
    looked_for = {
        f"{kind}_{number}": Subquery(_newest(kind, number))
        for kind, last in _last_ids().items()
        for number in range(last // IDS_A_FILE + 1)
    }
    found = asked(looked_for)
    pages = [
        Page(path(*name.split("_")), at) for name, at in zip(looked_for, found, strict=False) if at
    ]
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
        rows, key = USED[kind]
        used = Exists(rows.filter(**_range(key, number)))
        return latest(Article.objects.public().filter(used))
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
    names, answers = list(questions), []
    for first in range(0, len(names), MOST_COLUMNS):
        some = names[first : first + MOST_COLUMNS]
        rows = Article.objects.order_by("pk").annotate(**{name: questions[name] for name in some})
        answers += rows.values_list(*some).first() or ()
    return answers
