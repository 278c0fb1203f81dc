"""Small decisions about words on a page."""

from datetime import timedelta

import pytest

from articles.models import Article, Byline, Correction, Section
from articles.templatetags import wording
from tests import make


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A is a judge.", "A is a judge."),
        ("A is a judge. She lives in B.", "A is a judge."),
        ("A. B. Quill is a judge. She lives in B.", "A. B. Quill is a judge."),
        ("Dr. A is a judge! She lives.", "Dr. A is a judge!"),
        ("She said “no.” Then she left.", "She said “no.”"),
        ("No stop at all", "No stop at all"),
        ("", ""),
    ],
)
def test_the_first_sentence_ends_where_it_ends(text, expected):
    assert wording.first_sentence(text) == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [("Ferry", "short"), ("x" * 31, "medium"), ("x" * 64, "medium"), ("x" * 65, "long")],
)
def test_a_headline_has_a_length(headline, expected):
    assert wording.length_class(headline) == expected


def test_a_long_name_of_the_paper_is_set_smaller():
    assert wording.name_class("The Tidewaiter") == "short"
    assert wording.name_class("The Review of Small Harbours") == "long"


@pytest.mark.parametrize(
    ("kinds", "word"),
    [
        ((), "Updated"), (("update",), "Updated"), (("clarification",), "Updated"),
        (("correction",), "Corrected"), (("update", "correction"), "Corrected"),
        (("correction", "retraction"), "Retracted"),
    ],
)  # fmt: skip
def test_the_last_change_has_its_word(kinds, word):
    piece = Article(modified_at=make.PAST)
    corrections = [Correction(kind=kind, issued_at=make.PAST) for kind in kinds]

    assert wording.change_word(piece, corrections) == word


def test_an_older_or_undated_correction_is_not_the_last_change():
    piece = Article(modified_at=make.PAST)
    older = Correction(kind="correction", issued_at=make.PAST - timedelta(days=1))

    assert wording.change_word(piece, [older, Correction(kind="correction")]) == "Updated"


def test_the_end_of_an_opinion_repeats_no_bio_that_stood_at_its_top():
    opinion, report = Article(kind="opinion"), Article(kind="report")
    short, long = Byline(bio="A is a judge."), Byline(bio="A is a judge. She lives in B.")

    assert wording.told_at_the_end(short, opinion) == ""
    assert wording.told_at_the_end(long, opinion) == long.bio
    assert wording.told_at_the_end(short, report) == short.bio


def test_an_address_is_written_as_people_write_it():
    assert wording.bare_address("https://example.org/a/") == "example.org/a"
    assert wording.bare_address("http://example.org") == "example.org"


@pytest.mark.parametrize(
    ("slug", "kind", "expected"),
    [
        ("culture", "review", False),
        ("opinion", "letter", False),
        ("opinion", "opinion", True),
        ("interviews", "interview", True),
        ("analysis", "analysis", True),
    ],
)
def test_a_section_named_like_a_kind_tells_it(slug, kind, expected):
    assert wording.tells_kind(Section(slug=slug), Article(kind=kind)) is expected


def test_a_list_of_no_section_tells_no_kind():
    assert wording.tells_kind(None, Article(kind="opinion")) is False
    assert wording.tells_kind("", Article(kind="opinion")) is False
