"""The printed day of a time whose hour nobody knows."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from articles.text.printed import printed


def test_a_time_whose_hour_is_known_stays_as_it_is():
    time = datetime(2019, 5, 3, 21, 5, tzinfo=UTC)

    assert printed(time, "minute") == printed(time, "second") == time
    assert printed(time, "day") == time  # no midnight anywhere


@pytest.mark.parametrize("zone", ["UTC", "Europe/Kyiv", "Asia/Tokyo", "Pacific/Auckland",
                                  "America/New_York", "America/Los_Angeles"])  # fmt: skip
@pytest.mark.parametrize("here", ["UTC", "Europe/Kyiv", "Europe/London"])
@pytest.mark.parametrize("month", [1, 7])
def test_a_midnight_anywhere_is_the_day_that_was_printed(zone, here, month):
    midnight = datetime(2019, month, 1, tzinfo=ZoneInfo(zone))

    found = printed(midnight.astimezone(ZoneInfo(here)), "day")

    assert (found.month, found.day) == (month, 1)
