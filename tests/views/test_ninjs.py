"""An article as ninjs, at its address with .json."""

import json

import pytest

from articles.desk import rename, withdraw
from articles.models import Article
from tests import make
from tests.syndication import cast

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def paper(settings):
    settings.SITE_URL = "https://paper.example"


def address(piece):
    return f"{piece.path.removesuffix('/')}.json"


def test_what_readers_may_not_see_is_not_found(client, editor):
    draft, _in_review, scheduled, embargoed, _withdrawn = cast.hidden(editor)
    Article.objects.filter(pk=draft.pk).update(path="/2024/05/a-draft/")

    for path in ("/2024/05/a-draft.json", address(scheduled), address(embargoed)):
        answer = client.get(path)
        assert answer.status_code == 404
        assert f"{cast.MARK} " not in answer.content.decode()


def test_a_withdrawn_piece_is_gone_and_says_why(client, editor):
    piece = withdraw(make.published("Unseen"), by=editor, notice=cast.NOTICE)

    answer = client.get(address(piece))

    assert answer.status_code == 410
    assert answer["Cache-Control"] == "public, max-age=60"
    made = json.loads(answer.content)
    assert made["pubStatus"] == "canceled"
    assert "ferry" not in answer.content.decode()


def test_it_is_read_and_nothing_else(client):
    assert client.post(address(make.published())).status_code == 405


def test_an_old_address_leads_to_the_new_one(client, editor):
    old = address(make.published("The pier"))
    rename(Article.objects.get(), "річ", by=editor)

    answer = client.get(old)

    assert (answer.status_code, answer["Location"]) == (301, "/2024/05/%D1%80%D1%96%D1%87.json")
    assert client.get(answer["Location"]).status_code == 200


def test_it_is_json_that_everybody_may_keep(client):
    piece = make.published("Слово 🙂 про річку")
    first = client.get(address(piece))

    assert first["Content-Type"] == "application/json"
    assert first["Cache-Control"] == "public, max-age=60"
    assert "Set-Cookie" not in first
    assert json.loads(first.content)["headlines"][0]["value"] == "Слово 🙂 про річку"
    again = client.get(address(piece), headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize("number", [3, 300])
def test_it_takes_six_queries(client, number, django_assert_num_queries):
    cast.many(number)

    with django_assert_num_queries(6):
        client.get("/2024/05/piece-1.json")
