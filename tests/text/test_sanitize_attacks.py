"""Hostile HTML: known attacks and random markup come to nothing, words stay."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from articles.text import sanitize
from articles.text.sanitize import clean

from .allow_list import wrongs
from .soup import VECTORS, Soup


@pytest.mark.parametrize("vector", VECTORS)
@pytest.mark.parametrize(
    "around", ["{}", "<p>{}</p>", '<abbr title="{}">x</abbr>', "<table><tr><td>{}<ul><li>"]
)
def test_a_known_attack_comes_to_nothing(vector, around):
    cleaned = clean(around.format(vector))

    assert wrongs(cleaned) == []
    assert clean(str(cleaned)) == cleaned


@pytest.mark.parametrize("vector", VECTORS)
def test_each_of_the_two_libraries_alone_keeps_to_the_list(vector):
    by_bleach = sanitize._bleach.cleaner.clean(vector)
    by_nh3 = sanitize._nh3.clean(vector)

    assert wrongs(by_bleach) == []
    assert wrongs(by_nh3) == []


@pytest.mark.parametrize("seed", range(8))
def test_hostile_markup_by_the_thousand_comes_to_nothing_and_is_stable(seed):
    soup = Soup(seed)
    for _ in range(500):
        html = soup.piece()

        cleaned = clean(html)

        assert wrongs(cleaned) == [], html
        assert clean(str(cleaned)) == cleaned, html


def test_the_check_of_these_tests_sees_what_is_wrong():
    assert wrongs("<p onclick=x>a</p>")
    assert wrongs("<script>a</script>")
    assert wrongs("<!-- a -->")
    assert wrongs("<a href='java\tscript:7'>a</a>")
    assert wrongs("<a href=//evil.example>a</a>")
    assert wrongs("<p style='color:red'>a</p>")
    assert wrongs("<svg></svg>")


@settings(deadline=None, max_examples=300, derandomize=True)
@given(st.text())
def test_a_text_without_markup_keeps_every_character_that_can_be_seen(text):
    shown = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    seen = LexborHTMLParser(clean(shown)).body.text()

    assert _visible(seen) == _visible(text)


def _visible(text: str) -> str:
    return re.sub(r"[\s\x00-\x20\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]", "", text)
