"""The line about the author: a name that the byline has, or a disclaimer beside it, or nothing."""

import pytest

from articles.importing.reading.record import Field
from articles.importing.reading.values import Bio, Credit
from tests.importing.reads import codes, post, values

TEXT = "\n\n".join(f"Paragraph number {number} says that it rained." for number in range(1, 9))
DISCLAIMER = "The views expressed are those of the author."


def test_a_film_is_no_author():
    sentence = "Howl's Moving Castle is a film about a house."
    found = post(f"{sentence} {DISCLAIMER}\n\n{TEXT}")

    assert values(found, Field.BYLINE) == values(found, Field.BIO) == []
    assert sentence in found.body


def test_a_name_that_the_byline_has_not_stays_in_the_text_without_a_disclaimer():
    found = post(f"{TEXT}\n\nMira Holt is a judge in Tarrow.", author="Jon Vale")

    assert values(found, Field.BIO) == []
    assert found.body.endswith("<p>Mira Holt is a judge in Tarrow.</p>")


def test_with_a_byline_of_somebody_else_even_a_disclaimer_makes_no_second_author():
    found = post(f"{TEXT}\n\nMira Holt is a judge. {DISCLAIMER}", author="Jon Vale")

    assert values(found, Field.BYLINE) == [Credit("author", "Jon Vale")]
    assert "Mira Holt is a judge." in found.body


def test_a_disclaimer_beside_it_gives_the_author_and_the_bio():
    found = post(
        f"<p>Mira Holt is a judge in Tarrow. She grows pears. {DISCLAIMER} View more opinion at "
        "the Courier.</p><p>It rained.</p><p>It stopped.</p>"
    )

    assert values(found, Field.BYLINE) == [Credit("author", "Mira Holt")]
    assert values(found, Field.BIO) == [
        Bio("Mira Holt", "Mira Holt is a judge in Tarrow. She grows pears.")
    ]
    assert found.body == "<p>It rained.</p>\n<p>It stopped.</p>"
    assert found.ledger.share == 1.0


def test_a_disclaimer_in_the_next_paragraph_is_beside_it_too():
    found = post(f"{TEXT}\n\nDr. Mira Holt teaches law at Tarrow.\n\n{DISCLAIMER}")

    assert [bio.name for bio in values(found, Field.BIO)] == ["Mira Holt"]
    assert "Holt" not in found.body


def test_glued_to_the_last_sentence_it_is_found_and_the_sentence_stays():
    found = post(f"{TEXT}\n\nSo it ended.Mira Holt is a judge.{DISCLAIMER}")

    assert values(found, Field.BIO) == [Bio("Mira Holt", "Mira Holt is a judge.")]
    assert found.body.endswith("<p>So it ended.</p>")
    assert found.ledger.share == 1.0


@pytest.mark.parametrize(
    "sentence",
    [
        "Mira Holt is a judge in Tarrow.",
        "Mira Holt, a judge, has written three books.",
        "Mira Holt teaches law.",
    ],
)
def test_a_name_that_the_byline_has_is_enough(sentence):
    found = post(f"{TEXT}\n\n<em>{sentence}</em>", author="Mira Holt")

    assert values(found, Field.BIO) == [Bio("Mira Holt", sentence)]
    assert sentence not in found.body
    assert found.ledger.share == 1.0


@pytest.mark.parametrize(
    "line",
    [
        "About the author: Mira Holt writes on rivers.",
        "<strong>About the Author</strong> Mira Holt writes on rivers.",
        "ABOUT THE WRITER: Mira Holt writes on rivers.",
        "Про авторку: Mira Holt writes on rivers.",
        "### About the author\n\nMira Holt writes on rivers.",
        "**About the author:**\n\nMira Holt writes on rivers.",
    ],
)
def test_the_words_that_announce_a_bio_are_its_label(line):
    found = post(f"{TEXT}\n\n{line}", author="Mira Holt")

    [item] = found.record.all(Field.BIO)
    assert item.value == Bio("Mira Holt", "Mira Holt writes on rivers.")
    assert item.label.strip(": ").lower() in {"about the author", "about the writer", "про авторку"}
    assert found.body == post(TEXT).body
    assert found.ledger.share == 1.0


def test_a_heading_about_an_author_above_no_bio_stays():
    found = post(f"{TEXT}\n\n### About the author\n\nIt was a wet day.", author="Mira Holt")

    assert values(found, Field.BIO) == []
    assert "About the author" in found.body


def test_two_authors_have_two_bios():
    found = post(
        f"{TEXT}\n\nMira Holt is a judge. Jon Vale is a poet. He lives by the sea.",
        authors="[Jon Vale, Mira Holt]",
    )

    assert values(found, Field.BIO) == [
        Bio("Mira Holt", "Mira Holt is a judge."),
        Bio("Jon Vale", "Jon Vale is a poet. He lives by the sea."),
    ]


def test_other_languages_say_it_with_a_dash():
    found = post(f"{TEXT}\n\nОлена Рудь — перекладачка.", author="Олена Рудь")

    assert values(found, Field.BIO) == [Bio("Олена Рудь", "Олена Рудь — перекладачка.")]


def test_a_field_belongs_to_the_first_author_and_without_one_it_is_not_placed():
    assert values(post(TEXT, author="Mira Holt", bio="A judge."), Field.BIO) == [
        Bio("Mira Holt", "A judge.")
    ]
    found = post(TEXT, author="Mira Holt", bio="'About the author: a judge.'")
    assert values(found, Field.BIO) == [Bio("Mira Holt", "a judge.")]
    found = post(TEXT, bio="'About the author: Mira Holt is a judge.'")
    assert values(found, Field.BIO) == [Bio("Mira Holt", "Mira Holt is a judge.")]
    assert found.ledger.share == 1.0
    found = post(TEXT, bio="A judge in Tarrow.")

    assert values(found, Field.BIO) == []
    assert "bio-not-placed" in codes(found)
    assert found.ledger.share == 1.0


def test_a_last_line_in_italics_without_any_byline_is_kept_and_asked_about():
    found = post(f"{TEXT}\n\n*Mira Holt is a judge in Tarrow.*")

    assert values(found, Field.BYLINE) == []
    assert "Mira Holt is a judge" in found.body
    assert "bio-not-placed" in codes(found)
    [guess] = [each for each in values(found, Field.SUGGESTION) if each.field == "author"]
    assert guess.value == "Mira Holt"


def test_a_note_of_the_editor_that_is_a_bio_and_a_disclaimer_is_both_and_no_note():
    found = post(f"*Editor’s note: Mira Holt is a judge in Tarrow. {DISCLAIMER}*\n\n{TEXT}")

    assert values(found, Field.BYLINE) == [Credit("author", "Mira Holt")]
    assert values(found, Field.BIO) == [Bio("Mira Holt", "Mira Holt is a judge in Tarrow.")]
    assert values(found, Field.DISCLAIMER) == [DISCLAIMER]
    assert values(found, Field.EDITORS_NOTE) == []
    assert "Editor" not in found.body
    assert found.ledger.share == 1.0


@pytest.mark.parametrize(
    "sentence",
    [
        'Mira Holt, a judge and author of "Rivers," is a fellow at Tarrow.',
        "Mira van der Holt is a judge.",
        "Mira O’Holt is a judge.",
        "Міра Голт — суддя в Тарові.",
        "Mira Holt ist Richterin in Tarrow.",
        "Mira Holt est juge à Tarrow.",
        "Mira Holt es jueza en Tarrow.",
        "Мира Холт пишет о реках.",
    ],
)
def test_names_of_every_shape_are_read_beside_a_disclaimer(sentence):
    found = post(f"{TEXT}\n\n{sentence} {DISCLAIMER}")

    assert [bio.text for bio in values(found, Field.BIO)] == [sentence]
    assert found.body.count("<p>") == 8
    assert found.ledger.share == 1.0
