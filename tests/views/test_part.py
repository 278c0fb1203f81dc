"""The place of a piece in its series: which part of how many, and the parts beside it."""

import re
from datetime import timedelta

import pytest

from articles.desk import clock, publish, withdraw
from articles.models import Series
from articles.views.article import article_page
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def river():
    return Series.objects.create(name="The river", slug="the-river")


def part(river: Series, number: int, **fields):
    at = make.PAST + timedelta(days=number)
    return make.published(f"Part about {number}", at=at, series=river, **fields)


def shown(html: str) -> tuple[str, ...]:
    """The line above the headline, then the headlines before and after."""
    above = re.search(r'<p class="instalment">.*?<span>(.*?)</span>', html)
    links = re.findall(r'rel="(prev|next)" href="[^"]*">(.*?)</a>', html)
    return (above[1] if above else "", *(f"{rel}: {headline}" for rel, headline in links))


def page(client, piece) -> tuple[str, ...]:
    return shown(client.get(piece.get_absolute_url()).content.decode())


def test_a_piece_alone_in_its_series_is_no_part(client, river):
    assert page(client, part(river, 1)) == ("",)


def test_what_readers_cannot_read_is_no_part(client, river, editor):
    first = part(river, 1)
    make.draft("Not yet", series=river)
    publish(make.draft("Ahead", series=river), by=editor, at=clock.now() + timedelta(days=1))
    withdraw(part(river, 2), by=editor, notice="It was not true.")

    assert page(client, first) == ("",)


def test_a_part_in_another_language_is_counted_in_its_own(client, river):
    first = part(river, 1)
    part(river, 2, language="uk")

    assert page(client, first) == ("",)


def test_each_part_says_which_it_is_and_what_stands_beside_it(client, river):
    first, second, third = (part(river, number) for number in (1, 2, 3))

    assert page(client, first) == ("Part 1 of 3", "next: Part about 2")
    assert page(client, second) == ("Part 2 of 3", "prev: Part about 1", "next: Part about 3")
    assert page(client, third) == ("Part 3 of 3", "prev: Part about 2")


def test_parts_of_the_same_minute_stand_as_they_were_made(client, river):
    first = make.published("One", series=river)
    second = make.published("Two", series=river)

    assert page(client, first) == ("Part 1 of 2", "next: Two")
    assert page(client, second) == ("Part 2 of 2", "prev: One")


def test_a_draft_is_shown_as_the_part_that_it_will_be(rf, river):
    part(river, 1)
    draft = make.draft("Not yet", series=river)

    html = article_page(rf.get("/"), draft, is_preview=True).content.decode()

    assert shown(html) == ("Part 2 of 2", "prev: Part about 1")


def test_a_part_speaks_the_language_of_the_piece(client, river):
    part(river, 1, language="uk")

    assert page(client, part(river, 2, language="uk"))[0] == "Частина 2 із 2"


@pytest.mark.parametrize("amount", [3, 300])
def test_a_series_of_300_costs_what_one_of_3_does(client, river, django_assert_num_queries, amount):
    piece = part(river, 1)
    article = piece._meta.model
    article.objects.bulk_create(
        article(
            headline=f"Part {n}", slug=f"part-{n}", path=f"/2024/06/part-{n}/", kind="opinion",
            section=piece.section, series=river, status="published",
            published_at=make.PAST + timedelta(days=2, minutes=n),
        )
        for n in range(amount)
    )  # fmt: skip

    with django_assert_num_queries(6):
        assert page(client, piece) == (f"Part 1 of {amount + 1}", "next: Part 0")
