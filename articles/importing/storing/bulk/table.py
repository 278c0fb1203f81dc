"""A table and those of its columns that an import fills; each other has one value in every row."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from django.db import connection, models

from articles.models.fields import CleanHtmlField

Row = tuple[Any, ...]
Write = Callable[[Any], Any]


@dataclass(frozen=True)
class Table:
    """`names` are the fields of a row in their order, foreign keys by their column: "article_id".

    A value is a plain one that needs no preparing: the text of a choice, JSON as text.
    """

    model: type[models.Model]
    names: tuple[str, ...]

    @cached_property
    def columns(self) -> list[str]:
        return [field.column for field in self._fields]

    @cached_property
    def others(self) -> dict[str, Any]:
        """The value of each further column, by its name: what the model gives to a new row.

        What the database fills in stays out, and what is empty then.
        """
        return {
            field.column: value
            for field in self.model._meta.concrete_fields
            if not (field.attname in self.names or field.primary_key or field.has_db_default())
            and (value := field.get_db_prep_save(field.get_default(), connection)) is not None
        }

    @cached_property
    def writes(self) -> list[tuple[int, Write]]:
        """What has to be done to the values at these places before the database can take them."""
        found = [(place, _write(field)) for place, field in enumerate(self._fields)]
        return [(place, write) for place, write in found if write]

    def instances(self, rows: Iterable[Row]) -> list[models.Model]:
        """The rows as the model's own, not stored yet."""
        return [self.model(**dict(zip(self.names, row, strict=True))) for row in rows]

    @property
    def _fields(self) -> list[models.Field]:
        fields = {field.attname: field for field in self.model._meta.concrete_fields}
        return [fields[name] for name in self.names]


def table(model: type[models.Model], names: str) -> Table:
    """The table of a model, its fields named in one text."""
    return Table(model, tuple(names.split()))


def _write(field: models.Field) -> Write | None:
    if isinstance(field, CleanHtmlField):
        return field.get_prep_value
    if isinstance(field, models.DateTimeField):
        return _time if connection.vendor == "sqlite" else None
    return None


def _time(at: datetime | None) -> Any:
    if at is None:
        return None
    if at.tzinfo is UTC:  # as the function below writes it, in a fifth of the time
        return str(at.replace(tzinfo=None))
    return connection.ops.adapt_datetimefield_value(at)
