"""What the front page's screen shows: readers' zones, what is pinned and by whom, what waits."""

from dataclasses import dataclass

from django.db.models import QuerySet

from articles.models import Article, Pin, Zone
from articles.models.front import composed

MOST_FOUND = 12
MOST_DONE = 15


@dataclass(frozen=True)
class Row:
    """A piece on the page; `pin` is None where the page chose it by itself."""

    article: Article
    pin: Pin | None


@dataclass(frozen=True)
class Part:
    """A zone with what readers see in it now, and pins that readers do not see yet or any more."""

    zone: Zone
    rows: list[Row]
    waiting: list[Pin]


@dataclass(frozen=True)
class Screen:
    parts: list[Part]
    off: list[Pin]
    found: list[Article]
    done: list[Pin]
    lead: Zone | None


def screen(articles: QuerySet[Article], asked: str) -> Screen:
    """The page made of these articles; seven queries, whatever the archive holds.

    `asked` is looked for in the headlines of all that could be put on it.
    """
    front = composed(_light(articles))
    shown = {piece.pk for piece in front.pieces}
    pins = list(Pin.objects.standing().select_related("article").defer("article__body"))
    by_article = {pin.article_id: pin for pin in pins}
    blocks = {block.zone.pk: block.pieces for block in front.blocks}
    zones = list(Zone.objects.in_order())
    return Screen(
        parts=[
            Part(
                zone,
                [Row(piece, by_article.get(piece.pk)) for piece in blocks.get(zone.pk, ())],
                [pin for pin in pins if pin.zone_id == zone.pk and pin.article_id not in shown],
            )
            for zone in zones
        ],
        off=[pin for pin in pins if pin.zone_id is None],
        found=_found(asked, shown | set(by_article)),
        done=_done(),
        lead=next((zone for zone in zones if zone.is_lead), None),
    )


def _light(articles: QuerySet[Article]) -> QuerySet[Article]:
    return articles.defer("body", "highlights").select_related("section")


def _found(asked: str, known: set[int]) -> list[Article]:
    """Pieces to put on the page: published or scheduled, the newest first."""
    rows = _light(Article.objects.filter(status=Article.Status.PUBLISHED)).exclude(pk__in=known)
    if asked:
        rows = rows.filter(headline__icontains=asked)
    return list(rows.newest_first()[:MOST_FOUND])


def _done() -> list[Pin]:
    """The last pins, ended or not: who put what where."""
    rows = Pin.objects.select_related("article", "zone").defer("article__body")
    return list(rows.order_by("-pinned_at", "-pk")[:MOST_DONE])
