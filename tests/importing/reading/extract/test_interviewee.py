"""Whom a prose interview is with: suggested with the words that describe them, never asserted."""

import pytest

from articles.importing.reading.record import Field
from tests.importing.reads import post, values

QUOTES = (
    "“The gate was open,” Holt says.\n\nIt rained.\n\n“I closed it myself,” Holt added, “at nine.”"
)


def guesses(found, field):
    return [
        (each.value, each.words) for each in values(found, Field.SUGGESTION) if each.field == field
    ]


@pytest.mark.parametrize(
    "body",
    [
        # Nobody is quoted.
        "The Courier spoke to judge Mira Holt.\n\nIt rained.",
        # Quoted once.
        "The Courier spoke to judge Mira Holt.\n\n“It rained,” Holt said.",
        # The meeting stands inside a quotation.
        f"“I spoke to judge Mira Holt,” he says.\n\n{QUOTES}".replace(
            "Holt says", "he says"
        ).replace("Holt added", "he said"),
        # Spoken to, and not named.
        f"The Courier spoke to a judge.\n\n{QUOTES}".replace("Holt", "she"),
    ],
)
def test_nobody_is_suggested_without_a_meeting_a_name_and_two_quotations(body):
    found = post(body)

    assert guesses(found, "interviewee") == []
    assert values(found, Field.KIND) == ["report"]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "The Courier spoke to Tarrow judge and founder of the pear society Mira Holt to hear more.",
            "Tarrow judge and founder of the pear society",
        ),
        ("The Courier talked with Mira Holt, a judge in Tarrow, about pears.", "a judge in Tarrow"),
        ("We interviewed Mira Holt, who keeps the gate, in March.", "who keeps the gate"),
    ],
)
def test_who_was_met_and_is_quoted_twice_is_suggested_as_interviewee_and_as_source(sentence, words):
    found = post(f"{sentence}\n\n{QUOTES}")

    assert guesses(found, "interviewee") == [("Mira Holt", words)]
    assert guesses(found, "source") == [("Mira Holt", words)]
    assert values(found, Field.PARTICIPANT) == []
    assert values(found, Field.KIND) == ["interview"]
    assert "turn" not in found.body


def test_a_surname_alone_is_enough_when_the_text_names_the_person():
    found = post(f"Mira Holt, a judge, walks.\n\nThe Courier spoke to Holt at noon.\n\n{QUOTES}")

    assert guesses(found, "interviewee") == [("Mira Holt", "a judge")]


def test_others_who_are_quoted_by_name_are_suggested_as_sources_alone():
    found = post("It rained.\n\n“It was the gate,” said Jon Vale, a plumber.\n\nIt froze.")

    assert guesses(found, "source") == [("Jon Vale", "a plumber")]
    assert guesses(found, "interviewee") == []
