"""The attributes that words in another language need."""

import pytest
from django.utils import translation

from articles.templatetags.languages import direction, typeface, written_in


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "ltr"), ("uk", "ltr"), ("he", "rtl"), ("ar-EG", "rtl"), ("AR", "rtl"), ("arn", "ltr")],
)
def test_a_language_has_its_direction(language, expected):
    assert direction(language) == expected


@pytest.mark.parametrize(
    ("language", "script"),
    [("uk-UA", "cyrillic"), ("ru", "cyrillic"), ("en", "latin"), ("ar", "latin"), ("", "latin")],
)
def test_a_page_loads_the_letters_of_its_language(language, script):
    assert typeface(language) == f"fonts/reader-{script}.woff2"


def test_words_in_the_language_of_the_page_need_nothing():
    with translation.override("uk"):
        assert written_in("uk") == ""
        assert written_in("") == ""


def test_words_in_another_language_say_which_and_which_way():
    assert written_in("he") == ' lang="he" dir="rtl"'
    with translation.override("he"):
        assert written_in("en") == ' lang="en" dir="ltr"'


def test_a_language_cannot_break_out_of_its_attribute():
    assert written_in('x" y') == ' lang="x&quot; y" dir="ltr"'
