"""What a reader typed, read: there is an answer to everything."""

from datetime import date

import pytest

from articles.search import read_query


@pytest.mark.parametrize("typed", ["", " ", '"', '""', "-", "--", "“”", ":", "…", "'"])
def test_what_holds_no_word_asks_for_nothing(typed):
    assert read_query(typed).is_empty


def test_words_that_must_be_absent_alone_ask_for_nothing():
    assert read_query("-ferry").is_empty


@pytest.mark.parametrize(
    ("typed", "phrases", "without"),
    [
        ("river boat", (("river",), ("boat",)), ()),
        ('"last boat"', (("last", "boat"),), ()),
        ("“last boat”", (("last", "boat"),), ()),
        ('"last boat', (("last", "boat"),), ()),
        ("covid-19", (("covid", "19"),), ()),
        ("river -boat", (("river",),), (("boat",),)),
        ('river -"last boat"', (("river",),), (("last", "boat"),)),
        ("-author:x river", (("river",),), (("author", "x"),)),
        ("http://a.example", (("http", "a", "example"),), ()),
    ],
)
def test_words_phrases_and_what_must_be_absent(typed, phrases, without):
    query = read_query(typed)

    assert (query.phrases, query.without) == (phrases, without)


def test_marks_narrow_the_search():
    query = read_query("author:Ines-Halloran section:/opinion/ kind:interview ferry")

    assert (query.author, query.section, query.kind) == ("ines-halloran", "opinion", "interview")
    assert query.phrases == (("ferry",),)


@pytest.mark.parametrize(
    ("typed", "after", "before"),
    [
        ("after:2020", date(2021, 1, 1), None),
        ("after:2020-12", date(2021, 1, 1), None),
        ("after:2020-02-29", date(2020, 3, 1), None),
        ("before:2020", None, date(2020, 1, 1)),
        ("before:2024-6", None, date(2024, 6, 1)),
    ],
)
def test_a_period_begins_when_the_named_one_has_ended(typed, after, before):
    query = read_query(typed)

    assert (query.after, query.before) == (after, before)


@pytest.mark.parametrize(
    "typed", ["after:2020-02-30", "before:May", "after:0000", "after:9999-12-31"]
)
def test_a_day_that_is_none_is_said(typed):
    assert read_query(typed).unread == (typed,)


def test_a_long_query_is_read_as_far_as_sixteen_words():
    query = read_query(" ".join(f"w{number}" for number in range(20)))

    assert len(query.phrases) == 16
    assert query.unread == ("w16", "w17", "w18", "w19")
