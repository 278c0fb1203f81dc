"""A description is the standfirst, unless its sentences were run together: then highlights."""

import pytest

from articles.importing.reading.record import Field
from tests.importing.reads import dropped, post, values


@pytest.mark.parametrize(
    "text",
    [
        "The weir broke. Nobody was hurt.",
        "Node.JS in the library",
        "See example.Org for more",
        "It cost 3.5 million. It was worth it.",
    ],
)
def test_sentences_with_their_spaces_are_a_standfirst(text):
    found = post("It rained.", description=text)

    assert values(found, Field.STANDFIRST) == [text]
    assert values(found, Field.HIGHLIGHT) == []


def test_sentences_run_together_are_highlights_and_the_raw_text_stays_with_each():
    raw = "The weir broke in 2014.Nobody had looked at it for years.“That was policy.”The board denies it."
    found = post("It rained.", description=raw)

    assert values(found, Field.HIGHLIGHT) == [
        "The weir broke in 2014.",
        "Nobody had looked at it for years.“That was policy.”The board denies it.",
    ]
    assert {item.raw for item in found.record.all(Field.HIGHLIGHT)} == {raw}
    assert values(found, Field.STANDFIRST) == []
    assert found.ledger.share == 1.0


def test_a_list_of_highlights_is_taken_as_it_is():
    found = post("It rained.", highlights="[The weir broke, Nobody looked]")

    assert values(found, Field.HIGHLIGHT) == ["The weir broke", "Nobody looked"]


def test_a_description_beside_a_standfirst_is_dropped_and_said():
    found = post("It rained.", standfirst="The weir broke.", description="Another sentence.")

    assert values(found, Field.STANDFIRST) == ["The weir broke."]
    assert dropped(found) == [("repeated-field", "Another sentence.")]


def test_sentences_of_other_alphabets_run_together_are_highlights_too():
    found = post("It rained.", description="Дощ ішов дев'ять днів.Річка піднялася до мосту.")

    assert values(found, Field.HIGHLIGHT) == [
        "Дощ ішов дев'ять днів.",
        "Річка піднялася до мосту.",
    ]
