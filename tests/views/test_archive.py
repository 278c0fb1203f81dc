"""The archive by date, by the newsroom's own calendar."""

from datetime import UTC, datetime

import pytest

from tests import make

pytestmark = pytest.mark.django_db


def at(year: int, month: int, day: int = 15, hour: int = 12) -> datetime:
    return datetime(year, month, day, hour, tzinfo=UTC)


@pytest.mark.parametrize("path", ["/2023/", "/2024/06/", "/0001/", "/9999/", "/9999/12/"])
def test_a_time_without_pieces_is_a_404(client, path):
    make.published("May", at=at(2024, 5))

    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/2024/13/", "/2024/00/", "/2024/5/", "/0000/", "/20240/"])
def test_what_is_no_date_is_a_404(client, path):
    make.published("May", at=at(2024, 5))

    assert client.get(path).status_code == 404


def test_a_draft_opens_no_year(client):
    make.draft("Not yet", published_at=at(2024, 5))

    assert client.get("/2024/").status_code == 404


def test_a_year_lists_its_pieces_its_months_and_every_other_year(client):
    for piece in (at(2019, 3), at(2024, 2), at(2024, 12), at(2026, 1)):
        make.published(f"Piece of {piece:%B %Y}", at=piece)

    page = client.get("/2024/")

    period = page.context["period"]
    assert [month.month for month in period.months] == [2, 12]
    assert period.years == (2019, 2024, 2026)
    assert [one.headline for one in page.context["listing"].items] == [
        "Piece of December 2024",
        "Piece of February 2024",
    ]


def test_a_month_lists_its_own(client):
    make.published("In May", at=at(2024, 5))
    make.published("In June", at=at(2024, 6))

    page = client.get("/2024/05/").content.decode()

    assert "<h1>May 2024</h1>" in page
    assert ">In May</a>" in page
    assert ">In June</a>" not in page


def test_the_calendar_is_the_newsrooms(client, settings):
    settings.TIME_ZONE = "Europe/Kyiv"
    make.published("New Year in Kyiv", at=at(2023, 12, 31, 22))

    assert ">New Year in Kyiv</a>" in client.get("/2024/01/").content.decode()
    assert client.get("/2023/").status_code == 404


@pytest.mark.parametrize("zone", ["UTC", "Europe/Kyiv", "America/New_York", "Pacific/Auckland"])
def test_a_day_that_an_eastern_zone_began_stands_in_the_year_that_was_printed(
    client, settings, zone
):
    settings.TIME_ZONE = zone
    kyiv = datetime(2019, 12, 31, 22, tzinfo=UTC)  # midnight of 1 January 2020 in Kyiv
    make.published("New Year", at=kyiv, published_precision="day")
    make.published("Earlier", at=at(2018, 3))

    page = client.get("/2020/01/")

    assert ">New Year</a>" in page.content.decode()
    assert page.context["period"].years == (2018, 2020)
    assert client.get("/2018/").context["period"].years == (2018, 2020)
    assert client.get("/2019/").status_code == 404
    assert client.get("/2019/12/").status_code == 404
    assert page.context["navigation"].year == 2020


def test_a_day_of_a_western_zone_stands_in_its_own_month(client):
    newfoundland = datetime(2020, 3, 1, 3, 30, tzinfo=UTC)
    honolulu = datetime(2020, 3, 31, 10, tzinfo=UTC)
    make.published("First", at=newfoundland, published_precision="day")
    make.published("Last", at=honolulu, published_precision="day")

    assert [one.headline for one in client.get("/2020/03/").context["listing"].items] == [
        "Last",
        "First",
    ]
    assert client.get("/2020/04/").status_code == client.get("/2020/02/").status_code == 404


@pytest.mark.parametrize("precision", ["second", "minute"])
def test_a_piece_whose_hour_is_known_stands_where_that_hour_is(client, precision):
    late = datetime(2019, 12, 31, 22, tzinfo=UTC)
    make.published("Late", at=late, published_precision=precision)

    assert ">Late</a>" in client.get("/2019/12/").content.decode()
    assert client.get("/2020/").status_code == 404


def test_what_was_no_midnight_anywhere_is_not_moved(client):
    odd = datetime(2019, 12, 31, 22, 7, 13, tzinfo=UTC)
    make.published("Odd", at=odd, published_precision="day")

    assert ">Odd</a>" in client.get("/2019/12/").content.decode()
    assert client.get("/2020/").status_code == 404


def test_a_year_that_only_a_day_of_an_eastern_zone_opens_is_offered_with_the_rest(client):
    make.published("New Year", at=datetime(2019, 12, 31, 22, tzinfo=UTC), published_precision="day")
    make.published("Late", at=datetime(2019, 12, 31, 23, tzinfo=UTC))

    assert client.get("/2019/").context["period"].years == (2019, 2020)


def test_two_hundred_years_are_offered_at_once(client):
    make.published("Old", at=at(1826, 3))
    make.published("New", at=at(2024, 3))

    page = client.get("/1826/").content.decode()

    assert 'href="/2024/"' in page
    assert client.get("/2024/").status_code == 200
