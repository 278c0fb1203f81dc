"""Words as a search compares them."""

import pytest

from articles.text.stems import folded, stem, stems, words


@pytest.mark.parametrize(
    ("language", "asked", "kept"),
    [
        ("en", "elections", "election"),
        ("en", "Voted", "voting"),
        ("en-GB", "ferries", "ferry"),
        ("en", "ferry’s", "ferries"),
        ("uk", "річку", "Річки"),
        ("uk", "м'ячем", "м’яч"),
        ("uk", "м'яч", "м’яч"),
        ("de", "Häuser", "Haus"),
        ("fr", "élections", "election"),
        ("es", "canciones", "canción"),
    ],
)
def test_forms_of_a_word_meet_in_its_language(language, asked, kept):
    assert stem(asked, language) == stem(kept, language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("en", "press", "express"), ("uk", "її", "ии"), ("uk", "кой", "кои"), ("ar", "كتاب", "كلب")],
)
def test_words_that_differ_stay_apart(language, one, other):
    assert stem(one, language) != stem(other, language)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("CAFÉ", "cafe"),
        ("Straße", "strasse"),
        ("don't", "dont"),
        ("Їжак", "їжак"),
        ("كِتَاب", "كتاب"),
        ("שָׁלוֹם", "שלום"),
        ("２０２０", "2020"),
    ],
)
def test_case_accents_and_points_do_not_count(word, expected):
    assert folded(word) == expected


def test_a_language_without_a_dictionary_is_folded():
    assert stem("Elections", "xx") == "elections"


def test_words_stand_where_they_stand_in_the_text():
    text = "The ferry, don't run: covid-19."

    assert [text[start:end] for start, end in words(text)] == [
        "The", "ferry", "don't", "run", "covid", "19",
    ]  # fmt: skip


def test_a_text_is_kept_as_its_stems_in_their_order():
    assert stems("Ferries, and “boats”!", "en") == "ferry and boat"


def test_a_word_of_any_length_takes_bounded_time():
    assert len(stem("a" * 1_000_000, "en")) == 64
