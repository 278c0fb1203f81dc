"""The search page: right for any question, and the same cost for any answer."""

import pytest
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from articles.desk import withdraw
from tests import make

pytestmark = pytest.mark.django_db
SEARCH = reverse("search")


def page(client, **asked) -> LexborHTMLParser:
    response = client.get(SEARCH, asked)
    assert response.status_code == 200
    return LexborHTMLParser(response.content.decode())


def headlines(tree) -> list[str]:
    return [node.text() for node in tree.css(".hits .headline")]


def test_without_a_question_it_says_how_to_ask(client):
    tree = page(client)

    assert tree.css_first("input[name=q]").attributes["value"] is None or not headlines(tree)
    assert "author:name-surname" in tree.css_first(".hints").text()


@pytest.mark.parametrize(
    "asked",
    [
        {"before": "x"}, {"before": ""}, {"before": "1"}, {"before": "1_0x1.8p+1", "sort": "date"},
        {"before": "99999999999999999999999"}, {"before": "1_nan"},
    ],
)  # fmt: skip
def test_a_page_that_nobody_was_sent_to_is_a_400(client, asked):
    assert client.get(SEARCH, {"q": "ferry", **asked}).status_code == 400


@pytest.mark.parametrize(
    "typed", ["\0", "'; --", '"""', "a" * 10_000, "🚢", "%", "ferry) OR (", "NEAR(a b)", "filed:x"]
)
def test_any_question_has_an_answer(client, typed):
    page(client, q=typed)


def test_other_methods_are_refused(client):
    assert client.post(SEARCH, {"q": "ferry"}).status_code == 405


def test_what_is_withdrawn_is_gone_at_once(client, editor):
    piece = make.published("The ferry")
    assert headlines(page(client, q="ferry")) == ["The ferry"]

    withdraw(piece, by=editor, notice="It was wrong.")

    assert headlines(page(client, q="ferry")) == []


def test_the_hits_are_marked_in_the_real_words(client):
    make.published("The pilot", body="<p>Two <em>ferries</em> &amp; a boat.</p>")

    tree = page(client, q="ferry")

    assert tree.css_first(".excerpt mark").text() == "ferries"
    assert tree.css_first(".excerpt").text() == "Two ferries & a boat."


def test_what_is_typed_comes_back_escaped(client):
    response = client.get(SEARCH, {"q": '<script>"x'})

    assert b"<script>&quot;" not in response.content
    assert b"&lt;script&gt;" in response.content


def test_pages_follow_each_other(client):
    for number in range(25):
        make.published(f"Ferry {number}")
    first = page(client, q="ferry")

    older = client.get(first.css_first("a[rel=next]").attributes["href"])

    second = headlines(LexborHTMLParser(older.content.decode()))
    assert len(second) == 5
    assert not set(second) & set(headlines(first))


def test_it_narrows_and_orders(client):
    make.published("Ferry one")
    make.published("Ferry two", section=make.section("Culture"), kind="review")
    tree = page(client, q="ferry")

    links = [link.attributes["href"] for link in tree.css(".narrow a")]

    assert "/search/?q=ferry&sort=date" in links
    assert "/search/?q=ferry+section%3Aculture" in links


def test_a_slip_of_the_hand_is_answered_with_a_better_word(client):
    make.published("The lighthouse")

    assert page(client, q="lighthuose").css_first(".respelled a").text() == "lighthouse"


def test_it_is_kept_out_of_the_indexes_of_others(client):
    response = client.get(SEARCH, {"q": "ferry"})

    assert response["X-Robots-Tag"] == "noindex"
    assert b'<meta name="robots" content="noindex, max-image-preview:large">' in response.content
    assert (
        b'<link rel="canonical" href="http://127.0.0.1:8000/search/?q=ferry">' in response.content
    )


def test_it_costs_as_many_queries_for_300_pieces_as_for_3(client, django_assert_max_num_queries):
    for number in range(3):
        make.published(f"Ferry {number}")
    with django_assert_max_num_queries(7):
        client.get(SEARCH, {"q": "ferry"})
    for number in range(60):
        make.published(f"Ferry again {number}")
    with django_assert_max_num_queries(7):
        client.get(SEARCH, {"q": "ferry"})
