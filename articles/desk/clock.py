"""The time, asked of the database, so that all processes agree on what is public."""

from datetime import UTC, datetime

from django.db import connection


def now() -> datetime:
    """The database's own time, with a zone (UTC); millisecond precision on SQLite."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT clock_timestamp()")
            return cursor.fetchone()[0].astimezone(UTC)
        cursor.execute("SELECT strftime('%Y-%m-%d %H:%M:%f', 'now')")
        return datetime.fromisoformat(cursor.fetchone()[0]).replace(tzinfo=UTC)
