"""New rows into a table at the speed of the database: executemany on SQLite, COPY on PostgreSQL.

bulk_create prepares every value of every row by itself, which takes longer than storing them.
COPY: https://www.postgresql.org/docs/current/sql-copy.html
"""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection, models

from .table import Row, Table


def insert(table: Table, rows: Sequence[Row]) -> None:
    """Store the rows of a table. Every constraint and trigger holds as ever.

    Raises what saving them would raise.
    """
    if not rows:
        return
    made = _made(table, rows) if table.writes else rows
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            others = tuple(table.others.values())
            with connection.wrap_database_errors, cursor.copy(_copy(table)) as copy:
                for row in made:
                    copy.write_row((*row, *others))
        else:
            cursor.executemany(_insert(table), made)


def new_ids(model: type[models.Model], count: int) -> list[int]:
    """Primary keys that no row has or had; inside the transaction that stores the rows."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
                [table, count],
            )
            return [number for (number,) in cursor.fetchall()]
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        last = (cursor.fetchone() or (0,))[0]
    return list(range(last + 1, last + 1 + count))


def _made(table: Table, rows: Iterable[Row]) -> Iterable[list[Any]]:
    writes = table.writes
    for row in rows:
        made = list(row)
        for place, write in writes:
            made[place] = write(made[place])
        yield made


def _copy(table: Table) -> str:
    return f"COPY {_name(table.model._meta.db_table)} ({_names(table)}) FROM STDIN"


def _insert(table: Table) -> str:
    """What is the same in each row stands in the statement: SQLite reads it once."""
    same = map(_literal, table.others.values())
    values = ", ".join([*["%s"] * len(table.columns), *same])
    return f"INSERT INTO {_name(table.model._meta.db_table)} ({_names(table)}) VALUES ({values})"


def _names(table: Table) -> str:
    return ", ".join(map(_name, [*table.columns, *table.others]))


def _name(name: str) -> str:
    return connection.ops.quote_name(name)


def _literal(value: str | int | float) -> str:
    if isinstance(value, str):
        return "'{}'".format(value.replace("'", "''").replace("%", "%%"))
    return str(int(value)) if isinstance(value, bool) else repr(value)
