"""Rows of different models with the same columns, so that one UNION fetches them all."""

from django.db.models import DateTimeField, F, Field, IntegerField, QuerySet, TextField, Value
from django.db.models.functions import Cast

from articles.models import Article

# The columns of every row, after the word for its kind.
TEXTS = ("name", "address", "language", "note", "about", "who")
NUMBERS = ("position", "pk", "width", "height")
# What a link to a piece needs of it.
PIECE = {
    "name": "headline", "address": "path", "language": "language", "note": "kind",
    "about": "standfirst",
}  # fmt: skip


def rows(what: str, found: QuerySet, **columns: str) -> QuerySet:
    """The same columns from any model. PostgreSQL finds the types of all but an absent time."""
    columns.setdefault("pk", "pk")
    texts = [_column(columns.get(name), "", TextField()) for name in TEXTS]
    numbers = [_column(columns.get(name), 0, IntegerField()) for name in NUMBERS]
    time = Cast(_column(columns.get("at"), None, DateTimeField()), DateTimeField())
    kind = Value(what, output_field=TextField())
    return found.order_by().values_list(kind, *texts, *numbers, time)


def read(row: tuple) -> tuple[str, dict]:
    """The word for its kind, and its columns by name."""
    return row[0], dict(zip((*TEXTS, *NUMBERS, "at"), row[1:], strict=True))


def piece(row: dict) -> Article:
    """An article, as far as a link to it goes; `writer` is whose it is, where that was asked."""
    made = Article(
        pk=row["pk"], headline=row["name"], path=row["address"], language=row["language"],
        kind=row["note"], standfirst=row["about"],
    )  # fmt: skip
    made.writer = row["who"]
    return made


def _column(name: str | None, empty: object, field: Field) -> F | Value:
    return F(name) if name else Value(empty, output_field=field)
