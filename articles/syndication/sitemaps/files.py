"""Which files the sitemap has, and the latest change in each, found without reading them.

A file holds the pages of one kind whose ids lie in one range, so a page never moves to another
file and no file can outgrow the protocol's 50,000. A piece is as new as its last change; a list
is as new as its newest piece. Either is found at the head of an index, however large the archive.
"""

from django.db.models import Exists, F, Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import Now

from articles.models import Article, ArticleTopic, Author, Byline, Section, Series, Topic
from articles.models.changed import CHANGED_AT, IDS_A_FILE, file_number
from articles.syndication.sitemaps.page import Page

_PUBLIC = Article.objects.public().newest_first().values("published_at")
_USES = ArticleTopic.objects.filter(
    Exists(Article.objects.public().filter(pk=OuterRef("content_object"))), tag=OuterRef("pk")
)
# Kinds of lists → the model that knows their addresses, and when its row's newest piece came.
LISTS: dict[str, tuple[type[Model], QuerySet]] = {
    "authors": (Author, _PUBLIC.filter(bylines__author=OuterRef("pk"))),
    "sections": (Section, _PUBLIC.filter(section=OuterRef("pk"))),
    "series": (Series, _PUBLIC.filter(series=OuterRef("pk"))),
    # By the topic's own index, however many pieces carry it.
    "topics": (
        Topic,
        _USES.order_by("-published_at", "-content_object_id").values("published_at"),
    ),
}


def files() -> list[Page]:
    """Every file, the pages of the site itself first; two queries."""
    looked_for = {
        f"{kind}_{number}": Subquery(_newest(kind, number))
        for kind, last in _last_ids().items()
        for number in range(last // IDS_A_FILE + 1)
    }
    found = _asked(looked_for)
    pages = [
        Page(path(*name.split("_")), at) for name, at in zip(looked_for, found, strict=False) if at
    ]
    return [Page(path("pages", 0), max(page.changed_at for page in pages)), *pages] if pages else []


def path(kind: str, number: int | str) -> str:
    return f"/sitemap/{kind}-{number}.xml"


def listed(kind: str, number: int) -> QuerySet:
    """The lists of one kind in the file of that number; `newest` is None without a public piece."""
    model, newest = LISTS[kind]
    return model.objects.filter(**_range("pk", number)).annotate(newest=Subquery(newest[:1]))


def latest(articles: QuerySet) -> QuerySet:
    """When readers last saw something new among these, found at the head of an index."""
    changed = articles.annotate(changed=CHANGED_AT).filter(changed__lte=Now())
    return changed.order_by("-changed").values_list("changed", flat=True)[:1]


def in_number(number: int) -> QuerySet:
    """The public articles in the file of that number."""
    return Article.objects.public().alias(number=file_number(ids=IDS_A_FILE)).filter(number=number)


def _newest(kind: str, number: int) -> QuerySet:
    if kind == "articles":
        return latest(in_number(number))
    if kind == "authors":  # nearly every piece has one: the newest pieces tell at once
        signed = Byline.objects.filter(article=OuterRef("pk"), **_range("author", number))
        pieces = Article.objects.public().filter(Exists(signed)).newest_first()
        return pieces.values("published_at")[:1]
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
    found = zip(models, _asked(last), strict=False)
    return {kind: key for kind, key in found if key is not None}


def _asked(questions: dict[str, Subquery]) -> tuple:
    """The answers in one row, which any piece lends; none where there is no piece at all."""
    rows = Article.objects.order_by("pk").annotate(**questions)
    return rows.values_list(*questions).first() or ()
