"""Dates: read with the precision that they have, in the time zone that they have, or not at all."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from articles.importing.dates import (
    AmbiguousDate,
    UnreadableDate,
    in_path,
    is_date,
    moment,
    settled_order,
)

KYIV = ZoneInfo("Europe/Kyiv")
LONDON = ZoneInfo("UTC")


@pytest.mark.parametrize(
    "text",
    [
        "2020-02-30", "0000-00-00", "May", "May 2017", "yesterday", "", "2017", "12:30",
        "31 June 2019", "1 Foo 2019", "3 March 17", "2019-05-04 25:00", "2019-05-04 13:00 pm",
        "29 February 2019", "99/99/2019", "١٢ مايو",
    ],
)  # fmt: skip
def test_what_is_no_whole_date_is_refused_and_never_guessed(text):
    with pytest.raises(UnreadableDate):
        moment(text, LONDON)


def test_a_day_and_a_month_that_could_change_places_are_refused_until_somebody_says_which():
    with pytest.raises(AmbiguousDate):
        moment("03/04/2017", LONDON)

    assert moment("03/04/2017", LONDON, "DMY").at == datetime(2017, 4, 3, tzinfo=UTC)
    assert moment("03/04/2017", LONDON, "MDY").at == datetime(2017, 3, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "at", "precision"),
    [
        ("1603112328.424893", "2020-10-19T12:58:48", "second"),
        ("1603112328", "2020-10-19T12:58:48", "second"),
        ("1603112328424", "2020-10-19T12:58:48", "second"),
        ("2019-05-04T06:07:08Z", "2019-05-04T06:07:08", "second"),
        ("2019-05-04T06:07:08.999+02:00", "2019-05-04T04:07:08", "second"),
        ("2015-07-20 1:46:00 -0400", "2015-07-20T05:46:00", "second"),
        ("2016-03-14 08:30:00 +0000", "2016-03-14T08:30:00", "second"),
        ("2019-05-04 06:07", "2019-05-04T06:07:00", "minute"),
        ("2019/5/4", "2019-05-04T00:00:00", "day"),
        ("20190504", "2019-05-04T00:00:00", "day"),
        ("23 October, 2017", "2017-10-23T00:00:00", "day"),
        ("October 23rd, 2017 at 4:30 pm", "2017-10-23T16:30:00", "minute"),
        ("Oct. 23, 2017", "2017-10-23T00:00:00", "day"),
        ("Monday, 7 November 2016", "2016-11-07T00:00:00", "day"),
        ("12 a.m. is not read", None, None),
        ("4 May 2019 12:05 am", "2019-05-04T00:05:00", "minute"),
        ("23 жовтня 2017 року", "2017-10-23T00:00:00", "day"),
        ("5 мая 2018 г.", "2018-05-05T00:00:00", "day"),
        ("23. Oktober 2017", "2017-10-23T00:00:00", "day"),
        ("le 3 mars 2017", "2017-03-03T00:00:00", "day"),
        ("3 de marzo de 2017", "2017-03-03T00:00:00", "day"),
        ("Tue, 03 Jun 2003 09:39:21 GMT", "2003-06-03T09:39:21", "second"),
        ("Tue, 03 Jun 2003 09:39:21 -0500", "2003-06-03T14:39:21", "second"),
        ("13/04/2017", "2017-04-13T00:00:00", "day"),
        ("04/13/2017", "2017-04-13T00:00:00", "day"),
        ("03.04.2017", "2017-04-03T00:00:00", "day"),
    ],
)
def test_a_date_is_read_with_the_precision_that_it_has(text, at, precision):
    if at is None:
        with pytest.raises(UnreadableDate):
            moment(text, LONDON)
        return

    found = moment(text, LONDON)

    assert found.at == datetime.fromisoformat(at).replace(tzinfo=UTC)
    assert found.precision == precision


def test_a_time_without_a_zone_is_the_archives_own_and_one_with_a_zone_keeps_it():
    assert moment("4 May 2019", KYIV).at == datetime(2019, 5, 3, 21, tzinfo=UTC)
    assert moment("2019-01-04 12:00", KYIV).at == datetime(2019, 1, 4, 10, tzinfo=UTC)
    assert moment("2019-01-04 12:00Z", KYIV).at == datetime(2019, 1, 4, 12, tzinfo=UTC)
    assert moment("1603112328", KYIV).at == datetime(2020, 10, 19, 12, 58, 48, tzinfo=UTC)


def test_a_line_is_a_date_only_when_it_is_nothing_else():
    assert is_date("23 October, 2017", LONDON)
    assert is_date("03/04/2017", LONDON)
    assert not is_date("On 23 October, 2017 it rained", LONDON)
    assert not is_date("1603112328", LONDON)
    assert not is_date("Chapter 2", LONDON)


def test_a_day_stands_in_a_file_name_or_an_address_only_in_full():
    assert in_path("posts/2016-03-14-the-weir.md", LONDON).at == datetime(2016, 3, 14, tzinfo=UTC)
    assert in_path("2016/03/14/the-weir.html", LONDON).precision == "day"
    assert in_path("2016/the-weir.md", LONDON) is None
    assert in_path("2016-13-45-the-weir.md", LONDON) is None


def test_an_archive_settles_its_order_by_one_part_above_twelve():
    assert settled_order(["03/04/2017", "25/04/2017"]) == "DMY"
    assert settled_order(["03/04/2017", "04/25/2017"]) == "MDY"
    assert settled_order(["03/04/2017", "05/06/2017"]) == ""
    assert settled_order(["27/01/2014", "04/28/2014"]) == ""
