"""The language: a field, else what the command says, else the letters, else English."""

import pytest

from articles.importing.reading.record import Field
from tests.importing.reads import codes, dropped, post, read, values


def test_a_language_that_is_none_is_dropped_and_said():
    found = post("It rained.", language="Sindarin")

    assert values(found, Field.LANGUAGE) == ["en"]
    assert "language-unknown" in codes(found)
    assert dropped(found) == [("unreadable-value", "Sindarin")]


@pytest.mark.parametrize(
    ("written", "code"), [("uk", "uk"), ("Ukrainian", "uk"), ("en_GB", "en-GB"), ("iw", "he")]
)
def test_a_field_says_it_in_many_ways(written, code):
    assert values(post("It rained.", lang=written), Field.LANGUAGE) == [code]


def test_the_command_says_it_for_pieces_that_do_not():
    text = "---\ntitle: Річка\ndate: 2019-05-04\n---\nЙшов дощ, і річка піднялася."

    assert values(read(text, language="uk"), Field.LANGUAGE) == ["uk"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Йшов дощ, і річка піднялася.", "uk"),
        ("Шёл дождь, и река вышла из берегов.", "ru"),
        ("ירד גשם והנהר עלה על גדותיו.", "he"),
        ("هطل المطر وفاض النهر.", "ar"),
    ],
)
def test_letters_that_speak_against_english_are_believed_with_a_warning(text, code):
    found = post(text, title=text)

    assert values(found, Field.LANGUAGE) == [code]
    assert "language-guessed" in codes(found)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Es regnet, und der Fluss ist über die Ufer getreten, doch das Wehr bricht nicht.", "de"),
        ("Il pleut, et les eaux du fleuve montent dans une vallée que personne ne quitte.", "fr"),
        ("Llueve, y las aguas del río suben por una calle que los vecinos no dejan.", "es"),
    ],
)
def test_the_commonest_words_tell_a_language_with_a_warning(text, code):
    found = post(text)

    assert values(found, Field.LANGUAGE) == [code]
    assert "language-guessed" in codes(found)


@pytest.mark.parametrize(
    "text",
    [
        "It rained, and the keeper of the weir wrote down: „Der Fluss ist über die Ufer und das "
        "Wehr bricht nicht.“",
        "Der Fluss.",
        "Rain, rain, rain.",
    ],
)
def test_a_quotation_or_a_few_words_tell_nothing(text):
    found = post(text)

    assert values(found, Field.LANGUAGE) == ["en"]
    assert "language-guessed" not in codes(found)
