"""Lines of the house are dropped and listed; the same words inside a text are not."""

import pytest

from tests.importing.reads import dropped, post

TEXT = [f"Paragraph number {number} says that it rained." for number in range(1, 9)]


@pytest.mark.parametrize(
    "line",
    [
        "Follow the river to its mouth.",
        "Subscribe to no theory of rain, she said, and you will stay dry.",
        "Read more slowly, and you will understand.",
        "View more of the river from the bridge than from the bank.",
        "Click here went the lock, and click there went the key, which was the whole of the sound that night and it was heard by all who slept.",
    ],
)
def test_prose_that_only_begins_so_stays(line):
    if line.startswith(("Subscribe", "Click")):
        line = f"It rained. {line}"

    assert line in post("\n\n".join([*TEXT, line])).body


def test_one_in_the_middle_stays():
    line = "View more opinion at the Courier."

    assert line in post("\n\n".join([*TEXT[:4], line, *TEXT[4:]])).body


@pytest.mark.parametrize(
    "line",
    [
        "View more opinion at the Courier.",
        "Read more stories on the Harbour Gazette",
        "Follow us on Facebook and Telegram!",
        "Sign up for our newsletter.",
        "Share this article",
        "Підписуйтесь на наш канал у Telegram.",
    ],
)
def test_at_either_end_it_goes_and_is_listed(line):
    for paragraphs in ([line, *TEXT], [*TEXT, line]):
        found = post("\n\n".join(paragraphs))

        assert ("house-line", line) in dropped(found)
        assert found.body.count("<p>") == len(TEXT)
        assert found.ledger.share == 1.0


def test_the_word_advertisement_alone_goes_from_anywhere():
    found = post("\n\n".join([*TEXT[:4], "ADVERTISEMENT", *TEXT[4:]]))

    assert dropped(found) == [("house-line", "ADVERTISEMENT")]


def test_behind_a_bio_that_was_taken_it_goes_and_the_sentence_before_stays():
    line = "View more opinion at the Courier."
    last = f"So it ended.Mira Holt is a judge.The views expressed are her own. {line}"

    found = post("\n\n".join([*TEXT, last]))

    assert ("house-line", line) in dropped(found)
    assert found.body.endswith("<p>So it ended.</p>")
    assert found.ledger.share == 1.0


@pytest.mark.parametrize("button", ["Weiterlesen", "Lire la suite »", "Читати далі…", "Leer más"])
def test_a_bare_button_goes_in_other_languages_too(button):
    found = post("\n\n".join([*TEXT[:4], button, *TEXT[4:]]))

    assert dropped(found) == [("house-line", button)]
