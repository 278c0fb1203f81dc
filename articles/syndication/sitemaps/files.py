"""Which files the sitemap has, and the latest change in each as far as it is found at once.

A file holds the pages of one kind whose ids lie in one range, so a page never moves to another
file and no file can outgrow the protocol's 50,000. Each costs one look-up in an index, however
many pages it has. A list changes with every piece on it: for lists no time is told.
"""

from django.db.models import Exists, Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import Now

from articles.models import Article, ArticleTopic, Author, Byline, Section, Series, Topic
from articles.models.changed import CHANGED_AT, IDS_A_FILE, file_number
from articles.syndication.sitemaps.page import Page

_PUBLIC = Article.objects.public
# Kinds of lists → the model that knows their addresses, and what has to exist for its row.
LISTS: dict[str, tuple[type[Model], QuerySet]] = {
    "authors": (
        Author,
        Byline.objects.filter(
            Exists(_PUBLIC().filter(pk=OuterRef("article"))), author=OuterRef("pk")
        ),
    ),
    "sections": (Section, _PUBLIC().filter(section=OuterRef("pk"))),
    "series": (Series, _PUBLIC().filter(series=OuterRef("pk"))),
    "topics": (
        Topic,
        ArticleTopic.objects.filter(
            Exists(_PUBLIC().filter(pk=OuterRef("content_object"))), tag=OuterRef("pk")
        ),
    ),
}


def files() -> list[Page]:
    """Every file, the pages of the site itself first; two queries."""
    looked_for = {
        f"{kind}_{number}": _in_file(kind, number)
        for kind, last in _last_ids().items()
        for number in range(last // IDS_A_FILE + 1)
    }
    any_public = Article.objects.public().order_by("-pk").annotate(**looked_for)
    found = any_public.values_list(*looked_for).first() or ()
    pages = [
        Page(path(*name.split("_")), None if answer is True else answer)
        for name, answer in zip(looked_for, found, strict=False)
        if answer
    ]
    changes = [page.changed_at for page in pages if page.changed_at]
    return [Page(path("pages", 0), max(changes)), *pages] if changes else []


def path(kind: str, number: int | str) -> str:
    return f"/sitemap/{kind}-{number}.xml"


def listed(kind: str, number: int) -> QuerySet:
    """The lists of one kind in the file of that number: those with a piece that is public."""
    model, pieces = LISTS[kind]
    first = number * IDS_A_FILE
    return model.objects.filter(Exists(pieces), pk__gte=first, pk__lt=first + IDS_A_FILE)


def latest(articles: QuerySet) -> QuerySet:
    """When readers last saw something new among these, found at the head of an index."""
    changed = articles.annotate(changed=CHANGED_AT).filter(changed__lte=Now())
    return changed.order_by("-changed").values_list("changed", flat=True)[:1]


def in_number(number: int) -> QuerySet:
    """The public articles in the file of that number."""
    return Article.objects.public().alias(number=file_number(ids=IDS_A_FILE)).filter(number=number)


def _last_ids() -> dict[str, int]:
    """The greatest id of each kind, whatever it is of: an end to the numbers; one query."""
    models = {"articles": Article} | {kind: model for kind, (model, _) in LISTS.items()}
    last = {
        f"last_{kind}": Subquery(model.objects.order_by("-pk").values("pk")[:1])
        for kind, model in models.items()
    }
    found = Article.objects.order_by("pk").annotate(**last).values_list(*last).first() or ()
    return {kind: key for kind, key in zip(models, found, strict=False) if key is not None}


def _in_file(kind: str, number: int) -> Subquery | Exists:
    return (
        Subquery(latest(in_number(number))) if kind == "articles" else Exists(listed(kind, number))
    )
