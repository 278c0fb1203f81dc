"""The database's own guard over what was printed: corrections, seen revisions, the words, policies.

Triggers stand outside migrations: on SQLite a later AlterField remakes the table and silently
drops them, and a trigger that reads another table stops that remake. So they are removed before
migrations and put back after; a system check sees that they stand.

An error is an IntegrityError on both databases, so that callers catch one class.
"""

from django.core.checks import Warning as CheckWarning
from django.db import connections, transaction

from articles.models.triggers_sql import GUARDS, POSTGRESQL, SQLITE

TABLES = (
    "articles_correction", "articles_revision", "articles_article", "articles_removal",
    "articles_importrun", "articles_standingpage", "articles_standingwords",
)  # fmt: skip


def install(connection) -> None:
    """Put every guard in place; those that stand are replaced."""
    remove(connection)
    with connection.cursor() as cursor:
        for statement in SQLITE if connection.vendor == "sqlite" else POSTGRESQL:
            cursor.execute(statement)


def remove(connection) -> None:
    """Take every guard away: for migrations and the test runner's flush alone."""
    with connection.cursor() as cursor:
        for name in standing(connection):
            table = next(table for guard, table in GUARDS if guard == name)
            on = f" ON {table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on}")


def standing(connection) -> set[str]:
    """The names of the guards that are in place now."""
    names = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if connection.vendor == "sqlite"
        else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
    )
    with connection.cursor() as cursor:
        cursor.execute(names)
        found = {name for (name,) in cursor.fetchall()}
    return found & set(expected(connection))


def expected(connection) -> list[str]:
    """The names that should stand on this kind of database."""
    mark = "truncate" if connection.vendor == "sqlite" else "replace"
    return [name for name, _ in GUARDS if not name.endswith(mark)]


def before_migrations(sender, using: str, **_) -> None:
    remove(connections[using])


def after_migrations(sender, using: str, **_) -> None:
    connection = connections[using]
    if set(TABLES) <= set(connection.introspection.table_names()):
        with transaction.atomic(using=using):
            install(connection)


def check(app_configs=None, databases=None, **_) -> list[CheckWarning]:
    """A system check: every guard stands on each database that was asked for.

    A warning and no error, for an error would stop the very `migrate` that puts them back;
    /readyz answers 503 without them.
    """
    errors = []
    for alias in databases or []:
        connection = connections[alias]
        if not set(TABLES) <= set(connection.introspection.table_names()):
            continue
        missing = sorted(set(expected(connection)) - standing(connection))
        if missing:
            errors.append(
                CheckWarning(
                    f"The database “{alias}” lacks the triggers {', '.join(missing)}.",
                    hint="Run `manage.py migrate`: it puts them back.",
                    id="articles.W001",
                )
            )
    return errors
