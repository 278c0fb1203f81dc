"""Words found in a text, with what stands round them."""

import pytest

from articles.text.fragment import Fragment, fragment, place


@pytest.mark.parametrize("words", ["", "  ", "boat", "ferr"])
def test_words_that_do_not_stand_in_the_text_have_no_place(words):
    assert place("The ferry runs.", words) is None
    assert fragment("The ferry runs.", words) is None


def test_white_space_counts_as_one_space():
    assert place("Ada\n  Quill wrote", "Ada Quill") == (0, 11)


def test_the_search_goes_on_from_where_it_is_told():
    assert place("one, one", "one", 1) == (5, 8)


def test_marks_of_a_pattern_are_taken_as_they_stand():
    assert place("What (he) said? No.", "(he) said?") == (5, 15)


def test_a_short_text_is_shown_whole():
    assert fragment("Here Ada Quill\nwrote.", "Ada Quill") == Fragment(
        "Here ", "Ada Quill", " wrote."
    )


def test_a_long_text_is_cut_at_words_and_says_so():
    text = "one two three four five six seven eight"

    assert fragment(text, "four", room=9) == Fragment("… three ", "four", " five …")
