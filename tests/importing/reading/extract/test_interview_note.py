"""What was done to an interview, and sentences that only sound like it."""

import pytest

from articles.importing.reading.record import Field
from tests.importing.reads import post, values

TEXT = "It rained.\n\nIt stopped.\n\nIt froze."


@pytest.mark.parametrize(
    "line",
    [
        "She edited the paper for clarity of purpose, not for money.",
        "The river was shortened for the length of a mile, and nobody has forgiven the board or its engineers, who had been told that it could not be done and did it all the same, for the sake of a map that hangs in the hall of the Conservancy, where nobody has looked at it in the eleven years since the day when it was hung there.",
    ],
)
def test_prose_is_no_note(line):
    found = post(f"{TEXT}\n\n{line}")

    assert values(found, Field.INTERVIEW_NOTE) == []
    assert line in found.body


@pytest.mark.parametrize(
    "line",
    [
        "This interview has been edited and condensed for clarity.",
        "Edited for length and clarity.",
        "Our conversation was condensed and edited for brevity.",
        "Інтерв’ю скорочено та відредаговано.",
    ],
)
def test_it_is_taken_from_either_end_and_is_no_correction(line):
    for text in (f"{line}\n\n{TEXT}", f"{TEXT}\n\n{line}"):
        found = post(text)

        assert values(found, Field.INTERVIEW_NOTE) == [line]
        assert values(found, Field.CORRECTION) == []
        assert found.ledger.share == 1.0


def test_a_label_of_the_editor_goes_with_it():
    found = post(f"{TEXT}\n\nEditor’s note: This interview was edited for length.")

    assert values(found, Field.INTERVIEW_NOTE) == ["This interview was edited for length."]
    assert values(found, Field.EDITORS_NOTE) == []
    assert found.ledger.share == 1.0


def test_the_word_note_before_it_is_a_label():
    found = post(f"{TEXT}\n\nNote: this conversation has been edited for length and clarity.")

    assert values(found, Field.INTERVIEW_NOTE) == [
        "this conversation has been edited for length and clarity."
    ]
    assert "Note" not in found.body
    assert found.ledger.share == 1.0
