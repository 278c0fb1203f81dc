"""What stands above and below every page: the sections, the archive's newest year, the policies."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import CharField, DateTimeField, DurationField, F, Subquery, Value
from django.db.models.functions import Cast
from django.utils import timezone

from articles.models import Article, Section, Standing, StandingPage
from articles.models.standing import UNWRITTEN
from articles.views.freshness import wait

_COLUMNS = ("pk", "name", "slug", "position", "language")


@dataclass(frozen=True)
class Navigation:
    """The sections in their order, the newest year, how long until the next scheduled piece, and
    the standing pages that readers may see.
    """

    sections: tuple[Section, ...]
    year: int | None
    wait: timedelta | None
    standing: Standing = UNWRITTEN


def navigation() -> Navigation:
    """One query, whatever the size of the archive: sections and standing pages by UNION."""
    rows = list(_sections().union(_standing(), all=True))
    sections = [row for row in rows if row[0] == "section"]
    sections.sort(key=lambda row: (row[4], row[2]))
    newest, left = sections[0][6:] if sections else (None, None)
    return Navigation(
        sections=tuple(Section(pk=row[1], name=row[2], slug=row[3]) for row in sections),
        year=timezone.localtime(newest).year if newest else None,
        wait=left,
        standing=standing_of(row[1:6] for row in rows if row[0] == "standing"),
    )


def standing_of(rows: object) -> Standing:
    """From rows of key, headline, purpose, any number and language."""
    return Standing(
        tuple(
            StandingPage(pk=pk, headline=headline, purpose=purpose, language=language)
            for pk, headline, purpose, _number, language in rows
        )
    )


def _sections() -> object:
    newest = Article.objects.public().newest_first().values("published_at")[:1]
    own = {"newest": Subquery(newest), "left": wait()}
    rows = Section.objects.annotate(**own, language=Value("", CharField())).order_by()
    return rows.values_list(_kind("section"), *_COLUMNS, "newest", "left")


def _standing() -> object:
    rows = StandingPage.objects.public().order_by().annotate(
        name=F("headline"), slug=F("purpose"), position=F("lock_version"),
        newest=Cast(Value(None), DateTimeField()), left=Cast(Value(None), DurationField()),
    )  # fmt: skip
    return rows.values_list(_kind("standing"), *_COLUMNS, "newest", "left")


def _kind(name: str) -> Cast:
    return Cast(Value(name), CharField(max_length=8))
