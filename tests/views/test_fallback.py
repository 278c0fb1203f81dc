"""Addresses that nothing else matches: old ones lead on, the rest is a real 404."""

from urllib.parse import quote

import pytest

from articles.desk import publish, withdraw
from articles.models import Address
from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "path",
    ["/nothing", "/nothing/", "/a/b/c.html", "/2024/05/nothing/", "/wp-login.php", "/%00", "/opinion/%00/", "/authors/%00/", "/2024/05/%00/", "/%FF/",
     "http://testserver//evil.example/", "http://testserver//evil.example", "/feed/nothing/", "/.well-known/nothing", "/media/"],
)  # fmt: skip
def test_what_never_stood_anywhere_is_a_404_at_once(client, path):
    response = client.get(path)

    assert response.status_code == 404
    assert "Nothing stands at this address" in response.content.decode()
    assert "canonical" not in response.content.decode()


@pytest.mark.parametrize(
    "path", ["/old/story.php", "/story", "/2016/old.html", "/стара/", "/2024/05/a b.html", "/a//b"]
)
def test_any_legacy_path_leads_to_the_piece(client, path):
    piece = make.published("The ferry")
    Address.objects.create(path=path, article=piece)

    response = client.get(quote(path))

    assert response.status_code == 301
    assert response["Location"] == "/2024/05/the-ferry/"
    assert response["Cache-Control"] == "public, max-age=60"


def test_an_old_address_without_its_slash_leads_on_too(client):
    Address.objects.create(path="/archive-page/", article=make.published("The ferry"))

    assert client.get("/archive-page")["Location"] == "/2024/05/the-ferry/"


def test_an_old_address_of_what_readers_may_not_see_is_a_404(client):
    Address.objects.create(path="/old/draft", article=make.draft("Not yet"))

    assert client.get("/old/draft").status_code == 404


def test_a_page_without_its_slash_leads_to_itself_and_keeps_its_question(client):
    make.published("The ferry")

    assert client.get("/authors")["Location"] == "/authors/"
    assert client.get("/opinion?before=x")["Location"] == "/opinion/?before=x"
    assert client.get("/2024/05/the-ferry")["Location"] == "/2024/05/the-ferry/"


def test_a_word_at_the_root_that_is_no_section_is_a_404_and_not_a_redirect(client):
    assert client.get("/nothing").status_code == 404


def test_the_old_address_of_a_withdrawn_piece_leads_to_its_notice(client, editor):
    piece = make.published("The crane")
    Address.objects.create(path="/crane", article=piece)
    withdraw(piece, by=editor, notice="It was not true.")

    assert client.get("/crane", follow=True).status_code == 410


def test_an_address_of_a_piece_that_is_draft_again_is_a_404_and_no_loop(client, editor):
    piece = publish(make.draft("The ferry"), by=editor, at=None)
    type(piece).objects.filter(pk=piece.pk).update(status="draft")

    assert client.get(piece.path).status_code == 404
