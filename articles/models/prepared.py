"""Queries that are written once: Django takes longer to write a long one than it takes to answer.

A page's query is the same for every piece but for a key, a path or a time. `Given` stands in their
place while the query is written; its SQL is kept, and the values are put in each time it is asked.
"""

from collections.abc import Callable, Hashable
from copy import copy
from datetime import datetime
from functools import lru_cache
from threading import Lock

from django.conf import settings
from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression, QuerySet

MOST_KEPT = 256  # of one query, each of another shape


class Given(Expression):
    """A value that is told when the query is asked; `place` is that within a tuple of values."""

    def __init__(self, name: str, place: int | None = None) -> None:
        super().__init__()
        self.name, self.place = name, place

    def as_sql(self, compiler, connection):
        return "%s", [self]

    def among(self, values: dict[str, object], connection: BaseDatabaseWrapper) -> object:
        """The value that takes its place, as the database takes it."""
        value = values[self.name]
        if self.place is not None:
            value = value[self.place]
        is_time = isinstance(value, datetime)
        return connection.ops.adapt_datetimefield_value(value) if is_time else value


class Prepared:
    """Asks what `make` writes as a QuerySet, and gives the rows.

        pieces_of = Prepared(lambda here, author: here.public().filter(bylines__author=author))
        pieces_of(edition, author=7)

    By position stands what the SQL itself depends on, by name what is compared: numbers, texts,
    times, or a tuple of such. None changes the SQL, and raises ValueError.
    """

    def __init__(self, make: Callable[..., QuerySet]) -> None:
        self._make = make
        self._written = lru_cache(MOST_KEPT)(self._write)

    def __call__(self, *shape: Hashable, **values: object) -> list:
        if None in values.values():
            nothing = ", ".join(name for name, value in values.items() if value is None)
            raise ValueError(f"{nothing}: nothing equals NULL; make another query for none")
        counts = tuple(
            (name, len(value) if isinstance(value, tuple) else None)
            for name, value in values.items()
        )
        # What queries read of the settings, which tests change.
        known = (tuple(settings.LANGUAGES), settings.TIME_ZONE)
        rows, written = self._written(known, shape, counts)
        asked = rows._clone()
        asked._query = _Asked(written, values)
        return list(asked)

    def _write(self, _known: tuple, shape: tuple, counts: tuple) -> tuple[QuerySet, "_Written"]:
        given = {
            name: Given(name) if count is None else tuple(Given(name, n) for n in range(count))
            for name, count in counts
        }
        rows = self._make(*shape, **given)
        written = rows._query = _Written(rows.query)
        return rows, written


class _Written:
    """A Query with its SQL, once for each database."""

    def __init__(self, query) -> None:
        self.query = query
        self._made = {}
        self._one_at_a_time = Lock()

    def chain(self) -> "_Written":
        """Nothing is added to it any more, so no QuerySet needs a copy."""
        return self

    def made(self, using: str) -> tuple:
        """Its compiler, the SQL, and the parameters with every `Given` among them."""
        with self._one_at_a_time:
            if using not in self._made:
                self._made[using] = self._compiled(using)
        return self._made[using]

    def _compiled(self, using: str) -> tuple:
        compiler = self.query.get_compiler(using)
        try:
            statement = compiler.as_sql()
        except EmptyResultSet:  # whatever is given: a compiler says so by no SQL
            statement = "", ()
        compiler.connection = None  # it is the thread's that came first
        return compiler, *statement


class _Asked:
    """What a QuerySet takes for its Query while it is read: the same SQL with these values."""

    def __init__(self, written: _Written, values: dict[str, object]) -> None:
        self._written, self._values = written, values

    def __getattr__(self, name: str) -> object:
        return getattr(self._written.query, name)

    def get_compiler(self, using: str, **_how: object) -> object:
        made, sql, parameters = self._written.made(using)
        compiler = copy(made)
        compiler.using, compiler.connection = using, connections[using]
        filled = tuple(
            one.among(self._values, compiler.connection) if isinstance(one, Given) else one
            for one in parameters
        )
        compiler.as_sql = lambda *_, **__: (sql, filled)
        return compiler
