"""Dates as readers of each language write them."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from articles.templatetags import dates

TIME = datetime(2020, 10, 19, 22, 58, 48, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "19 October 2020"), ("uk", "19 жовтня 2020 р."), ("de", "19. Oktober 2020"),
        ("he", "19 באוקטובר 2020"), ("fr", "19 octobre 2020"),
    ],
)  # fmt: skip
def test_a_day_is_written_as_its_language_writes_it(language, expected):
    with translation.override(language):
        assert dates.day(TIME) == expected


def test_no_time_is_no_text():
    assert dates.day(None) == ""
    assert dates.month(None) == ""


def test_a_day_is_the_newsrooms_own(settings):
    settings.TIME_ZONE = "Europe/Kyiv"

    assert dates.day(TIME) == "20 October 2020"
    assert dates.machine(TIME) == "2020-10-20T01:58:48+03:00"
    assert dates.machine(TIME, "day") == "2020-10-20"


def test_a_machine_is_told_no_more_than_is_known():
    assert dates.machine(TIME, "second") == "2020-10-19T22:58:48+00:00"
    assert dates.machine(TIME, "day") == "2020-10-19"


def test_a_month_and_a_date_without_hours_are_written_too():
    assert dates.month(TIME) == "October 2020"
    assert dates.month(date(2020, 2, 1)) == "February 2020"
    assert dates.day(date(2020, 2, 1)) == "1 February 2020"
