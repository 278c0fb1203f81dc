"""Texts met, by a few bytes each."""

from articles.importing.reading.finding.marks import Marks


def test_what_was_never_noted_is_not_there():
    marks = Marks()

    assert "a" not in marks

    for number in range(3_000):
        marks.note(str(number))

    assert not any(str(number) in marks for number in range(3_000, 6_000))


def test_what_was_noted_is_there_also_when_more_is_noted_after_asking():
    marks = Marks()
    for number in range(3_000):
        marks.note(str(number))
    assert all(str(number) in marks for number in range(3_000))

    marks.note("later")

    assert "later" in marks
    assert "0" in marks
