"""Plain text: a headline, perhaps a date and a byline, then paragraphs."""

import pytest

from articles.importing.reading.formats import detected
from articles.importing.reading.record import Field
from tests.importing.reads import codes, read, values


@pytest.mark.parametrize(
    ("head", "path"),
    [
        ("<html><p>It rained.</p>", "weir.txt"), ('{"a": 1}', "weir.txt"), ("It rained.", "weir.css"),
        ("It rained.", "weir.md"), ("   \n", "weir.txt"), ("#!/bin/sh", "weir"), ("%PDF-1.4", "weir"),
    ],
)  # fmt: skip
def test_what_is_no_prose_in_a_text_file_is_none(head, path):
    assert detected(head, path) is None


def test_headline_date_and_byline_stand_above_the_text():
    found = read("The Weir\n23 October, 2017\nBy Mira Holt\n\nIt rained.\n\nIt froze.\n", "a.txt")

    assert values(found, Field.HEADLINE) == ["The Weir"]
    assert values(found, Field.PUBLISHED_AT)[0].precision == "day"
    assert [credit.name for credit in values(found, Field.BYLINE)] == ["Mira Holt"]
    assert found.body == "<p>It rained.</p>\n<p>It froze.</p>"
    assert found.ledger.share == 1.0


def test_each_may_be_a_paragraph_of_its_own_and_a_line_between_is_the_standfirst():
    found = read("The Weir\n\n23 October 2017\n\nBy Mira Holt\n\nIt rained.", "a.txt")

    assert values(found, Field.HEADLINE) == ["The Weir"]
    assert found.body == "<p>It rained.</p>"
    found = read("The Weir\nWhat it holds back\n4 May 2019\n\nIt rained.", "a.txt")
    assert values(found, Field.STANDFIRST) == ["What it holds back"]


def test_a_text_that_begins_at_once_has_no_headline():
    found = read("It rained for a week.\n\nThen it froze.", "the-long-rain.txt")

    assert values(found, Field.HEADLINE) == ["The long rain"]
    assert "headline-missing" in codes(found)
    assert found.body == "<p>It rained for a week.</p>\n<p>Then it froze.</p>"


@pytest.mark.parametrize("line", ["by Mira Holt", "BY MIRA HOLT", "By Mira Holt"])
def test_a_byline_may_be_written_small_or_large(line):
    found = read(f"The Weir\n{line}\n4 May 2019\n\nIt rained.", "a.txt")

    assert [credit.name.title() for credit in values(found, Field.BYLINE)] == ["Mira Holt"]
    assert values(found, Field.STANDFIRST) == []


def test_a_line_below_the_headline_that_begins_alike_is_the_standfirst():
    found = read("The Weir\nby night and by day\n4 May 2019\n\nIt rained.", "a.txt")

    assert values(found, Field.STANDFIRST) == ["by night and by day"]
    assert values(found, Field.BYLINE) == []


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_date_above_the_text_is_no_headline(gap):
    found = read(f"23 October, 2017{gap}It rained for a week.\n\nThen it froze.", "long-rain.txt")

    assert values(found, Field.HEADLINE) == ["Long rain"]
    assert values(found, Field.PUBLISHED_AT)[0].precision == "day"
    assert found.body == "<p>It rained for a week.</p>\n<p>Then it froze.</p>"
    assert found.ledger.share == 1.0


def test_wrapped_lines_are_one_paragraph_and_long_single_lines_are_each_one():
    found = read("The Weir\n\nIt rained\nall week.\n\nIt froze.", "a.txt")
    assert found.body == "<p>It rained all week.</p>\n<p>It froze.</p>"
    long = "It rained and rained and rained. " * 5
    found = read(f"The Weir\n4 May 2019\n{long}\n{long}\n{long}", "a.txt")
    assert found.body.count("<p>") == 3


def test_signs_of_markup_are_text():
    found = read("The Weir\n\nA < B & C > D, <b>bold</b>", "a.txt")

    assert found.body == "<p>A &lt; B &amp; C &gt; D, &lt;b&gt;bold&lt;/b&gt;</p>"
    assert found.ledger.share == 1.0


def test_a_paragraph_that_the_reader_loses_is_found_out(monkeypatch):
    from articles.importing.reading.formats import plain

    whole = plain._paragraphs
    monkeypatch.setattr(plain, "_paragraphs", lambda text: whole(text)[:-1])
    found = read("The Weir\n4 May 2019\n\nIt rained.\n\nIt froze hard.", "weir.txt")

    assert found.ledger.missing == len("Itfrozehard.")
    assert found.ledger.share < 1
