"""Slugs keep the letters of their language."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.text.slug import slug


@pytest.mark.parametrize("headline", ["", " ", "!!!", "— …", "___", "'", "\u0301"])
def test_a_headline_without_letters_is_untitled(headline):
    assert slug(headline) == "untitled"


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("The River That Came Back", "the-river-that-came-back"),
        ("Слово про річку", "слово-про-річку"),
        ("П'ять м’ячів і обʼєкт", "пять-мячів-і-обєкт"),
        ("Don’t look up!", "dont-look-up"),
        ("‘Quoted’ words’ end", "quoted-words-end"),
        ("Straße & Café: 3,5 %", "straße-café-3-5"),
        ("Cafe\u0301", "café"),
        ("ﬁne Ｗｏｒｄｓ", "fine-words"),
        ("हिन्दी में", "हिन्दी-में"),
        ("ภาษาไทย ดี", "ภาษาไทย-ดี"),
        ("بين النهرين", "بين-النهرين"),
        ("川の物語", "川の物語"),
        ("snake_case -- dash", "snake-case-dash"),
        ("  spaces\n\tand lines ", "spaces-and-lines"),
        ("../../etc/passwd?x=1#y", "etc-passwd-x-1-y"),
    ],
)
def test_a_slug_is_made_of_the_words(headline, expected):
    assert slug(headline) == expected


@pytest.mark.parametrize(
    ("most", "expected"),
    [(80, "one-two-three"), (13, "one-two-three"), (12, "one-two"), (7, "one-two"), (6, "one"), (2, "on")],
)  # fmt: skip
def test_a_long_slug_is_cut_at_the_end_of_a_word(most, expected):
    assert slug("One two three", most) == expected


@settings(deadline=None, derandomize=True, max_examples=500)
@given(st.text(), st.integers(min_value=1, max_value=90))
def test_whatever_the_headline_the_slug_fits_an_address_and_stays(headline, most):
    made = slug(headline, most)

    assert 1 <= len(made) <= max(most, len("untitled"))
    assert not re.search(r"[\s/?#%&\\<>\"'_A-Z]|^-|-$|--", made)
    if made != "untitled":
        assert slug(made, most) == made


def test_ascii_comes_to_the_same_by_the_short_way():
    for number in range(128):
        text = f"Don't {chr(number)}a {chr(number)} b{chr(number)}c"

        # One letter beyond ASCII sends the whole text the long way.
        assert f"{slug(text)}-я" == slug(f"{text} я"), hex(number)
