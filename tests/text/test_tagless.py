"""The text of plain markup, found without a parser and the same as with one."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from articles.text.plain import text_of
from articles.text.sanitize import RefusedHtml, clean
from articles.text.tagless import tagless

from .soup import Soup


@pytest.mark.parametrize(
    "html",
    [
        "<script>a</script>",
        "<p>a<!-- b -->",
        "<table><tr><td>a</td></tr></table>",
        "<pre>a\n b</pre>",
        "<P>a</P>",
        "a < b",
        "a > b",
        '<p title="a > b">c</p>',
        "a &copy; b",
        "a &amp b",
        "a\x00b",
        "a\u2003b",
        "<!doctype html>a",
        "<p",
    ],
)
def test_what_only_a_parser_can_read_is_left_to_it(html):
    assert tagless(html) is None


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One &amp; <em>two</em></p>\n<p>Three</p>", "One & two\nThree"),
        ('<p>o<a href="/x?a=1&amp;b=2">n</a>e  <strong> two</strong></p>', "one two"),
        ("<ul><li>a</li>\n<li>b<br>c</li></ul>", "a\nb\nc"),
        ('<div class="turn" data-role="answer"><p>“Yes.”\xa0</p></div>', "“Yes.”\xa0"),
        ("&lt;p&gt;", "<p>"),
    ],
)
def test_plain_markup_is_read_at_once(html, text):
    assert tagless(html) == text


@pytest.mark.parametrize("seed", range(200, 206))
def test_whatever_it_reads_a_parser_reads_the_same(seed):
    soup = Soup(seed)
    read = 0
    for _ in range(500):
        for html in _both(soup.piece()):
            text = tagless(html)
            if text is not None:
                read += 1
                assert text == text_of(LexborHTMLParser(html).body), html

    assert read > 100


def _both(piece: str) -> list[str]:
    try:
        return [piece, clean(piece)]
    except RefusedHtml:
        return [piece]
