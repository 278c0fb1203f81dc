"""What of any HTML reaches a reader."""

import pickle
import re

import pytest

from articles.text.sanitize import VERSION, Clean, RefusedHtml, clean

# Refused


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("x" * 1_000_001, "1,000,001 characters, at most 1,000,000"),
        ("<div>" * 151, "More than 150 elements"),
        ("".join(f"<em>{n}" for n in range(21)), "More than 20 pieces"),
        ("&" * 50_001, "50,001 ampersands"),
        (f'<abbr title="{"x" * 4_000}">', "4,008 characters, at most 4,000"),
    ],
)
def test_a_text_beyond_the_bounds_is_refused_with_the_reason(html, why):
    with pytest.raises(RefusedHtml, match=why):
        clean(html)


def test_a_refusal_says_what_to_do():
    with pytest.raises(RefusedHtml, match="divide it into several articles"):
        clean("x" * 1_000_001)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:7",
        "javascript`ы:7",
        "javascript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "java&Tab;script:alert(1)",
        "java\u200bscript:alert(1)",
        "&#106;avascript:alert(1)",
        "&amp;#106;avascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//evil.example/",
        "/\\evil.example/",
        "https:evil.example",
        "https://user@evil.example/",
        "localhost:8000",
        "",
    ],
)
def test_an_unsafe_address_is_taken_from_its_link_and_the_words_stay(address):
    assert clean(f'<p><a href="{address}">the report</a></p>') == "<p><a>the report</a></p>"


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<SCRIPT\n>alert(1)</SCRIPT\t>",
        "<style>p { color: red }</style>",
        "<template><p>x</p></template>",
        "<noscript><p>x</p></noscript>",
        "<iframe src=https://example.org>x</iframe>",
        "<!-- x -->",
        "<!doctype html>",
        "<?xml version='1.0'?>",
        "<script>x",
        "<img src=x onerror=alert(1)>",
        "<input><meta><link><base href=/>",
    ],
)
def test_what_is_no_prose_is_dropped_with_its_content(html):
    assert clean(html) == ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p onclick=x style=y id=z class=w data-x=1>a</p>", "<p>a</p>"),
        ("<a href=/x rel=opener target=_blank>a</a>", '<a href="/x">a</a>'),
        ("<u>a</u> <mark>b</mark> <font color=red>c</font>", "a b c"),
        ("<svg><text>a</text></svg> <math>b</math>", "a b"),
        ("<textarea>a</textarea> <object>b</object>", "a b"),
        ("<p class='question extra'>a</p>", "<p>a</p>"),
        ("<div class=turn data-role=host>a</div>", '<div class="turn">a</div>'),
        (f"<div class=turn data-speaker={'x' * 121}>a</div>", '<div class="turn">a</div>'),
        ("<aside class=advert>a</aside>", "<aside>a</aside>"),
        ("<figure data-image=x7></figure>", "<figure></figure>"),
        ("<figure data-image=0></figure>", "<figure></figure>"),
        ("<figure data-embed=evil data-embed-id='a b'></figure>", "<figure></figure>"),
        ("<p lang='!' dir=up>a</p>", "<p>a</p>"),
        ("<strong lang=uk>a</strong>", "<strong>a</strong>"),
        ("<table><tr><td colspan=1000 rowspan=-1>a", "<table><tbody><tr><td>a</td></tr></tbody></table>"),
    ],
)  # fmt: skip
def test_what_is_not_on_the_list_goes_and_the_words_stay(before, after):
    assert clean(before) == after


# Kept


@pytest.mark.parametrize(
    "html",
    [
        "",
        "Words alone",
        "<p>One</p><p>Two</p>",
        "<h2>A</h2><h3>B</h3><h4>C</h4>",
        "<p><strong>a</strong> <em>b</em> <s>c</s> <code>d</code><br><sup>e</sup><sub>f</sub></p><hr>",
        '<blockquote lang="uk" dir="ltr"><p>a</p></blockquote>',
        "<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>",
        "<pre> a\n  b</pre>",
        '<p><q lang="de">a</q> <cite>b</cite> <abbr title="c &amp; d">e</abbr></p>',
        '<p><a href="https://example.org/a?b=1&amp;c=2#d" title="t" hreflang="en-GB">a</a></p>',
        '<p><a href="mailto:desk@example.org">a</a> <a href="/b">c</a> <a href="#d">e</a></p>',
        '<table><caption>a</caption><thead><tr><th scope="col">b</th></tr></thead>'
        '<tbody><tr><td colspan="2" rowspan="3">c</td></tr></tbody></table>',
        '<div class="turn" data-role="question" data-speaker="Ana Kos"><p>Why?</p></div>',
        '<div class="turn" data-role="answer" data-speaker="Ігор &amp; Ко"><p>So.</p></div>',
        '<aside class="pull-quote"><p>a</p></aside>',
        '<figure data-image="17"><figcaption>a</figcaption></figure>',
        '<figure data-embed="youtube" data-embed-id="dQw4-w_Q"></figure>',
        '<p class="question">Why?</p><p class="link-card"><a href="/a">b</a></p>',
        '<p dir="rtl" lang="ar">مرحبا</p>',
        "<p>a&nbsp;b &amp; c &lt; d</p>",
        "<p>Говорили, \"так\" — і 'ні' 👩\u200d🚀</p>",
    ],
)
def test_listed_markup_comes_back_byte_for_byte(html):
    assert clean(html) == html


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<h1>a</h1>", "<h2>a</h2>"),
        ("<h5>a</h5><h6>b</h6>", "<h4>a</h4><h4>b</h4>"),
        ("<b>a</b> <i>b</i> <strike>c</strike> <del>d</del>", "<strong>a</strong> <em>b</em> <s>c</s> <s>d</s>"),
        ("<P>A</P>", "<p>A</p>"),
        ("<section>a</section><section>b</section>", "<div>a</div><div>b</div>"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "<div><div>a</div><div>b</div><div>c</div></div>"),
        ("a</br>b", "a<br>b"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("<abbr title='a\"b'>c</abbr>", '<abbr title="a&quot;b">c</abbr>'),
        ("a & b < c > d &copy; &#233;", "a &amp; b &lt; c &gt; d © é"),
        ("if a <b then c", "if a &lt;b then c"),
        ("a\x00b\ud800c\ufffed", "abcd"),
        ("\ufeff" * 9 + "a&#xFEFF;b", "ab"),
        ("<pre>\n\na</pre>", "<pre>a</pre>"),
    ],
)  # fmt: skip
def test_the_same_thing_is_written_in_one_way(before, after):
    assert clean(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<table><tr><td>a<td>b<tr><td>c</table>d",
         "<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>d"),
        ("<b>a<i>b</b>c</i>", "<strong>a<em>b</em></strong><em>c</em>"),
        ("<p><b>a</p><p>b</p>", "<p><strong>a</strong></p><p>b</p>"),
        ("<a href=/1>a<a href=/2>b</a>", '<a href="/1">a</a><a href="/2">b</a>'),
        ("<h2>a<h3>b", "<h2>a</h2><h3>b</h3>"),
        ("</p></div></b>a", "a"),
        ("<li><figcaption><div><li>a</div></figcaption>b", "<li><figcaption><div></div></figcaption></li><li>ab</li>"),
        ("<p>a<div>b</div></p>", "<p>a</p><div>b</div>"),
        ("<p>a</h3>b</p>", "<p>ab</p>"),
    ],
)  # fmt: skip
def test_what_is_left_open_is_closed(before, after):
    assert clean(before) == after


def test_words_between_the_parts_of_a_table_are_not_lost():
    cleaned = clean("<table>one<tr>two<td>three</td>four</tr>five</table>")

    assert sorted(plain_letters(cleaned)) == sorted("onetwothreefourfive")


def plain_letters(html: str) -> str:
    return re.sub(r"<[^>]*>", "", html)


# The type


def test_a_clean_text_comes_back_as_the_same_object():
    cleaned = clean("<p>a</p>")

    assert clean(cleaned) is cleaned


def test_a_text_that_only_claims_to_be_clean_by_being_equal_is_cleaned():
    assert type(clean("<p>a</p>")) is Clean
    assert type(str(clean("<p>a</p>"))) is str
    assert type(clean("<p>a</p>") + "<script>") is str


def test_a_clean_text_stays_clean_through_pickle():
    again = pickle.loads(pickle.dumps(clean("<p>a</p>")))

    assert (again, type(again)) == ("<p>a</p>", Clean)


def test_the_list_has_a_version():
    assert VERSION >= 1
