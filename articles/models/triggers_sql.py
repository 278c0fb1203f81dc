"""The triggers' texts, one list for each database. What each refuses stands in its message.

A revision is guarded once readers could see it; until then a scheduled one may be replaced.
The article's own row is guarded too: words that are public change only together with the
revision that records them, so that not even a hand-written UPDATE is a silent edit.
"""

from articles.models.article import WORDS, Article
from articles.models.triggers_undo import (
    BACKWARDS,
    GOES_BACKWARDS,
    MAY_NOT_BE_REMOVED,
    REMOVED,
    UNNAMED,
    unnamed,
)

CORRECTION = "An issued correction is for ever. Issue another that supersedes it."
BACKDATED = "A correction is issued now, or by an import that is running; it cannot be dated back."
REVISION = "Readers have seen this version; it cannot be changed or removed."
DELETED = "Readers have seen this piece: withdraw it instead, so that its address still answers."
STANDING = "Readers have seen these words of the magazine: write others, these are kept."
SILENT = "These words are public. Change them through a revision with a declared reason."

COLUMNS = [Article._meta.get_field(word).column for word in WORDS]

GUARDS = (
    ("correction_no_update", "articles_correction"),
    ("correction_no_delete", "articles_correction"),
    ("correction_no_backdating", "articles_correction"),
    ("correction_no_replace", "articles_correction"),
    ("correction_no_truncate", "articles_correction"),
    ("revision_no_update", "articles_revision"),
    ("revision_no_delete", "articles_revision"),
    ("revision_no_replace", "articles_revision"),
    ("revision_no_truncate", "articles_revision"),
    ("article_no_silent_edit", "articles_article"),
    ("article_no_delete", "articles_article"),
    ("article_no_truncate", "articles_article"),
    ("removal_names_its_run", "articles_removal"),
    ("removal_no_update", "articles_removal"),
    ("removal_no_delete", "articles_removal"),
    ("removal_no_replace", "articles_removal"),
    ("removal_no_truncate", "articles_removal"),
    ("import_run_goes_one_way", "articles_importrun"),
    ("standing_words_no_update", "articles_standingwords"),
    ("standing_words_no_delete", "articles_standingwords"),
    ("standing_words_no_replace", "articles_standingwords"),
    ("standing_words_no_truncate", "articles_standingwords"),
    ("standing_page_no_delete", "articles_standingpage"),
)


def _sqlite(name: str, when: str, message: str, condition: str = "") -> str:
    return (
        f"CREATE TRIGGER {name} {when} FOR EACH ROW {condition} "
        f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
    )


# SQLite keeps times as text, in UTC, so they compare as text.
NOW = "strftime('%Y-%m-%d %H:%M:%f', 'now')"
CHANGED = " OR ".join(f"OLD.{word} IS NOT NEW.{word}" for word in COLUMNS)
SQLITE = (
    _sqlite("correction_no_update", "BEFORE UPDATE ON articles_correction", CORRECTION),
    _sqlite(
        "correction_no_delete",
        "BEFORE DELETE ON articles_correction",
        CORRECTION,
        f"WHEN {unnamed('articles_correction')}",
    ),
    _sqlite(
        "correction_no_backdating",
        "BEFORE INSERT ON articles_correction",
        BACKDATED,
        "WHEN (NEW.origin = 'desk' AND NEW.issued_at NOT BETWEEN"
        " strftime('%Y-%m-%d %H:%M:%f', 'now', '-1 minute')"
        " AND strftime('%Y-%m-%d %H:%M:%f', 'now', '+1 minute'))"
        " OR (NEW.origin <> 'desk' AND NOT EXISTS (SELECT 1 FROM articles_importrun"
        " WHERE id = NEW.import_run_id AND state = 'running'))",
    ),
    # INSERT OR REPLACE deletes without firing the DELETE trigger unless recursive_triggers is on.
    _sqlite(
        "correction_no_replace",
        "BEFORE INSERT ON articles_correction",
        CORRECTION,
        "WHEN EXISTS (SELECT 1 FROM articles_correction WHERE id = NEW.id"
        " OR (article_id = NEW.article_id AND number = NEW.number)"
        " OR supersedes_id = NEW.supersedes_id)",
    ),
    _sqlite(
        "revision_no_update",
        "BEFORE UPDATE ON articles_revision",
        REVISION,
        f"WHEN OLD.public_from <= {NOW}",
    ),
    _sqlite(
        "revision_no_delete",
        "BEFORE DELETE ON articles_revision",
        REVISION,
        f"WHEN OLD.public_from <= {NOW} AND {unnamed('articles_revision')}",
    ),
    _sqlite(
        "revision_no_replace",
        "BEFORE INSERT ON articles_revision",
        REVISION,
        "WHEN EXISTS (SELECT 1 FROM articles_revision WHERE id = NEW.id"
        " OR (article_id = NEW.article_id AND number = NEW.number)"
        " OR (article_id = NEW.article_id AND version = NEW.version))",
    ),
    _sqlite(
        "article_no_silent_edit",
        "BEFORE UPDATE ON articles_article",
        SILENT,
        f"WHEN OLD.status = 'published' AND OLD.published_at <= {NOW}"
        " AND OLD.public_revision_id IS NOT NULL"
        f" AND OLD.public_revision_id IS NEW.public_revision_id AND ({CHANGED})",
    ),
    _sqlite(
        "article_no_delete",
        "BEFORE DELETE ON articles_article",
        DELETED,
        f"WHEN OLD.status IN ('published', 'withdrawn') AND OLD.published_at <= {NOW}"
        f" AND {unnamed('articles_article')}",
    ),
    _sqlite(
        "removal_names_its_run",
        "BEFORE INSERT ON articles_removal",
        UNNAMED,
        f"WHEN {MAY_NOT_BE_REMOVED}",
    ),
    _sqlite("removal_no_update", "BEFORE UPDATE ON articles_removal", REMOVED),
    _sqlite("removal_no_delete", "BEFORE DELETE ON articles_removal", REMOVED),
    _sqlite(
        "removal_no_replace",
        "BEFORE INSERT ON articles_removal",
        REMOVED,
        "WHEN EXISTS (SELECT 1 FROM articles_removal WHERE id = NEW.id"
        " OR (table_name = NEW.table_name AND row_id = NEW.row_id))",
    ),
    _sqlite(
        "import_run_goes_one_way",
        "BEFORE UPDATE ON articles_importrun",
        BACKWARDS,
        f"WHEN {GOES_BACKWARDS}",
    ),
    _sqlite("standing_words_no_update", "BEFORE UPDATE ON articles_standingwords", STANDING),
    _sqlite(
        "standing_words_no_delete",
        "BEFORE DELETE ON articles_standingwords",
        STANDING,
        "WHEN OLD.is_public",
    ),
    _sqlite(
        "standing_words_no_replace",
        "BEFORE INSERT ON articles_standingwords",
        STANDING,
        "WHEN EXISTS (SELECT 1 FROM articles_standingwords WHERE id = NEW.id"
        " OR (page_id = NEW.page_id AND number = NEW.number))",
    ),
    _sqlite(
        "standing_page_no_delete",
        "BEFORE DELETE ON articles_standingpage",
        STANDING,
        "WHEN OLD.published_at IS NOT NULL",
    ),
)


def _postgresql(name: str, when: str, message: str, condition: str = "") -> tuple[str, str]:
    level = "STATEMENT" if "TRUNCATE" in when else "ROW"
    test = f"IF {condition} THEN" if condition else "IF true THEN"
    # A BEFORE DELETE trigger must return OLD to let the row go, the others NEW.
    kept = "OLD" if "DELETE" in when else "NEW"
    return (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $guard$"
        f" BEGIN {test} RAISE EXCEPTION '{message}'"
        f" USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN {kept}; END $guard$",
        f"CREATE TRIGGER {name} {when} FOR EACH {level} EXECUTE FUNCTION {name}()",
    )


DISTINCT = " OR ".join(f"OLD.{word} IS DISTINCT FROM NEW.{word}" for word in COLUMNS)
POSTGRESQL = (
    *_postgresql("correction_no_update", "BEFORE UPDATE ON articles_correction", CORRECTION),
    *_postgresql(
        "correction_no_delete",
        "BEFORE DELETE ON articles_correction",
        CORRECTION,
        unnamed("articles_correction"),
    ),
    *_postgresql("correction_no_truncate", "BEFORE TRUNCATE ON articles_correction", CORRECTION),
    *_postgresql(
        "correction_no_backdating",
        "BEFORE INSERT ON articles_correction",
        BACKDATED,
        "(NEW.origin = 'desk' AND NEW.issued_at NOT BETWEEN"
        " clock_timestamp() - interval '1 minute' AND clock_timestamp() + interval '1 minute')"
        " OR (NEW.origin <> 'desk' AND NOT EXISTS (SELECT 1 FROM articles_importrun"
        " WHERE id = NEW.import_run_id AND state = 'running'))",
    ),
    *_postgresql(
        "revision_no_update",
        "BEFORE UPDATE ON articles_revision",
        REVISION,
        "OLD.public_from <= clock_timestamp()",
    ),
    *_postgresql(
        "revision_no_delete",
        "BEFORE DELETE ON articles_revision",
        REVISION,
        f"OLD.public_from <= clock_timestamp() AND {unnamed('articles_revision')}",
    ),
    *_postgresql("revision_no_truncate", "BEFORE TRUNCATE ON articles_revision", REVISION),
    *_postgresql(
        "article_no_silent_edit",
        "BEFORE UPDATE ON articles_article",
        SILENT,
        "OLD.status = 'published' AND OLD.published_at <= clock_timestamp()"
        " AND OLD.public_revision_id IS NOT NULL"
        f" AND OLD.public_revision_id IS NOT DISTINCT FROM NEW.public_revision_id AND ({DISTINCT})",
    ),
    *_postgresql(
        "article_no_delete",
        "BEFORE DELETE ON articles_article",
        DELETED,
        "OLD.status IN ('published', 'withdrawn') AND OLD.published_at <= clock_timestamp()"
        f" AND {unnamed('articles_article')}",
    ),
    *_postgresql("article_no_truncate", "BEFORE TRUNCATE ON articles_article", DELETED),
    *_postgresql(
        "removal_names_its_run",
        "BEFORE INSERT ON articles_removal",
        UNNAMED,
        MAY_NOT_BE_REMOVED,
    ),
    *_postgresql("removal_no_update", "BEFORE UPDATE ON articles_removal", REMOVED),
    *_postgresql("removal_no_delete", "BEFORE DELETE ON articles_removal", REMOVED),
    *_postgresql("removal_no_truncate", "BEFORE TRUNCATE ON articles_removal", REMOVED),
    *_postgresql(
        "import_run_goes_one_way",
        "BEFORE UPDATE ON articles_importrun",
        BACKWARDS,
        GOES_BACKWARDS,
    ),
    *_postgresql("standing_words_no_update", "BEFORE UPDATE ON articles_standingwords", STANDING),
    *_postgresql(
        "standing_words_no_delete",
        "BEFORE DELETE ON articles_standingwords",
        STANDING,
        "OLD.is_public",
    ),
    *_postgresql(
        "standing_words_no_truncate", "BEFORE TRUNCATE ON articles_standingwords", STANDING
    ),
    *_postgresql(
        "standing_page_no_delete",
        "BEFORE DELETE ON articles_standingpage",
        STANDING,
        "OLD.published_at IS NOT NULL",
    ),
)
