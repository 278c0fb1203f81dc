"""Warnings of legacy documents, asked of the database: which documents have one, and how many.

Warnings are JSON, each with code, message and line, and with `settled` once somebody at the desk
has answered it. SQLite and PostgreSQL unfold a list in words of their own.
"""

from django.db import connection
from django.db.models import BooleanField
from django.db.models.expressions import RawSQL

_TABLE = '"articles_legacydocument"'
_UNFOLDED = {
    "sqlite": f"json_each({_TABLE}.warnings) AS warning",
    "postgresql": f"jsonb_array_elements({_TABLE}.warnings) AS warning(value)",
}
_PART = {
    "sqlite": "json_extract(warning.value, '$.{}')",
    "postgresql": "(warning.value ->> '{}')",
}


def warned_of(code: str, message: str = "") -> RawSQL:
    """A condition on LegacyDocument: it has an open warning of this code, and message if given."""
    said = f" AND {_part('message')} = %s" if message else ""
    statement = f"EXISTS (SELECT 1 FROM {_UNFOLDED[connection.vendor]} WHERE {_open()}{said})"
    return RawSQL(statement, (code, message) if message else (code,), BooleanField())


def tally(code: str, run: int | None, first: int, most: int) -> list[tuple[str, int]]:
    """Each message of this code with the number of pieces it is open for, the commonest first.

    `first` is how many messages are passed over; one query, whatever the archive holds.
    """
    of_run = "AND (first_run_id = %s OR last_run_id = %s)" if run else ""
    statement = (
        f"SELECT {_part('message')}, COUNT(DISTINCT article_id) "
        f"FROM {_TABLE}, {_UNFOLDED[connection.vendor]} "
        f"WHERE warning_count > 0 AND article_id IS NOT NULL {of_run} AND {_open()} "
        "GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT %s OFFSET %s"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [*([run, run] if run else []), code, most, first])
        return [(message, count) for message, count in cursor.fetchall()]


def _open() -> str:
    return f"{_part('code')} = %s AND {_part('settled')} IS NULL"


def _part(name: str) -> str:
    return _PART[connection.vendor].format(name)
