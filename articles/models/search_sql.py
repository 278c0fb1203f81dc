"""The full-text index of each database, and what keeps it in step with the rows of SearchEntry.

SQLite: an FTS5 table over the rows, and triggers, put back after each migration like the guards:
an altered table loses them, and a trigger that names another table stops its being remade
(https://www.sqlite.org/fts5.html#external_content_tables). PostgreSQL: a generated column and a
GIN index, made by the migration; without fastupdate, whose flushes would hold a save up. The
column stays in its row (storage MAIN): to fetch it from beside the table takes four times as long
as to compare it (https://www.postgresql.org/docs/15/storage-toast.html).
"""

from django.db import connections

TABLE = "articles_searchentry"
INDEX = "articles_search"
TERMS = "articles_search_terms"  # each word of it, with the number of its rows
_COLUMNS = ("headline_words", "body_words", "filed")
_NAMES = ", ".join(_COLUMNS)


def _values(row: str) -> str:
    return ", ".join(f"{row}.{name}" for name in _COLUMNS)


_ADD = f"INSERT INTO {INDEX} (rowid, {_NAMES}) VALUES (new.position, {_values('new')});"
_TAKE = (
    f"INSERT INTO {INDEX} ({INDEX}, rowid, {_NAMES})"
    f" VALUES ('delete', old.position, {_values('old')});"
)
_TRIGGERS = {
    f"{TABLE}_added": f"AFTER INSERT ON {TABLE} BEGIN {_ADD} END",
    f"{TABLE}_taken": f"AFTER DELETE ON {TABLE} BEGIN {_TAKE} END",
    f"{TABLE}_changed": f"AFTER UPDATE ON {TABLE} BEGIN {_TAKE} {_ADD} END",
}

SQLITE = (
    f"CREATE VIRTUAL TABLE IF NOT EXISTS {INDEX} USING fts5({_NAMES}, content='{TABLE}',"
    " content_rowid='position', tokenize='unicode61 remove_diacritics 0')",
    f"CREATE VIRTUAL TABLE IF NOT EXISTS {TERMS} USING fts5vocab('{INDEX}', 'row')",
)
POSTGRESQL = (
    f"ALTER TABLE {TABLE} ADD COLUMN words tsvector GENERATED ALWAYS AS ("
    " setweight(to_tsvector('simple', headline_words), 'A')"
    " || setweight(to_tsvector('simple', body_words), 'D')"
    " || setweight(to_tsvector('simple', filed), 'C')) STORED,"
    " ALTER COLUMN words SET STORAGE MAIN",
    f"CREATE INDEX {INDEX}_words ON {TABLE} USING gin (words) WITH (fastupdate = off)",
)


def create(apps, schema_editor) -> None:
    """For the migration that made the table."""
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


def rewrite(apps, schema_editor) -> None:
    """For a database whose column was made otherwise; what was just made is left alone."""
    if schema_editor.connection.vendor != "postgresql":
        return
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(
            "SELECT attstorage = 'm' FROM pg_attribute"
            f" WHERE attrelid = '{TABLE}'::regclass AND attname = 'words'"
        )
        is_right = cursor.fetchone()[0]
    if not is_right:
        schema_editor.execute(f"ALTER TABLE {TABLE} DROP COLUMN words")  # its index goes too
        for statement in POSTGRESQL:
            schema_editor.execute(statement)


def destroy(apps, schema_editor) -> None:
    if schema_editor.connection.vendor == "sqlite":
        for name in (TERMS, INDEX):
            schema_editor.execute(f"DROP TABLE IF EXISTS {name}")


def before_migrations(sender, using: str, **_) -> None:
    connection = connections[using]
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            for name in _TRIGGERS:
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}")


def after_migrations(sender, using: str, **_) -> None:
    connection = connections[using]
    if connection.vendor == "sqlite" and TABLE in connection.introspection.table_names():
        with connection.cursor() as cursor:
            for name, does in _TRIGGERS.items():
                cursor.execute(f"CREATE TRIGGER IF NOT EXISTS {name} {does}")
