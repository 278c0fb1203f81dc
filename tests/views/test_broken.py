"""Error pages: each has a way on, and none needs the database that may have caused it."""

import pytest
from django.db import InterfaceError, OperationalError

# No database is marked: a page that asks it anything fails here.


@pytest.fixture
def breaking(client, monkeypatch):
    """Every page raises what it is told to."""
    client.raise_request_exception = False

    def break_with(error: Exception):
        def fail(*_arguments):
            raise error

        monkeypatch.setattr("articles.views.front._composed", fail)
        return client.get("/")

    return break_with


def test_what_broke_is_a_500_with_a_way_on(breaking):
    response = breaking(ValueError("no"))

    html = response.content.decode()
    assert response.status_code == 500
    assert response["Cache-Control"] == "no-store"
    assert "Something of ours broke" in html
    assert '<a href="/">' in html
    assert "css/site.css" in html


@pytest.mark.parametrize("error", [OperationalError, InterfaceError])
def test_a_database_that_does_not_answer_is_a_503_to_be_tried_again(breaking, error):
    response = breaking(error("down"))

    assert response.status_code == 503
    assert response["Retry-After"] == "30"
    assert "We cannot reach our archive" in response.content.decode()


def test_a_host_that_is_not_ours_is_a_400(client):
    response = client.get("/", headers={"host": "evil.example"})

    assert response.status_code == 400
    assert "We cannot read this request" in response.content.decode()
