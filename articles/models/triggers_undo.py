"""What undoing an import may take away, as SQL conditions that both databases read.

A removal names a row of a run that is being undone, of an article that this run brought in and
that nobody has touched since. A run's state goes one way, so that none can pretend to run again.
"""

REMOVED = "A removal stands for ever, as the trace of what an undone import took away."
UNNAMED = "Only what a run that is being undone brought in, and nobody has touched, may be removed."
BACKWARDS = "The state of an import run goes one way."

_UNTOUCHED = """
 AND EXISTS (SELECT 1 FROM articles_importrun WHERE id = NEW.run_id AND state = 'undoing')
 AND NOT EXISTS (SELECT 1 FROM articles_revision other WHERE other.article_id = piece.id
  AND (other.import_run_id IS NULL OR other.import_run_id <> NEW.run_id))
 AND NOT EXISTS (SELECT 1 FROM articles_correction other WHERE other.article_id = piece.id
  AND (other.import_run_id IS NULL OR other.import_run_id <> NEW.run_id))
""".replace("\n", "")


def _brought_in(table: str, join: str) -> str:
    return (
        f"(NEW.table_name = '{table}' AND EXISTS (SELECT 1 FROM articles_article piece"
        f" JOIN articles_legacydocument document ON document.article_id = piece.id {join}"
        f" AND document.first_run_id = NEW.run_id AND piece.lock_version = 0 {_UNTOUCHED}))"
    )


def _part(table: str) -> str:
    return _brought_in(
        table,
        f"JOIN {table} part ON part.article_id = piece.id"
        " WHERE part.id = NEW.row_id AND part.import_run_id = NEW.run_id",
    )


# True of a new removal that may not be.
MAY_NOT_BE_REMOVED = "NOT ({})".format(
    " OR ".join(
        (
            _brought_in("articles_article", "WHERE piece.id = NEW.row_id"),
            _part("articles_revision"),
            _part("articles_correction"),
        )
    )
)
# True of a run's row that goes back, or from where nothing leads on.
GOES_BACKWARDS = (
    "OLD.state <> NEW.state"
    " AND NOT (OLD.state = 'running' AND NEW.state IN ('finished', 'interrupted', 'stopped'))"
    " AND NOT (OLD.state IN ('finished', 'interrupted', 'stopped') AND NEW.state = 'undoing')"
    " AND NOT (OLD.state = 'undoing' AND NEW.state = 'undone')"
)


def unnamed(table: str) -> str:
    """True of a row that is to be deleted and that no removal of its own run names."""
    run = " AND run_id = OLD.import_run_id" if table != "articles_article" else ""
    return (
        "NOT EXISTS (SELECT 1 FROM articles_removal"
        f" WHERE table_name = '{table}' AND row_id = OLD.id{run})"
    )
