"""What of any HTML reaches a reader."""

import pickle
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from articles.text import sanitize
from articles.text.sanitize import VERSION, Clean, RefusedHtml, clean

from .soup import VECTORS, Soup

# Written out again, so that a slip in the list of the code is not a slip here too.
WRITING = {"lang": r"[A-Za-z0-9-]{2,40}", "dir": "ltr|rtl|auto"}
ALLOWED = {
    **{
        name: {}
        for name in [
            "strong", "em", "s", "br", "hr", "sup", "sub", "code", "pre", "cite", "ul", "ol",
            "caption", "figcaption", "table", "thead", "tbody", "tfoot", "tr",
        ]
    },
    **dict.fromkeys(["h2", "h3", "h4", "blockquote", "q", "span", "li"], WRITING),
    "p": {"class": "question|link-card", **WRITING},
    "div": {
        "class": "turn", "data-role": "question|answer", "data-speaker": r"[^\x00-\x1f]{1,120}",
        **WRITING,
    },
    "aside": {"class": "pull-quote"},
    "figure": {"data-image": r"\d+", "data-embed": "youtube|vimeo|soundcloud|spotify", "data-embed-id": r"[\w/-]{1,129}"},
    "a": {"href": r"(?s).+", "title": r"(?s).{1,1000}", "hreflang": r"[A-Za-z0-9-]{2,40}"},
    "abbr": {"title": r"(?s).{1,1000}"},
    "th": {"scope": "row|col|rowgroup|colgroup", "colspan": r"\d{1,3}", "rowspan": r"\d{1,3}"},
    "td": {"colspan": r"\d{1,3}", "rowspan": r"\d{1,3}"},
}  # fmt: skip


def wrongs(html: str) -> list[str]:
    """What a reader must not get, as two parsers that did not clean it see the text."""
    found = []
    for node in LexborHTMLParser(html).root.traverse():
        if node.tag in ("html", "head", "body"):
            continue
        found += _wrongs_of(node.tag, node.attributes)
    second = _Tags()
    second.feed(html)
    second.close()
    return found + second.found


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found += _wrongs_of(tag, dict(attrs))

    def handle_comment(self, data):
        self.found.append(f"comment {data}")

    handle_decl = handle_pi = unknown_decl = handle_comment


def _wrongs_of(tag: str, attributes: dict) -> list[str]:
    if tag not in ALLOWED:
        return [f"<{tag}>"]
    found = []
    for name, value in attributes.items():
        pattern = ALLOWED[tag].get(name)
        if pattern is None or not re.fullmatch(pattern, value or ""):
            found.append(f"<{tag} {name}={value!r}>")
        elif name == "href" and not _leads_somewhere_known(value):
            found.append(f"<a href={value!r}>")
    return found


def _leads_somewhere_known(address: str) -> bool:
    bare = "".join(c for c in address.lower() if c.isprintable() and not c.isspace())
    if re.match(r"https?://[^/@\\]|mailto:[^:/]+@", bare):
        return True
    return not bare.startswith(("//", "\\", "/\\")) and not re.match(r"[^/?#]*:", bare)


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


# Everything else


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
