"""Last-Modified: who asks by date alone is answered 304, and never of what has changed."""

import time
from datetime import timedelta

import pytest
from django.core.cache import caches

from articles.desk import clock, publish, revise, withdraw
from articles.models import Article, Author
from articles.views import dated
from tests import make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("numbered_from_one")]
PATHS = (
    "/", "/opinion/", "/authors/", "/authors/ada-quill/", "/corrections/", "/2024/", "/search/",
    "/2024/05/the-ferry/", "/2024/05/the-ferry/history/", "/2024/05/the-ferry.json", "/feed/",
    "/feed.atom", "/opinion/feed.json", "/sitemap.xml", "/sitemap/articles-0.xml", "/robots.txt",
)  # fmt: skip


@pytest.fixture(autouse=True)
def piece(numbered_from_one):
    return make.published("The ferry")


@pytest.fixture
def moment(monkeypatch):
    """The second at which pages are asked for; a test moves it."""
    held = {"now": time.time() - 1000}
    monkeypatch.setattr(dated.time, "time", lambda: held["now"])
    return held


def since(client, path, date):
    return client.get(path, headers={"if-modified-since": date}).status_code


def changed_in_the_same_second(client, path, change):
    """The answer to a date that was given before the change."""
    date = client.get(path)["Last-Modified"]
    change()
    return since(client, path, date)


@pytest.mark.parametrize("path", ["/", "/opinion/", "/2024/", "/authors/ada-quill/", "/feed/"])
def test_a_withdrawal_is_a_change_although_no_date_on_the_list_moves(client, editor, path, moment):
    gone = make.published("Gone")

    def change():
        withdraw(gone, by=editor, notice="It was not true.")

    assert changed_in_the_same_second(client, path, change) == 200


def test_a_minor_revision_is_a_change_although_the_piece_is_not_newer(
    client, editor, moment, piece
):
    def change():
        piece.body = "<p>The ferry runs on Sundays!</p>"
        revise(piece, by=editor, reason="minor")

    assert changed_in_the_same_second(client, "/2024/05/the-ferry/", change) == 200


def test_a_new_bio_is_a_change_of_the_authors_page(client, moment):
    def change():
        Author.objects.update(bio="Rows to work.")

    assert changed_in_the_same_second(client, "/authors/ada-quill/", change) == 200


def test_a_piece_that_arrives_at_its_minute_is_a_change(client, editor, moment):
    soon = publish(make.draft("Soon"), by=editor, at=clock.now() + timedelta(seconds=30))

    def change():
        Article.objects.filter(pk=soon.pk).update(published_at=clock.now())

    assert changed_in_the_same_second(client, "/opinion/", change) == 200


def test_what_comes_back_is_newer_than_what_stood_between(client, moment):
    Author.objects.update(bio="One.")
    client.get("/authors/ada-quill/")
    moment["now"] += 10
    Author.objects.update(bio="Two.")
    between = client.get("/authors/ada-quill/")["Last-Modified"]
    moment["now"] += 10
    Author.objects.update(bio="One.")

    assert since(client, "/authors/ada-quill/", between) == 200


@pytest.mark.parametrize("path", PATHS)
def test_what_has_not_changed_is_not_sent_again(client, moment, path):
    date = client.get(path)["Last-Modified"]
    moment["now"] += 500

    assert client.get(path)["Last-Modified"] == date
    assert since(client, path, date) == 304


def test_a_cache_that_is_away_costs_the_date_and_no_page(client, monkeypatch):
    def away(*_):
        raise ConnectionError

    monkeypatch.setattr(type(caches["dates"]), "get", away)

    answer = client.get("/")

    assert answer.status_code == 200
    assert "Last-Modified" not in answer
    assert answer["ETag"]


@pytest.mark.parametrize("date", ["", "yesterday", "Mon, 99 Foo 2024 07:08:09 GMT", "0", "\x7f"])
def test_a_date_that_is_none_is_no_error(client, date):
    assert since(client, "/", date) == 200
