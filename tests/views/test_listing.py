"""Lists are paged by a cursor that holds its place while the list grows."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from articles.views.listing import PAGE_SIZE, Cursor
from tests import make

pytestmark = pytest.mark.django_db


def fill(count: int, at=lambda number: make.PAST + timedelta(minutes=number)) -> None:
    for number in range(count):
        piece = make.published(f"Piece {number:03}", at=at(number))
        piece.topics.add("river")
        piece.topic_uses.update(published_at=piece.published_at)


def headlines(response) -> list[str]:
    return [one.headline for one in response.context["listing"].items]


@pytest.mark.parametrize(
    "cursor",
    ["nonsense", "", "2", "20240506T070809000000", "20241301T000000000000-1", "-7", "²-1",
     "20240506T070809000000-1' OR 1=1", "9" * 40],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/opinion/", "/topics/river/"])
def test_a_bad_cursor_is_a_400_with_a_way_on(client, path, cursor):
    fill(1)

    response = client.get(path, {"before": cursor})

    assert response.status_code == 400
    assert f'<a href="{path}">' in response.content.decode()
    assert "canonical" not in response.content.decode()


def test_other_parameters_change_nothing(client):
    fill(1)

    assert client.get("/opinion/?utm_source=x").content == client.get("/opinion/").content


@pytest.mark.parametrize("path", ["/opinion/", "/topics/river/", "/authors/ada-quill/", "/2024/"])
def test_the_pages_together_hold_each_piece_once_the_newest_first(client, path):
    fill(2 * PAGE_SIZE + 5)

    found, address = [], path
    while address:
        response = client.get(address)
        found += headlines(response)
        older = response.context["listing"].older
        address = older and f"{path}?before={older}"

    assert found == [f"Piece {number:03}" for number in reversed(range(2 * PAGE_SIZE + 5))]


def test_pieces_of_one_moment_are_told_apart_by_their_keys(client):
    fill(PAGE_SIZE + 3, at=lambda number: make.PAST)
    first = client.get("/opinion/")

    second = client.get(f"/opinion/?before={first.context['listing'].older}")

    assert len(headlines(second)) == 3
    assert not set(headlines(first)) & set(headlines(second))


def test_a_piece_that_comes_in_between_moves_nothing_on_the_next_page(client):
    fill(PAGE_SIZE + 3)
    older = client.get("/opinion/").context["listing"].older
    before = headlines(client.get(f"/opinion/?before={older}"))

    make.published("New", at=make.PAST + timedelta(days=1))

    assert headlines(client.get(f"/opinion/?before={older}")) == before


def test_a_full_page_alone_has_no_next_one(client):
    fill(PAGE_SIZE)

    assert client.get("/opinion/").context["listing"].older == ""


def test_a_later_page_links_back_to_the_newest_and_names_itself(client):
    fill(PAGE_SIZE + 1)
    older = client.get("/opinion/").context["listing"].older

    html = client.get(f"/opinion/?before={older}").content.decode()

    assert re.search(r'<nav class="pager"[^>]*>\s*<a href="/opinion/">', html)
    assert f'/opinion/?before={older}">' in html


def test_a_cursor_is_written_as_it_is_read():
    assert (
        str(Cursor(datetime(2024, 5, 6, 7, 8, 9, 120, tzinfo=UTC), 7)) == "20240506T070809000120-7"
    )
    assert str(Cursor(None, 7)) == "-7"
