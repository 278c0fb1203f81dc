"""What is left of a text without printable ASCII."""

from articles.text.unusual import unusual


def test_words_and_line_breaks_are_usual():
    assert unusual("It rains.\nStill.") == ""


def test_the_rest_comes_in_its_order():
    assert unusual("It’s\t5\xa0km\x00\r—") == "’\t\xa0\x00\r—"


def test_letters_beyond_ascii_and_lone_surrogates_are_kept():
    assert unusual("a ї b 😀 \ud800") == "ї😀\ud800"
