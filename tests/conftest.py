"""What every test may ask for: the cast, the seeds, a browser."""

import gc
import json
import os
from pathlib import Path

import pytest
from django.core.cache import cache, caches
from django.db import connection, transaction
from django.db.backends.base.operations import BaseDatabaseOperations
from django.db.backends.postgresql.creation import DatabaseCreation
from django.db.backends.postgresql.operations import DatabaseOperations

from articles.models import Article, Author, Section, Series, Topic, triggers
from tests import make

SHARED = Path(__file__).resolve().parents[2] / "shared"
SEEDS = SHARED / "seeds"
NINJS_SCHEMA = SHARED / "checkers/data/ninjs-schema_3.1.json"
CHROMIUM = "/usr/bin/chromium"
CHROMIUM_ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip

_flush = BaseDatabaseOperations.execute_sql_flush


def _flush_past_the_guards(self, sql_list):
    """The guards refuse to empty a table, which a test with real commits has to do at its end."""
    with transaction.atomic(using=self.connection.alias):
        triggers.remove(self.connection)
        _flush(self, sql_list)
        triggers.install(self.connection)


BaseDatabaseOperations.execute_sql_flush = _flush_past_the_guards

_truncate = DatabaseOperations.sql_flush


def _empty_what_holds_rows(self, style, tables, *, reset_sequences=False, allow_cascade=False):
    """PostgreSQL writes a new file for each table and index that it truncates: two seconds a test,
    where deleting the few rows of a test takes a hundredth of one."""
    if reset_sequences or allow_cascade or not tables:
        return _truncate(
            self, style, tables, reset_sequences=reset_sequences, allow_cascade=allow_cascade
        )
    names = [self.quote_name(table) for table in tables]
    asked = (f"SELECT '{name}' WHERE EXISTS (SELECT 1 FROM {name})" for name in names)
    with self.connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(asked))
        return [f"DELETE FROM {name}" for (name,) in cursor.fetchall()]


DatabaseOperations.sql_flush = _empty_what_holds_rows

_destroy = DatabaseCreation._destroy_test_db


def _destroy_for_good(self, name, verbosity):
    """A thread of the live server may hold its connection while the browser holds its own: no
    reason to fail once every test has passed."""
    with self._nodb_cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
        )
    _destroy(self, name, verbosity)


DatabaseCreation._destroy_test_db = _destroy_for_good


# Whoever asks for one of these, or is marked django_db, speaks to a database.
_DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}


@pytest.hookimpl(tryfirst=True)  # before -m looks at the marks
def pytest_collection_modifyitems(items):
    """Mark what needs a database, so that the rest of the suite runs once and not once for each."""
    for item in items:
        if item.get_closest_marker("django_db") or _DATABASE_FIXTURES & set(item.fixturenames):
            item.add_marker("database")


def pytest_collection_finish(session):
    """Thousands of tests leave few rings of objects, and looking for them took a tenth of the time:
    seldomer, but oftener than an import does, and without freezing, which an import would undo."""
    gc.set_threshold(20_000)


@pytest.fixture(autouse=True)
def _empty_cache():
    cache.clear()
    caches["dates"].clear()


@pytest.fixture
def numbered_from_one(db):
    """Rows count from 1: PostgreSQL goes on from test to test, past the sitemap's files of 10,000."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        for model in (Article, Author, Section, Series, Topic):
            table = model._meta.db_table
            cursor.execute("SELECT setval(pg_get_serial_sequence(%s, 'id'), 1, false)", [table])


@pytest.fixture
def editor(db):
    """She owns the desk: publishes, corrects, withdraws."""
    return make.user("edit", "Editor", first_name="Edna", last_name="Marsh")


@pytest.fixture
def contributor(db):
    """He writes and submits, and may not publish."""
    return make.user("write", "Contributor", first_name="Carl", last_name="Reed")


@pytest.fixture
def administrator(db):
    return make.user("admin", is_staff=True, is_superuser=True)


@pytest.fixture
def desk_client(client, editor):
    """A client in which the editor is signed in."""
    client.force_login(editor)
    return client


@pytest.fixture(scope="session")
def seeds() -> Path:
    if not SEEDS.is_dir():
        pytest.skip("the two legacy articles are not here: ../shared/seeds is absent")
    return SEEDS


@pytest.fixture(scope="session")
def ninjs_schema() -> dict:
    if not NINJS_SCHEMA.exists():
        pytest.skip("IPTC's schema is not here: ../shared/checkers/data is absent")
    return json.loads(NINJS_SCHEMA.read_text())


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, driven by Playwright; left out where there is none."""
    if not Path(CHROMIUM).exists():
        pytest.skip(f"no Chromium at {CHROMIUM}: browser tests are left out")
    playwright = pytest.importorskip("playwright.sync_api")
    # Playwright's loop runs in this thread, and Django would refuse the database beside a loop.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser):
    """A new window with nothing kept from other tests."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()
