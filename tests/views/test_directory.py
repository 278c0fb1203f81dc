"""The directories of authors, topics, series and sources: letters, scripts, and what they cost."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Author, Byline, Series, Topic
from articles.views.directory import NAMES_A_PAGE
from tests import make

pytestmark = pytest.mark.django_db


def fill(names: list[str]) -> None:
    """Authors of one public piece."""
    piece = make.published("The ferry", authors=())
    held = Author.objects.bulk_create(
        Author(name=name, slug=f"author-{number}") for number, name in enumerate(names)
    )
    Byline.objects.bulk_create(
        Byline(article=piece, author=one, position=position)
        for position, one in enumerate(held, start=1)
    )


def groups(client, path: str) -> list[tuple[str, list[str]]]:
    found = client.get(path).context["directory"].groups
    return [(letter, [one.name for one in held]) for letter, held in found]


@pytest.mark.parametrize(
    "place", ["x", "", "-1", "999999", "²", "9" * 30, "AA", "é", "%", "\0", "Я"]
)
@pytest.mark.parametrize("path", ["/authors/", "/topics/", "/sources/"])
def test_a_bad_place_among_the_names_is_a_400(client, path, place):
    make.published("The ferry")

    assert client.get(path, {"before": place}).status_code == 400


@pytest.mark.parametrize("path", ["/authors/", "/topics/", "/series/", "/sources/"])
def test_what_only_a_draft_has_stands_in_none(client, path):
    draft = make.draft("Not yet", series=Series.objects.create(name="Secret", slug="s"))
    draft.topics.add("Secret")
    make.cited(draft, make.source("Secret report"))
    make.cited(make.published("Open", authors=()), make.source("Secret talk"), is_public=False)

    page = client.get(path)

    assert page.status_code == 200
    assert page.context["directory"].groups == ()


def test_names_stand_in_the_order_of_their_alphabets(client):
    more = [f"Zoe {number:02}" for number in range(20)]
    names = "Ґалина Éva evan Іван Ганна אדם أحمد Єва 007 Яна Ивета"
    fill([*more, *names.split()])

    assert groups(client, "/authors/") == [
        ("E", ["Éva", "evan"]), ("Z", more),
        ("Г", ["Ганна"]), ("Ґ", ["Ґалина"]), ("Є", ["Єва"]), ("И", ["Ивета"]), ("І", ["Іван"]),
        ("Я", ["Яна"]), ("א", ["אדם"]), ("ا", ["أحمد"]), ("#", ["007"]),
    ]  # fmt: skip


def test_a_few_names_need_no_letters_above_them(client):
    fill(["Яна", "Zoe", "Ada", "Єва"])

    assert groups(client, "/authors/") == [("", ["Ada", "Zoe", "Єва", "Яна"])]


def test_a_hundred_names_are_one_page_without_letters_to_choose(client):
    fill([f"Author {number:03}" for number in range(NAMES_A_PAGE)])

    page = client.get("/authors/")

    assert page.context["directory"].letters == ()
    assert b'class="letters"' not in page.content


def test_more_names_stand_letter_by_letter_and_each_once(client):
    names = [f"{letter}na {number:03}" for letter in "AEЄЯ" for number in range(105)] + ["Éva"]
    fill(names)
    letters = client.get("/authors/").context["directory"].letters
    assert letters == ("A", "E", "Є", "Я")

    found = []
    for letter in letters:
        place = letter
        while place:
            page = client.get("/authors/", {"before": place}).context["directory"]
            assert page.here == letter
            found += [one.name for _letter, held in page.groups for one in held]
            place = page.older

    assert sorted(found) == sorted(names)
    assert groups(client, "/authors/")[0][0] == "A"


def test_a_letter_of_which_nobody_is_to_be_read_is_not_offered(client):
    fill([f"Anna {number:03}" for number in range(105)])
    make.draft("Not yet", authors=("Zoe",))

    assert client.get("/authors/").context["directory"].letters == ("A",)
    assert client.get("/authors/?before=Z").status_code == 400


def test_the_letters_cost_look_ups_and_no_walk(client):
    fill([f"{letter}na {number:03}" for letter in "ABCDЄЯ" for number in range(60)])

    def cost(path: str) -> int:
        with CaptureQueriesContext(connection) as caught:
            assert client.get(path).status_code == 200
        return len(caught)

    assert [cost("/authors/"), cost("/authors/?before=B")] == [4, 3]


def test_topics_series_and_sources_have_theirs(client):
    piece = make.published("The ferry", series=Series.objects.create(name="Tides", slug="tides"))
    piece.topics.add("Rivers")
    Topic.objects.filter(name="Rivers").update(description="Water that moves.")
    make.cited(piece, make.source("Ledger of 1926"))

    assert groups(client, "/topics/") == [("", ["Rivers"])]
    assert "Water that moves." in client.get("/topics/").content.decode()
    assert groups(client, "/series/") == [("", ["Tides"])]
    assert groups(client, "/sources/") == [("", ["Ledger of 1926"])]
