"""Writes many rows of a model as its database takes them fastest: COPY, or one prepared INSERT."""

from collections.abc import Iterable

from django.db import connection, models


class Table:
    """A model's table, of which each row gives the `varying` columns; the rest is as by default.

    What may be NULL and what the database fills in by itself is left out.
    """

    def __init__(self, model: type[models.Model], *varying: str) -> None:
        rest = [
            field
            for field in model._meta.concrete_fields
            if field.column not in varying
            and not (field.null or field.primary_key or field.has_db_default())
        ]
        self._fixed = tuple(
            field.get_db_prep_save(field.get_default(), connection) for field in rest
        )
        self._name = model._meta.db_table
        self._columns = (*varying, *(field.column for field in rest))

    def write(self, rows: Iterable[tuple]) -> None:
        """Times are given as text in UTC, which both databases read."""
        columns = ", ".join(f'"{column}"' for column in self._columns)
        full = ((*row, *self._fixed) for row in rows)
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                with cursor.copy(f"COPY {self._name} ({columns}) FROM STDIN") as copy:
                    for row in full:
                        copy.write_row(row)
            else:
                marks = ", ".join(["%s"] * len(self._columns))
                statement = f"INSERT INTO {self._name} ({columns}) VALUES ({marks})"
                cursor.executemany(statement, full)
