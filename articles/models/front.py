"""Front: the front page as it stands now: what is pinned in its zones, and what fills the rest."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import DurationField, ExpressionWrapper, F, FilteredRelation, QuerySet
from django.db.models.functions import Now

from articles.models.article import Article
from articles.models.pin import Pin, standing
from articles.models.prepared import Prepared
from articles.models.zone import Zone

LEADS = 3  # a picture among so many of the newest makes its piece the lead
SPARE = 6  # read beyond what the zones can hold, for what is kept off the page or stands twice

Wanted = tuple[tuple[tuple[str, object], ...], int]  # conditions, and so many of the newest


@dataclass(frozen=True)
class Block:
    """One zone with its pieces, the pinned ones first; never empty on the page."""

    zone: Zone
    pieces: tuple[Article, ...]

    @property
    def pictured(self) -> set[int]:
        """The key of the one that is shown with its picture, where the zone is no lead."""
        return {next((piece.pk for piece in self.pieces if piece.lead_figure_id), 0)}

    @property
    def pictured_first(self) -> list[Article]:
        """In the order of a row whose picture leads it: to the eye, the keyboard and the ear."""
        pictured = self.pictured
        return sorted(self.pieces, key=lambda piece: piece.pk not in pictured)


@dataclass(frozen=True)
class Front:
    blocks: tuple[Block, ...]

    @property
    def lead(self) -> Article | None:
        return next((block.pieces[0] for block in self.blocks if block.zone.is_lead), None)

    @property
    def beside(self) -> Block | None:
        """The column that stands beside the lead: the first of its look."""
        looks = (block for block in self.blocks if block.zone.look == Zone.Look.COLUMN)
        return next(looks, None) if self.lead else None

    @property
    def below(self) -> list[Block]:
        """The rest, in the order of the zones."""
        first = next((block for block in self.blocks if block.zone.is_lead), None)
        return [block for block in self.blocks if block not in (first, self.beside)]

    @property
    def pieces(self) -> list[Article]:
        """All of them, in the order of the page."""
        lead = [self.lead] if self.lead else []
        shown = [self.beside, *self.below] if self.beside else self.below
        return [*lead, *(piece for block in shown for piece in block.pieces)]

    @property
    def newest_at(self) -> datetime | None:
        """The day that the page is of, whatever leads it."""
        return max((piece.published_at for piece in self.pieces), default=None)

    @property
    def left(self) -> timedelta | None:
        """How long until the next pin ends by itself; None when none does."""
        return min((one.pin_left for one in self.pieces if one.pin_left), default=None)


def composed(articles: QuerySet[Article]) -> Front:
    """The page made of these articles, of which readers may see all; one query beside theirs.

    They may be those of one language: a pin counts on each page on which its piece can stand.
    """
    zones = list(Zone.objects.in_order())
    return placed(zones, list(_candidates(articles, _wanted(zones)).newest_first()))


class Composition:
    """The same for readers, whose query is prepared: `make` writes the articles."""

    def __init__(self, make: Callable[..., QuerySet[Article]]) -> None:
        self._candidates = Prepared(
            lambda wanted, *shape: _candidates(make(*shape), wanted).newest_first()
        )

    def __call__(self, *shape: Hashable) -> Front:
        """The page as it stands now; the `shape` is for `make`."""
        zones = _zones()
        return placed(zones, self._candidates(_wanted(zones), *shape))


def placed(zones: Iterable[Zone], pieces: list[Article]) -> Front:
    """Pieces, the newest first and each with its pin, in their zones; none stands twice.

    What is pinned beyond the room of its zone is free for the others.
    """
    zones = list(zones)
    pinned = {zone.pk: _pinned(zone, pieces) for zone in zones}
    held = {piece.pk for found in pinned.values() for piece in found}
    free = [one for one in pieces if one.pk not in held and not _is_off(one)]
    blocks = []
    for zone in zones:
        chosen = [*pinned[zone.pk]]
        if zone.fills_itself:
            chosen += _filling(zone, free, zone.most - len(chosen))
        taken = {piece.pk for piece in chosen}
        free = [one for one in free if one.pk not in taken]
        blocks.append(Block(zone, tuple(chosen)))
    return Front(tuple(block for block in blocks if block.pieces))


def _pinned(zone: Zone, pieces: list[Article]) -> list[Article]:
    found = [piece for piece in pieces if piece.pin_key and piece.pin_zone == zone.pk]
    return sorted(found, key=lambda one: (one.pin_place, -one.pin_key))[: zone.most]


def _is_off(piece: Article) -> bool:
    return piece.pin_key is not None and piece.pin_zone is None


def _filling(zone: Zone, free: list[Article], room: int) -> list[Article]:
    suiting = [piece for piece in free if zone.suits(piece)]
    if zone.is_lead and room > 0:
        pictured = (one for one in suiting[:LEADS] if one.lead_figure_id)
        return [next(pictured, suiting[0])] if suiting else []
    return suiting[: max(room, 0)]


def _wanted(zones: list[Zone]) -> tuple[Wanted, ...]:
    """The newest pieces, and the newest that each choosy zone can take."""
    wanted: list[Wanted] = [((), sum(zone.most for zone in zones) + SPARE)]
    for place, zone in enumerate(zones, start=1):
        if zone.fills_itself and zone.is_choosy:
            rivals = sum(one.most for one in zones[:place] if one.meets(zone))
            wanted += [(tuple(choice.items()), rivals + SPARE) for choice in zone.choices]
    return tuple(wanted)


def _candidates(articles: QuerySet[Article], wanted: tuple[Wanted, ...]) -> QuerySet[Article]:
    """What is wanted of these articles, and what is pinned.

    Keys by UNION, so that the archive is never walked.
    """
    newest = articles.newest_first()
    keys = [_first(newest.filter(**dict(choice)), count) for choice, count in wanted]
    pins = Pin.objects.standing().order_by().values("article")
    chosen = articles.filter(pk__in=keys[0].union(*keys[1:], pins, all=True))
    left = ExpressionWrapper(F("pin__until") - Now(), output_field=DurationField())
    return chosen.annotate(
        pin=FilteredRelation("pins", condition=standing("pins__")),
        pin_key=F("pin__pk"), pin_zone=F("pin__zone"), pin_place=F("pin__position"),
        pin_left=left,
    )  # fmt: skip


def _first(articles: QuerySet[Article], count: int) -> QuerySet:
    """The keys of the first so many; wrapped, since SQLite unites no queries with a limit."""
    return Article.objects.filter(pk__in=articles.values("pk")[:count]).order_by().values("pk")


_zones = Prepared(Zone.objects.in_order)
