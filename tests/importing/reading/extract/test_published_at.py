"""When it was published: the field, else the file's name, else unknown, and then a draft."""

from datetime import UTC, datetime

import pytest

from articles.importing.reading.record import Field
from tests.importing.reads import codes, dropped, post, read, values


@pytest.mark.parametrize("text", ["2020-02-30", "0000-00-00", "May", "soon"])
def test_an_impossible_date_makes_a_draft_and_is_named(text):
    found = post("It rained.", date=f'"{text}"')

    assert values(found, Field.PUBLISHED_AT) == []
    assert found.record.held_because == ("date-missing",)
    [warned] = [each for each in found.record.warnings if each.code == "date-invalid"]
    assert warned.message == f'date-invalid "{text}"'
    assert warned.line == 3
    assert ("unreadable-value", text) in dropped(found)
    assert found.ledger.share == 1.0


def test_an_ambiguous_date_makes_a_draft_until_the_order_is_given():
    text = "---\ntitle: The Weir\ndate: 03/04/2017\n---\nIt rained."

    assert "date-ambiguous" in codes(read(text))
    [moment] = values(read(text, date_order="DMY"), Field.PUBLISHED_AT)
    assert moment.at == datetime(2017, 4, 3, tzinfo=UTC)


def test_without_any_date_it_is_unknown_and_a_draft():
    found = post("It rained.", date=None)

    assert codes(found)[0] == "date-missing"
    assert found.record.held_because == ("date-missing",)


def test_the_files_name_is_asked_when_no_field_says_it():
    found = post("It rained.", "posts/2016-03-14-weir.md", date=None)

    assert values(found, Field.PUBLISHED_AT)[0].at == datetime(2016, 3, 14, tzinfo=UTC)
    assert "date-from-name" in codes(found)
    assert found.record.held_because == ()


def test_an_old_address_is_asked_when_the_files_name_does_not_say_it():
    found = post("It rained.", date=None, permalink="/2016/03/14/weir/")
    assert values(found, Field.PUBLISHED_AT)[0].at == datetime(2016, 3, 14, tzinfo=UTC)
    assert "date-from-address" in codes(found)

    found = post("It rained.", "2017-01-02-weir.md", date=None, permalink="/2016/03/14/weir/")
    assert values(found, Field.PUBLISHED_AT)[0].at == datetime(2017, 1, 2, tzinfo=UTC)

    found = post("It rained.", date=None, permalink="/2016/03/weir/")
    assert values(found, Field.PUBLISHED_AT) == []


def test_a_field_called_published_may_hold_the_date():
    found = post("It rained.", date=None, published="2016-03-14")

    assert values(found, Field.PUBLISHED_AT)[0].at == datetime(2016, 3, 14, tzinfo=UTC)
    assert found.record.held_because == ()


def test_a_second_date_is_dropped_and_both_are_named():
    found = read("---\ntitle: The Weir\ndate: 2019-05-04\ndate: 2018-01-01\n---\nIt rained.")

    assert values(found, Field.PUBLISHED_AT)[0].at == datetime(2019, 5, 4, tzinfo=UTC)
    [warned] = [each for each in found.record.warnings if each.code == "field-repeated"]
    assert "2019-05-04" in warned.message
    assert "2018-01-01" in warned.message
    assert warned.line == 4
