"""The drawn picture of a piece that has none: at an address made of its words, kept for ever."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.utils.html import escape
from PIL import Image as Picture

from articles.desk import clock, publish, rename, revise, unschedule, withdraw
from articles.models import Article
from articles.syndication import card as cards
from articles.views import card as view
from tests import make
from tests.views import cast

pytestmark = pytest.mark.django_db


def path_of(piece: Article) -> str:
    return cards.path(piece, cards.card(piece))


def kept() -> list[str]:
    try:
        return default_storage.listdir("cards")[1]
    except FileNotFoundError:
        return []


@pytest.fixture(autouse=True)
def _own_storage(tmp_path, settings):
    settings.STORAGES = settings.STORAGES | {
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": str(tmp_path)},
        }
    }


def test_of_a_scheduled_piece_there_is_none_until_its_minute(client, editor):
    piece = publish(make.draft("Soon"), by=editor, at=clock.now() + timedelta(hours=1))
    path = path_of(piece)

    assert client.get(path).status_code == 404
    assert not kept()
    Article.objects.filter(pk=piece.pk).update(published_at=clock.now())
    assert client.get(path).status_code == 200


def test_of_a_piece_that_was_withdrawn_or_taken_back_there_is_none(client, editor):
    gone = make.published("Gone")
    soon = publish(make.draft("Soon"), by=editor, at=clock.now() + timedelta(hours=1))
    paths = [path_of(gone), path_of(soon)]
    assert client.get(paths[0]).status_code == 200

    withdraw(gone, by=editor, notice="It was not true.")
    unschedule(soon, by=editor)

    assert [client.get(path).status_code for path in paths] == [404, 404]


@pytest.mark.parametrize("name", ["x", "0" * 24, "..", "%00", "a b"])
def test_a_guessed_address_draws_nothing(client, name):
    piece = make.published()

    answer = client.get(f"{piece.path}card/{name}.png")

    assert answer.status_code in (301, 404)
    assert not kept()


def test_it_is_read_and_nothing_else(client):
    assert client.post(path_of(make.published())).status_code == 405


def test_a_piece_that_cannot_be_set_has_none(client):
    piece = make.published("河の話")

    page = client.get(piece.path).content.decode()

    assert "/static/img/card.png" in page
    assert client.get(f"{piece.path}card/{'0' * 24}.png").status_code == 404


def test_a_lead_picture_stands_before_it(client):
    page = client.get(cast.full_article().path).content.decode()

    assert "/wide-1200.jpg" in page
    assert "/card/" not in page


def test_a_page_names_the_picture_with_its_size_and_words(client, settings):
    settings.SITE_URL = "https://paper.example"
    piece = make.published("“Yes & no”, she said")

    page = client.get(piece.path).content.decode()

    assert f'<meta property="og:image" content="https://paper.example{path_of(piece)}">' in page
    assert '<meta property="og:image:width" content="1200">' in page
    assert '<meta property="og:image:height" content="630">' in page
    assert f'<meta property="og:image:alt" content="{escape(piece.headline)}">' in page
    assert '"image"' not in page  # of JSON-LD: nothing is shown that was not there


def test_it_is_a_picture_that_everybody_may_keep(client):
    response = client.get(path_of(make.published("Слово про річку", language="uk")))

    assert response["Content-Type"] == "image/png"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert Picture.open(BytesIO(response.content)).size == (1200, 630)


def test_it_is_drawn_once(client, monkeypatch):
    path = path_of(make.published())
    first = client.get(path)
    monkeypatch.setattr(view, "draw", None)

    second = client.get(path)

    assert second.content == first.content
    assert len(kept()) == 1


def test_a_new_headline_has_a_new_address_to_which_the_old_one_leads(client, editor):
    piece = make.published("The ferry")
    old = path_of(piece)
    piece.headline = "The boat"
    piece = revise(piece, by=editor, reason="minor")

    answer = client.get(old)

    assert path_of(piece) != old
    assert (answer.status_code, answer["Location"]) == (301, path_of(piece))


def test_a_new_slug_leaves_the_old_address_leading_on(client, editor):
    piece = make.published("The ferry")
    old = path_of(piece)

    piece = rename(piece, "the-boat", by=editor)

    assert client.get(old)["Location"] == path_of(piece)
    assert client.get(path_of(piece)).status_code == 200


def test_a_storage_that_is_away_is_no_error(client, monkeypatch):
    def away(*_):
        raise ConnectionError

    monkeypatch.setattr("django.core.files.storage.FileSystemStorage.exists", away)
    monkeypatch.setattr("django.core.files.storage.FileSystemStorage.save", away)

    assert client.get(path_of(make.published())).status_code == 200


def test_a_preview_names_none(desk_client):
    piece = make.draft("Not yet")

    page = desk_client.get(f"/preview/desk/{piece.pk}/").content.decode()

    assert "/card/" not in page


def test_it_takes_two_queries(client, django_assert_num_queries):
    path = path_of(make.published(authors=tuple(f"Writer {n}" for n in range(5))))

    with django_assert_num_queries(2):
        client.get(path)
