"""Texts without markup, their counts and their beginnings."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.text.plain import (
    plain,
    reading_minutes,
    shortened,
    visible_characters,
    word_count,
)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        (" \n ", ""),
        ("<p></p><hr>", ""),
        ("<script>a</script><style>b</style><template>c</template>", ""),
        ("<p>a</p><script>b</script><style>c</style><iframe>d</iframe>", "a"),
        ("<p>One &amp; two</p><p>Three</p>", "One & two\nThree"),
        ("<p>one\n two   three</p>", "one two three"),
        ("<p>one<br>two</p>", "one\ntwo"),
        ("<p>o<em>n</em>e <strong> two</strong></p>", "one two"),
        ("<div>a<p>b</p>c</div>d", "a\nb\nc\nd"),
        ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "a\nb\nc"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a\nb"),
        ("<section>a</section><article>b</article><h1>c</h1>", "a\nb\nc"),
        ("<pre>one  two\n three</pre>", "one two\nthree"),
        ("a<!-- b -->c", "ac"),
        ("a&nbsp;b", "a\xa0b"),
        ("&lt;p&gt; &#1110;", "<p> і"),
        ("<p>a</p>\n\n<p>b</p>", "a\nb"),
    ],
)
def test_the_text_of_html(html, text):
    assert plain(html) == text


def test_a_text_nested_ten_thousand_deep_is_read():
    assert plain("<div>" * 10_000 + "x") == "x"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        (" \n\t\xa0\u2003", 0),
        ("\u200b\ufeff\u202e\xad", 0),
        ("a b\nc", 3),
        ("слово — 7", 7),
        ("𝒳é", 2),
    ],
)
def test_visible_characters_are_counted(text, count):
    assert visible_characters(text) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("— … !", 0),
        ("one two\nthree", 3),
        ("don't covid-19 3.5 м'яч", 4),
        ("one—two either/or", 4),
        ("हिन्दी में", 2),
        ("a & b", 2),
    ],
)
def test_words_are_counted(text, count):
    assert word_count(text) == count


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (1, 1), (238, 1), (239, 2), (2380, 10)])
def test_reading_takes_a_minute_for_238_words(words, minutes):
    assert reading_minutes("word " * words) == minutes


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        (13, "One two three"),
        (12, "One two…"),
        (9, "One two…"),
        (8, "One two…"),
        (7, "One…"),
        (3, "On…"),
        (1, "…"),
    ],
)
def test_a_text_is_cut_after_a_word(length, expected):
    assert shortened("One two three", length) == expected


def test_a_cut_leaves_no_comma_or_dash_before_the_ellipsis():
    assert shortened("One, two — three four", 12) == "One, two…"


def test_white_space_is_made_even():
    assert shortened(" one\n\ntwo ", 20) == "one two"


@settings(deadline=None, derandomize=True, max_examples=300)
@given(st.text(), st.integers(min_value=1, max_value=50))
def test_a_shortened_text_is_never_longer_than_asked(text, length):
    assert len(shortened(text, length)) <= length
