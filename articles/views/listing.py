"""A page of a list, found by keyset: page 10,000 costs what page 1 does."""

import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import Exists, Model, OuterRef, Prefetch, Q, QuerySet
from django.http import HttpRequest

from articles.models import Article, ArticleTopic, Byline, Topic
from articles.models.prepared import Given, Prepared
from articles.views.asked import asked

PAGE_SIZE = 20

_CURSOR = re.compile(r"([0-9]{8}T[0-9]{12})?-([0-9]{1,18})")
_TIME = "%Y%m%dT%H%M%S%f"


class BadCursor(ValueError):
    """A ?before= that no page of ours has ever linked to."""


@dataclass(frozen=True)
class Cursor:
    """The last item of a page, by time and key; no time where the item has none."""

    at: datetime | None
    key: int

    def __str__(self) -> str:
        return f"{self.at.astimezone(UTC):{_TIME}}-{self.key}" if self.at else f"-{self.key}"


@dataclass(frozen=True)
class Listing:
    """One page of a list; `older` is the cursor of the next page, empty on the last."""

    items: tuple[Model, ...]
    older: str
    is_first: bool


def cursor(request: HttpRequest) -> Cursor | None:
    """What ?before= asks for, None on the first page. Raises BadCursor for anything unreadable."""
    text = asked(request, "before")
    if text is None:
        return None
    match = _CURSOR.fullmatch(text)
    if match is None:
        raise BadCursor(text)
    try:
        time = match[1] and datetime.strptime(match[1], _TIME).replace(tzinfo=UTC)
    except ValueError as error:
        raise BadCursor(text) from error
    return Cursor(time or None, int(match[2]))


def before(at: str, key: str, place: Cursor) -> Q:
    """Rows that come after `place` when the newest stand first, in a shape that an index serves."""
    return Q(**{f"{at}__lte": place.at}) & (
        Q(**{f"{at}__lt": place.at}) | Q(**{f"{key}__lt": place.key})
    )


class Pages:
    """The pages of a list of articles, with all that a line of it shows.

    `make` says which articles these are, from what a call gives, as that of `Prepared`.
    """

    def __init__(self, make: Callable[..., QuerySet]) -> None:
        def written(*shape: Hashable, **given: Given) -> QuerySet:
            place = _taken(given)
            rows = with_lines(make(*shape, **given)).newest_first()
            if place:
                rows = rows.bounded(before("published_at", "pk", place))
            return rows[: PAGE_SIZE + 1]

        self._rows = Prepared(written)

    def __call__(self, request: HttpRequest, *shape: Hashable, **values: object) -> Listing:
        """The one that the request asks for."""
        rows = self._rows(*shape, **values, **_place(request))
        return cut(request, rows, at="published_at", key="pk")


def topic_listing(request: HttpRequest, topic: Topic) -> Listing:
    """The same for a topic, by the topic's own index, however many pieces carry it."""
    uses = _uses(topic=topic.pk, **_place(request))
    found = cut(request, uses, at="published_at", key="content_object_id")
    return Listing(tuple(use.content_object for use in found.items), found.older, found.is_first)


def _written_uses(topic: Given, **given: Given) -> QuerySet:
    place = _taken(given)
    public = Article.objects.public().filter(pk=OuterRef("content_object"))
    uses = ArticleTopic.objects.filter(Exists(public), tag=topic, published_at__isnull=False)
    if place:
        uses = uses.filter(before("published_at", "content_object", place))
    uses = uses.order_by("-published_at", "-content_object").prefetch_related(
        Prefetch("content_object", queryset=with_lines(Article.objects.public()))
    )
    return uses[: PAGE_SIZE + 1]


_uses = Prepared(_written_uses)


def cut(request: HttpRequest, rows: Iterable[Model], *, at: str, key: str) -> Listing:
    """A page from rows of which one more than a page was asked for."""
    held = list(rows)
    items = held[:PAGE_SIZE]
    last = items[-1] if len(held) > PAGE_SIZE else None
    older = str(Cursor(getattr(last, at), getattr(last, key))) if last else ""
    return Listing(tuple(items), older, "before" not in request.asked)


def with_lines(articles: QuerySet) -> QuerySet:
    """What a line of a list shows, without the bodies: two queries, however many lines."""
    bylines = Byline.objects.select_related("author__portrait")
    return (
        articles.select_related("section", "lead_figure__image")
        .defer("body")
        .prefetch_related(Prefetch("bylines", queryset=bylines))
    )


def _place(request: HttpRequest) -> dict[str, object]:
    """The last item of the page before, as values of a query; none on the first page."""
    place = cursor(request)
    if place is None:
        return {}
    if place.at is None:
        raise BadCursor(str(place))
    return {"last_at": place.at, "last_key": place.key}


def _taken(given: dict[str, Given]) -> Cursor | None:
    """The same out of what is given; what is left is the list's own."""
    if "last_at" not in given:
        return None
    return Cursor(given.pop("last_at"), given.pop("last_key"))
