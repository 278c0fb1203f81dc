"""What the runs of these tests leave beside the database, taken away at the end."""

import pytest

from articles.importing import web
from articles.importing.running import liveness
from tests.importing.again import BODY
from tests.importing.pictured import drawn
from tests.importing.runs import run, write
from tests.importing.web.server import ok, serving


@pytest.fixture(autouse=True)
def _no_lock_file_is_left(request):
    if request.node.get_closest_marker("database"):
        request.getfixturevalue("_lock_file")


@pytest.fixture(scope="session")
def _lock_file(django_db_setup, django_db_blocker):
    yield
    with django_db_blocker.unblock():
        place = liveness.lock_file()
    if place:
        place.unlink(missing_ok=True)


@pytest.fixture
def archive(tmp_path):
    """Two pieces that one run has brought in, to be changed and brought in again."""
    write(tmp_path / "archive", "a.md", BODY)
    write(tmp_path / "archive", "b.md", title="Another")
    run(tmp_path / "archive")
    return tmp_path / "archive"


@pytest.fixture
def served(monkeypatch):
    """A server that pictures.example leads to, for this test alone."""
    with serving({"/weir.png": ok(drawn())}) as server:
        monkeypatch.setattr(web, "PUBLIC", server.reach())
        yield server
