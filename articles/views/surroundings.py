"""All that an article's page only links to or shows beside the text, in one query.

Sections for the navigation, topics, pieces it points at, translations, pictures in the body, and
the public versions that changed it: six kinds of rows with the same columns, put together by UNION.
"""

import json
import re
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import (
    CharField,
    DateTimeField,
    F,
    IntegerField,
    Model,
    Q,
    QuerySet,
    TextField,
    Value,
)
from django.db.models.functions import Cast

from articles.models import Article, ArticleTopic, Image, Revision, Section, Topic
from articles.models.edition import Edition, edition, standing
from articles.views.calendar import year_of
from articles.views.navigation import Navigation, is_here

_PICTURE = re.compile(r'data-image="([0-9]{1,18})"')
# The columns of every row, after the word for its kind.
_TEXTS = ("name", "address", "language", "note")
_NUMBERS = ("position", "pk", "width", "height")


@dataclass(frozen=True)
class Surroundings:
    """What stands round one article; `images` by their keys, `changes` oldest first."""

    navigation: Navigation
    topics: tuple[Topic, ...]
    related: tuple[Article, ...]
    translations: tuple[Article, ...]
    images: dict[int, Image]
    changes: tuple[Revision, ...]

    @property
    def same(self) -> dict[str, str]:
        """The decoded paths of its translations, by language."""
        return {one.language: one.path for one in self.translations}


def surroundings(article: Article, wait: timedelta | None = None) -> Surroundings:
    """One query; `wait` is how long until the next scheduled piece, None when there is none."""
    here = edition(article.language)
    rows = list(_sections(here).union(*_queries(article), all=True))
    found = [(row[0], dict(zip((*_TEXTS, *_NUMBERS, "at"), row[1:], strict=True))) for row in rows]
    found.sort(key=lambda pair: (pair[1]["position"], pair[1]["name"], pair[1]["pk"]))

    def of(what: str) -> list[dict]:
        return [row for kind, row in found if kind == what]

    year = year_of(article.published_at, article.published_precision)
    sections = tuple(_section(row) for row in of("section"))
    return Surroundings(
        navigation=Navigation(sections, year, wait, standing(article)),
        topics=tuple(Topic(pk=r["pk"], name=r["name"], slug=r["address"]) for r in of("topic")),
        related=tuple(_piece(row) for row in of("related")),
        translations=tuple(_piece(row) for row in of("translation")),
        images={row["pk"]: _image(row) for row in of("image")},
        changes=tuple(
            Revision(reason=r["note"], note=r["name"], version=r["position"], public_from=r["at"])
            for r in of("change")
        ),
    )


def _queries(article: Article) -> list[QuerySet]:
    root = article.translation_of_id or article.pk
    translations = Article.objects.filter(Q(pk=root) | Q(translation_of=root))
    piece = {"name": "headline", "address": "path", "language": "language", "note": "kind"}
    changes = article.revisions.seen().filter(
        reason__in=[Revision.Reason.CLARIFICATION, Revision.Reason.UPDATE]
    )
    return [
        _rows("topic", _uses(article), name="tag__name", address="tag__slug", pk="tag"),
        _rows(
            "related",
            Article.objects.public().filter(pointed_at_by__article=article),
            position="pointed_at_by__position",
            **piece,
        ),
        _rows(
            "translation",
            Article.objects.public().filter(pk__in=translations.values("pk")).exclude(pk=article.pk),
            **piece,
        ),
        _rows(
            "image",
            Image.objects.filter(pk__in=_PICTURE.findall(article.body or "")),
            name="alt_text", address="token", note="credit", width="width", height="height",
        ),
        _rows("change", changes, name="note", note="reason", position="version", at="public_from"),
    ]  # fmt: skip


def _sections(here: Edition) -> QuerySet:
    return _rows(
        "section", Section.objects.filter(is_here(here)),
        name="name", address="slug", note="names", position="position",
    )  # fmt: skip


def _uses(article: Article) -> QuerySet:
    return ArticleTopic.objects.filter(content_object=article)


def _rows(what: str, rows: QuerySet, **columns: str) -> QuerySet:
    """The same columns from any model; both databases then agree on their types."""
    columns.setdefault("pk", "pk")
    texts = [_column(columns.get(name), "", TextField()) for name in _TEXTS]
    numbers = [_column(columns.get(name), 0, IntegerField()) for name in _NUMBERS]
    time = _column(columns.get("at"), None, DateTimeField())
    kind = Cast(Value(what), CharField(max_length=11))
    return rows.order_by().values_list(kind, *texts, *numbers, time)


def _column(name: str | None, empty: object, field: object) -> Cast:
    return Cast(F(name) if name else Value(empty), field)


def _section(row: dict) -> Model:
    return Section(
        pk=row["pk"], name=row["name"], slug=row["address"], names=json.loads(row["note"])
    )


def _piece(row: dict) -> Model:
    return Article(
        pk=row["pk"], headline=row["name"], path=row["address"],
        language=row["language"], kind=row["note"],
    )  # fmt: skip


def _image(row: dict) -> Model:
    return Image(
        pk=row["pk"], alt_text=row["name"], token=row["address"],
        credit=row["note"], width=row["width"], height=row["height"],
    )  # fmt: skip
