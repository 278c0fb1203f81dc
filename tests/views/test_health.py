"""Whether the process is alive and whether it can serve."""

import pytest
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.db import connection

from articles.models import triggers

READY = "database: ok\ncache: ok\nstorage: ok\nguards: ok\n"


def test_it_is_alive_without_a_database(client):
    response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok\n")
    assert response["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_it_is_ready_when_all_answer(client):
    response = client.get("/readyz")

    assert (response.status_code, response.content.decode()) == (200, READY)
    assert response["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_it_is_not_ready_without_the_guards_over_the_corrections(client):
    triggers.remove(connection)

    response = client.get("/readyz")

    assert response.status_code == 503
    assert "guards: wrong" in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("thing", "name", "line"),
    [(cache, "set", "cache: down"), (default_storage, "exists", "storage: down")],
)
def test_it_is_not_ready_when_something_does_not_answer(client, monkeypatch, thing, name, line):
    def fail(*_, **__):
        raise OSError("no route to host")

    monkeypatch.setattr(thing, name, fail)

    response = client.get("/readyz")

    assert response.status_code == 503
    assert line in response.content.decode()
    assert "no route" not in response.content.decode()


@pytest.mark.django_db
def test_a_cache_that_forgets_is_not_ready(client, monkeypatch):
    monkeypatch.setattr(cache, "get", lambda *_: None)

    assert "cache: wrong" in client.get("/readyz").content.decode()


def test_a_database_that_is_down_says_so(client, monkeypatch):
    def fail(*_, **__):
        raise OSError("connection refused")

    monkeypatch.setattr(connection, "cursor", fail)

    response = client.get("/readyz")

    assert response.status_code == 503
    assert "database: down" in response.content.decode()
