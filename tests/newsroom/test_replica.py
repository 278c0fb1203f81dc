"""Readers' questions go to the replica, and one lost database takes no page from them."""

import os
import subprocess
import sys
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.db import OperationalError, connection
from django.http import HttpResponse

from articles.models import Article, replica
from articles.views.reader_page import reader_page
from tests import make
from tests.drills.kills import _url as url_of_this_database

DEAD = {"sqlite": "sqlite:////nowhere/at/all.sqlite3", "postgresql": "postgres://a:b@127.0.0.1:1/d"}
ASK = """
import django
django.setup()
from django.test import Client
client = Client(SERVER_NAME="127.0.0.1")
for path in {paths!r}:
    print(path, client.get(path).status_code)
"""
PAGES = (
    "/",
    "/opinion/",
    "/authors/",
    "/search/?q=ferry",
    "/search/?q=ferrry",
    "/2024/05/",
    "/feed/",
)


@pytest.fixture
def with_replica(monkeypatch):
    monkeypatch.setattr(replica, "settings", SimpleNamespace(DATABASES={"replica": {}}))
    monkeypatch.setattr(replica, "_lost_at", float("-inf"))


def ask(**environment: str) -> str:
    """What another process prints that asks for each page."""
    run = subprocess.run(
        [sys.executable, "-c", ASK.format(paths=PAGES)],
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings", **environment},
        capture_output=True, text=True, check=False, cwd=settings.BASE_DIR,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_only_what_readers_ask_goes_to_the_replica(with_replica):
    router = replica.Router()

    assert router.db_for_read(Article) is None
    with replica.readers_asking() as is_asked:
        assert is_asked
        assert router.db_for_read(Article) == "replica"
        assert router.db_for_write(Article) == "default"
    assert router.db_for_read(Article) is None
    assert router.allow_migrate("replica", "articles") is False
    assert router.allow_migrate("default", "articles") is None


def test_without_a_replica_all_ask_the_one_database():
    with replica.readers_asking() as is_asked:
        assert not is_asked
        assert replica.Router().db_for_read(Article) is None


def test_a_lost_replica_is_left_alone_for_a_while_and_asked_again_then(with_replica, monkeypatch):
    replica.lost()

    with replica.readers_asking() as is_asked:
        assert not is_asked
    monkeypatch.setattr(replica, "LOST_SECONDS", -1)
    with replica.readers_asking() as is_asked:
        assert is_asked


def test_a_page_that_the_replica_does_not_answer_is_asked_of_the_primary(with_replica, rf):
    asked = []

    @reader_page
    def page(request):
        asked.append(replica.Router().db_for_read(Article))
        if asked[-1] == "replica":
            raise OperationalError("no connection")
        return HttpResponse("there")

    assert page(rf.get("/")).content == b"there"
    assert page(rf.get("/")).content == b"there"
    assert asked == ["replica", None, None]


def test_a_primary_that_does_not_answer_is_not_asked_twice(rf):
    asked = []

    @reader_page
    def page(request):
        asked.append(1)
        raise OperationalError("no connection")

    with pytest.raises(OperationalError):
        page(rf.get("/"))
    assert len(asked) == 1


@pytest.mark.parametrize("lost", ["DATABASE_URL", "REPLICA_URL"])
def test_readers_keep_getting_pages_when_either_database_is_lost(transactional_db, lost):
    make.published("The ferry")
    urls = dict.fromkeys(("DATABASE_URL", "REPLICA_URL"), url_of_this_database())

    printed = ask(**{**urls, lost: DEAD[connection.vendor]})

    assert printed.split("\n")[:-1] == [f"{path} 200" for path in PAGES]
