"""All that an article's page only links to or shows beside the text, in one query.

Sections and standing pages for the navigation, topics, pieces it points at, counterpoints, its
place in its series, translations, pictures in the body, and the public versions that changed it:
kinds of rows with the same columns, put together by UNION.
"""

import re
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Case, F, OuterRef, Q, QuerySet, Subquery, TextField, Value, When
from django.db.models.functions import Cast, Coalesce

from articles.models import (
    Article,
    ArticleTopic,
    Byline,
    Image,
    RelatedPiece,
    Revision,
    Section,
    StandingPage,
    Topic,
)
from articles.models.byline import WRITING_ROLES
from articles.models.edition import Edition, edition, standing
from articles.models.prepared import Given, Prepared
from articles.views.calendar import year_of
from articles.views.navigation import Navigation, is_here, section_of, standing_of
from articles.views.part import Part, part, part_rows
from articles.views.row import PIECE, piece, read, rows

_PICTURE = re.compile(r'data-image="([0-9]{1,18})"')


@dataclass(frozen=True)
class Surroundings:
    """What stands round one article; `images` by their keys, `changes` oldest first."""

    navigation: Navigation
    topics: tuple[Topic, ...]
    related: tuple[Article, ...]
    counterpoints: tuple[Article, ...]
    part: Part | None
    translations: tuple[Article, ...]
    images: dict[int, Image]
    changes: tuple[Revision, ...]

    @property
    def same(self) -> dict[str, str]:
        """The decoded paths of its translations, by language."""
        return {one.language: one.path for one in self.translations}


def surroundings(article: Article, wait: timedelta | None = None) -> Surroundings:
    """One query; `wait` is how long until the next scheduled piece, None when there is none."""
    found = [read(row) for row in _asked(article)]
    found.sort(key=lambda pair: (pair[1]["position"], pair[1]["name"], pair[1]["pk"]))

    def of(what: str) -> list[dict]:
        return [row for kind, row in found if kind == what]

    sections = (row | {"slug": row["address"], "names": row["note"]} for row in of("section"))
    pages = standing_of(row | {"slug": row["address"]} for row in of("standing"))
    year = year_of(article.published_at, article.published_precision)
    answers = {row["pk"] for row in of("counterpoint")}
    return Surroundings(
        navigation=Navigation(
            tuple(map(section_of, sections)), year, wait, pages, standing(article)
        ),
        topics=tuple(Topic(pk=r["pk"], name=r["name"], slug=r["address"]) for r in of("topic")),
        related=tuple(piece(row) for row in of("related") if row["pk"] not in answers),
        counterpoints=tuple(piece(row) for row in of("counterpoint")),
        part=part(article, of("part"), of("neighbour")),
        translations=tuple(piece(row) for row in of("translation")),
        images={row["pk"]: _image(row) for row in of("image")},
        changes=tuple(
            Revision(reason=r["note"], note=r["name"], version=r["position"], public_from=r["at"])
            for r in of("change")
        ),
    )


def _asked(article: Article) -> list[tuple]:
    """A draft has no time yet, few pieces a series, and many bodies no picture."""
    values: dict[str, object] = {
        "article": article.pk,
        "root": article.translation_of_id or article.pk,
    }
    if article.series_id is not None:
        values |= {"series": article.series_id, "language": article.language}
        if article.published_at is not None:
            values["at"] = article.published_at
    if pictures := _PICTURE.findall(article.body or ""):
        values["pictures"] = tuple(sorted(map(int, set(pictures))))
    return _rows(edition(article.language), **values)


def _written(here: Edition, **given: Given) -> QuerySet:
    return _sections(here).union(*_queries(**given), all=True)


_rows = Prepared(_written)


def _queries(
    article: Given, root: Given, pictures: tuple[Given, ...] = (), **of_series: Given
) -> list[QuerySet]:
    public = Article.objects.public()
    translations = Article.objects.filter(Q(pk=root) | Q(translation_of=root))
    changes = Revision.objects.seen().filter(
        article=article, reason__in=[Revision.Reason.CLARIFICATION, Revision.Reason.UPDATE]
    )
    related = public.filter(
        pointed_at_by__article=article, pointed_at_by__relation=RelatedPiece.Relation.RELATED
    )
    return [
        rows("topic", _uses(article), name="tag__name", address="tag__slug", pk="tag"),
        rows("related", related, position="pointed_at_by__position", **PIECE),
        rows("counterpoint", _counterpoints(article), who="writer", **PIECE),
        *(part_rows(article, **of_series) if of_series else []),
        rows(
            "translation",
            public.filter(pk__in=translations.values("pk")).exclude(pk=article),
            **PIECE,
        ),
        rows(
            "image",
            Image.objects.filter(pk__in=pictures),
            name="alt_text", address="token", note="credit", width="width", height="height",
        ),
        rows(
            "standing", StandingPage.objects.public(),
            name="headline", address="purpose", language="language",
        ),
        rows("change", changes, name="note", note="reason", position="version", at="public_from"),
    ]  # fmt: skip


def _sections(here: Edition) -> QuerySet:
    here_alone = Section.objects.filter(is_here(here)).annotate(note=Cast("names", TextField()))
    return rows(
        "section", here_alone, name="name", address="slug", note="note", position="position"
    )


def _uses(article: Given) -> QuerySet:
    return ArticleTopic.objects.filter(content_object=article)


def _counterpoints(article: Given) -> QuerySet:
    """A counterpoint is set on one of two pieces, and holds for both; `writer` is its first one."""
    set_on = RelatedPiece.objects.filter(relation=RelatedPiece.Relation.COUNTERPOINT).order_by()
    # One list of keys: of two conditions joined by OR, PostgreSQL asks each piece of the archive.
    answers = set_on.filter(article=article).values("target")
    answers = answers.union(set_on.filter(target=article).values("article"), all=True)
    lines = Byline.objects.filter(article=OuterRef("pk"), role__in=WRITING_ROLES)
    name = Case(When(name="", then=F("author__name")), default=F("name"))
    first = Subquery(lines.order_by("position", "pk").values(shown=name)[:1])
    public = Article.objects.public().filter(pk__in=answers)
    return public.annotate(writer=Coalesce(first, Value("")))


def _image(row: dict) -> Image:
    return Image(
        pk=row["pk"], alt_text=row["name"], token=row["address"],
        credit=row["note"], width=row["width"], height=row["height"],
    )  # fmt: skip
