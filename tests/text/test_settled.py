"""When the slow last reader may be left out: only where it would change nothing."""

import pytest

from articles.text import sanitize
from articles.text.guard import guarded
from articles.text.sanitize import RefusedHtml
from articles.text.settled import is_settled

from .soup import Soup


def by_bleach(html: str) -> str:
    return sanitize._bleach.cleaner.clean(f"<div>{html}</div>")[5:-6]


def by_nh3(html: str) -> str:
    return sanitize._nh3.clean(html)


# In doubt


@pytest.mark.parametrize(
    "html",
    [
        "<script>a</script>",
        "<b>a</b>",
        "<p onclick=\"x\">a</p>",
        "<p class=\"a\">a</p>",
        "<P>a</P>",
        "<p>a",
        "a</p>",
        "<p>a</div>",
        "<br/>",
        "<p >a</p>",
        "<p>a<p>b</p></p>",
        "<p><div>a</div></p>",
        "<strong><p>a</p></strong>",
        "<em>a<em>b</em></em>",
        "<a href=\"/a\">a<em><a href=\"/b\">b</a></em></a>",
        "<li>a</li>",
        "<ul>a<p>b</p></ul>",
        "<table><tr><td>a</td></tr></table>",
        "<table>a<tbody></tbody></table>",
        "<td>a</td>",
        "<pre>\na</pre>",
        "a > b",
        "a & b",
        "a &copy; b",
        "a &#38; b",
        "a\x00b",
        "a\u200bb",
        "a\u202eb",
        "a\rb",
        "<!-- a -->",
        "<a href='/a'>a</a>",
        "<a href=/a>a</a>",
        "<a href=\"/a\" href=\"/b\">a</a>",
        "<a href=\"javascript:7\">a</a>",
        "<a href=\"//evil.example\">a</a>",
        "<a href=\"https://user@evil.example\">a</a>",
        "<a href=\"a:b\">a</a>",
        "<a href=\"https://[::1]/\">a</a>",
        "<a href=\"https://example.org/слово\">a</a>",
        "<a href=\"/&copy;\">a</a>",
        "<abbr title=\"a&quot;b\">a</abbr>",
        "<abbr title=\"`\">a</abbr>",
        "<div>" * 101 + "</div>" * 101,
    ],
)  # fmt: skip
def test_what_a_reader_might_change_is_not_settled(html):
    assert not is_settled(html)


# Settled


@pytest.mark.parametrize(
    "html",
    [
        "",
        "Words",
        "<p>a &amp; b &lt; c&nbsp;d</p>\n<p>e</p>",
        '<div class="turn" data-role="answer" data-speaker="A B"><p>a <em>b</em><br>c</p></div>',
        '<p><a href="https://example.org/a?b=1&amp;c=2">a</a> <a href="#b">c</a></p>',
        "<ul>\n<li>a</li>\n<li><p>b</p></li>\n</ul><hr>",
        "<table><tbody><tr><td>a</td></tr></tbody></table>",
        "<figure data-image=\"7\"><figcaption>a</figcaption></figure>",
        "<div>" * 99 + "</div>" * 99,
    ],
)  # fmt: skip
def test_plain_listed_markup_is_settled(html):
    assert is_settled(html)
    assert by_bleach(html) == html


@pytest.mark.parametrize("seed", range(100, 106))
def test_what_is_settled_is_what_bleach_leaves_as_it_is(seed):
    soup = Soup(seed)
    settled_count = 0
    for _ in range(500):
        piece = soup.piece()
        for html in (piece, _structured(piece)):
            if not is_settled(html):
                continue
            settled_count += 1

            assert by_bleach(html) == html, piece
            assert by_nh3(html) == html, piece
            assert guarded(html) == html, piece

    assert settled_count > 100


def _structured(piece: str) -> str:
    try:
        return by_nh3(guarded(piece))
    except RefusedHtml:
        return ""
