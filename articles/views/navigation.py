"""What stands above and below every page: the sections, and the year that the archive opens at."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from types import SimpleNamespace

from django.db.models import (
    BooleanField,
    CharField,
    DateTimeField,
    DurationField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
    Value,
)
from django.db.models.functions import Cast

from articles.models import Article, Section, Standing, StandingPage
from articles.models.edition import Edition, further, probes, spoken, standing
from articles.models.prepared import Prepared
from articles.models.standing import UNWRITTEN
from articles.views.calendar import year_of
from articles.views.freshness import wait

_OWN = ("kind", "pk", "name", "slug", "position", "language", "names")
_OF_ALL = ("is_here", "newest", "precision", "left")


@dataclass(frozen=True)
class Navigation:
    """The sections in their order, the newest year, how long until the next scheduled piece, and
    the standing pages that readers may see.

    `editions` are those that there are, when there are more than one.
    """

    sections: tuple[Section, ...]
    year: int | None
    wait: timedelta | None
    standing: Standing = UNWRITTEN
    editions: tuple[Edition, ...] = ()

    @property
    def further(self) -> tuple[str, ...]:
        """The languages of all editions but the first."""
        return tuple(each.language for each in self.editions[1:])


def navigation() -> Navigation:
    """In the edition whose language is active; one query, whatever the size of the archive."""
    found = [
        SimpleNamespace(**dict(zip(_columns(), row, strict=True))) for row in _rows_of(spoken())
    ]
    pages = standing_of(vars(row) for row in found if row.kind == "standing")
    sections = [row for row in found if row.kind == "section"]
    if not sections:
        return Navigation((), None, None, pages)
    sections.sort(key=lambda row: (row.position, row.name))
    return Navigation(
        sections=tuple(section_of(vars(row)) for row in sections if row.is_here),
        year=year_of(sections[0].newest, sections[0].precision),
        wait=sections[0].left,
        standing=pages,
        editions=standing(sections[0]),
    )


def section_of(row: dict) -> Section:
    return Section(pk=row["pk"], name=row["name"], slug=row["slug"], names=json.loads(row["names"]))


def standing_of(rows: Iterable[dict]) -> Standing:
    return Standing(
        tuple(
            StandingPage(
                pk=row["pk"], headline=row["name"], purpose=row["slug"], language=row["language"]
            )
            for row in rows
        )
    )


def is_here(here: Edition) -> Q:
    """A condition on Section: it has a piece in this edition; at the root, or none in any."""
    held = Q(Exists(here.faced().filter(section=OuterRef("pk"))))
    if not here.is_first:
        return held
    return held | ~Q(Exists(Article.objects.public().filter(section=OuterRef("pk"))))


def _columns() -> list[str]:
    return [*_OWN, *_OF_ALL, *(f"in_{code}" for code in further())]


def _sections(here: Edition) -> QuerySet:
    newest = here.public().newest_first()
    return _rows(
        Section.objects, "section",
        {"language": Value("", CharField())},
        note=Cast("names", TextField()),
        is_here=ExpressionWrapper(is_here(here), BooleanField()),
        newest=Subquery(newest.values("published_at")[:1]),
        precision=Subquery(newest.values("published_precision")[:1]),
        left=wait(),
        **probes(further()),
    )  # fmt: skip


def _standing() -> QuerySet:
    return _rows(
        StandingPage.objects.public(), "standing",
        {"name": F("headline"), "slug": F("purpose"), "position": F("lock_version")},
        note=Value("", TextField()),
        is_here=Value(False),
        newest=Cast(Value(None), DateTimeField()),
        precision=Value("", CharField()),
        left=Cast(Value(None), DurationField()),
        **{f"in_{code}": Value(False) for code in further()},
    )  # fmt: skip


def _rows(found: QuerySet, kind: str, named: dict, **made: object) -> QuerySet:
    """The same columns from both models, in the order of `_columns`."""
    rows = found.annotate(**named, **made).order_by()
    columns = ["note" if name == "names" else name for name in _columns()[1:]]
    return rows.values_list(Cast(Value(kind), CharField(max_length=8)), *columns)


_rows_of = Prepared(lambda here: _sections(here).union(_standing(), all=True))
