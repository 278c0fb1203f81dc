"""Dates: read with the precision that they have, in the time zone that they have, or not at all."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from articles.importing.reading.language.dates import (
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


@pytest.mark.parametrize("text", ["7 May 2019 10:00 BST", "Tue, 07 May 2019 10:00:00 BST"])
def test_a_zone_with_several_meanings_is_not_taken_for_utc(text):
    with pytest.raises(UnreadableDate):
        moment(text, LONDON)


@pytest.mark.parametrize(
    ("text", "at", "precision"),
    [
        ("Mon, 23 Oct 2017 04:30:00 -4", "2017-10-23T08:30:00", "second"),
        ("2015-07-20 1:46:00 -4", "2015-07-20T05:46:00", "second"),
        ("10/23/2017 2:30 PM", "2017-10-23T14:30:00", "minute"),
        ("20171023143005", "2017-10-23T14:30:05", "second"),
        ("20171023T1430", "2017-10-23T14:30:00", "minute"),
        ("1° de marzo de 2017", "2017-03-01T00:00:00", "day"),
        ("lunes 23 de octubre de 2017 a las 14:30", "2017-10-23T14:30:00", "minute"),
        ("понеділок, 23 жовтня 2017 року о 14:30", "2017-10-23T14:30:00", "minute"),
        ("понедельник, 23 октября 2017 года в 14:30", "2017-10-23T14:30:00", "minute"),
        ("Montag, den 23. Oktober 2017, 14:30 Uhr", "2017-10-23T14:30:00", "minute"),
        ("le 1er mars 2017 à 9 h 05", "2017-03-01T09:05:00", "minute"),
        ("Tuesday, May 7, 2019 - 10:00", "2019-05-07T10:00:00", "minute"),
    ],
)
def test_signs_hours_and_figures_are_read_as_people_mean_them(text, at, precision):
    found = moment(text, LONDON)

    assert found.at == datetime.fromisoformat(at).replace(tzinfo=UTC)
    assert found.precision == precision


MONTHS = {
    "en": "January February March April May June July August September October November December",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}


@pytest.mark.parametrize("language", MONTHS)
def test_all_twelve_months_are_known_in_six_languages(language):
    for number, name in enumerate(MONTHS[language].split(), 1):
        for written in (f"9 {name} 2018", f"9 {name.upper()} 2018", f"9. {name}, 2018"):
            assert moment(written, LONDON).at == datetime(2018, number, 9, tzinfo=UTC)
        with pytest.raises(UnreadableDate):
            moment(f"{name} 2018", LONDON)
