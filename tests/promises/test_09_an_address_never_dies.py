"""Promise 9: an address never dies: it answers, leads on, or says what stood there."""

from urllib.parse import quote

import pytest

from articles.desk import publish, rename, withdraw
from articles.models import Address, Author, Section, Series, Source, Topic
from tests import make

pytestmark = pytest.mark.django_db


def leads(client, path: str) -> list[str]:
    """Where a path leads, step by step; permanent steps alone."""
    response = client.get(path, follow=True)
    assert response.status_code == 200, path
    assert all(status == 301 for _, status in response.redirect_chain)
    return [address for address, _ in response.redirect_chain]


def test_a_renamed_piece_is_found_under_each_name_it_had_in_one_step(client, editor):
    piece = make.published("First name")
    for slug in ("second-name", "third-name"):
        piece.refresh_from_db()
        piece = rename(piece, slug, by=editor)

    assert leads(client, "/2024/05/first-name/") == ["/2024/05/third-name/"]
    assert leads(client, "/2024/05/second-name/") == ["/2024/05/third-name/"]
    assert leads(client, "/2024/05/third-name/") == []


def test_a_name_taken_back_is_its_own_again(client, editor):
    piece = rename(make.published("First"), "second", by=editor)

    rename(piece, "first", by=editor)

    assert leads(client, "/2024/05/first/") == []
    assert leads(client, "/2024/05/second/") == ["/2024/05/first/"]


def test_an_address_is_never_given_to_another_piece(client, editor):
    rename(make.published("The ferry"), "the-boat", by=editor)

    other = make.published("The ferry")

    assert other.path == "/2024/05/the-ferry-2/"
    assert leads(client, "/2024/05/the-ferry/") == ["/2024/05/the-boat/"]


@pytest.mark.parametrize(
    ("model", "path"),
    [(Author, "authors/"), (Section, ""), (Series, "series/"), (Topic, "topics/"),
     (Source, "sources/")],
)  # fmt: skip
def test_whatever_has_an_address_leads_on_when_it_is_renamed(client, editor, model, path):
    series = Series.objects.create(name="The river", slug="old")
    source = make.source()
    Source.objects.filter(pk=source.pk).update(slug="old")
    piece = make.published(
        "The ferry", series=series, authors=("Old",), section=make.section("Old")
    )
    piece.topics.add("Old")
    piece.topic_uses.update(published_at=piece.published_at)
    make.cited(piece, source)

    rename(model.objects.get(slug="old"), "new", by=editor)

    assert leads(client, f"/{path}old/") == [f"/{path}new/"]
    assert leads(client, f"/{path}old") == [f"/{path}new/"]


def test_letters_of_any_language_are_kept_and_encoded_once(client, editor):
    piece = make.published("Слово про річку")
    rename(piece, "слово-про-воду", by=editor)

    old, new = "/2024/05/слово-про-річку/", "/2024/05/слово-про-воду/"
    assert leads(client, quote(old)) == [quote(new)]
    assert leads(client, old) == [quote(new)]


def test_a_percent_sign_in_a_legacy_address_is_a_percent_sign(client):
    Address.objects.create(path="/old/100%25-true", article=make.published("The ferry"))

    assert leads(client, quote("/old/100%25-true")) == ["/2024/05/the-ferry/"]


def test_a_legacy_address_of_any_shape_leads_to_the_piece(client):
    piece = make.published("The ferry")
    for path in ("/index.php", "/opinion/2016/03/ferry.html", "/Ferry", "/a b/ü.htm"):
        Address.objects.create(path=path, article=piece)

        assert leads(client, quote(path)) == ["/2024/05/the-ferry/"], path


def test_a_withdrawn_piece_answers_410_under_every_address_it_had(client, editor):
    piece = rename(make.published("The crane"), "crane-9", by=editor)
    withdraw(piece, by=editor, notice="It was not true.")

    for path in ("/2024/05/the-crane/", "/2024/05/crane-9/"):
        response = client.get(path, follow=True)
        assert response.status_code == 410
        assert "It was not true." in response.content.decode()


def test_a_piece_published_again_answers_where_it_stood(client, editor):
    piece = withdraw(make.published("The crane"), by=editor, notice="We are checking.")

    publish(piece, by=editor)

    assert leads(client, "/2024/05/the-crane/") == []


def test_nothing_leads_round_in_a_circle(client, editor):
    section = make.section("Old")
    make.published("The ferry", section=section)
    rename(rename(section, "new", by=editor), "old", by=editor)

    assert leads(client, "/old/") == []
    assert leads(client, "/new/") == ["/old/"]
