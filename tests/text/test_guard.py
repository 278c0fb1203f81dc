"""Text that would keep the machine busy is refused, or comes out no larger than it may."""

import pytest

from articles.text import sanitize
from articles.text.guard import guarded
from articles.text.sanitize import RefusedHtml, clean

LONG_LINK = f'<a href="/{"x" * 3_900}">'


class _Unasked:
    def clean(self, html):
        pytest.fail(f"bleach was asked for {len(html):,} characters")


@pytest.fixture
def bleach_is_not_asked(monkeypatch):
    monkeypatch.setattr(sanitize._bleach, "cleaner", _Unasked())


@pytest.mark.usefixtures("bleach_is_not_asked")
@pytest.mark.parametrize(
    "html",
    [
        "&" * 900_000,
        "a&" * 450_000,
        "&amp;" * 180_000 + "<b>",
        "&x" * 450_000,
        "&" * 49_000 + "x" * 900_000,
        "&" * 20_000 + "x" * 800_000,
        "&" * 20_000,
        ">" * 300_000,
        f'<abbr title="{"&quot;" * 100_000}">x</abbr>',
        "<div>" * 10_000,
        "<ul><li>" * 10_000,
        "<blockquote>" * 151,
        "<dd><li>" * 10_000,
        "<table><tr><td>" * 5_000,
        "<table>" * 200_000,
        "<strong>" * 21,
        "<p>x" * 250_000,
        "<tr>x" * 150_000 + "<table>" + "<tr>x" * 40_000,
        "<table>" + "x<b>y</b>" * 80_000,
        "<table>" + "<a href=/x>" * 80_000,
        LONG_LINK + "<p>x" * 240_000,
        ("<em>" * 15 + LONG_LINK + "</em>" * 15 + "</a>") * 200,
        "<p><table>" + "<span>" * 147 + "<div></div>" * 80_000,
        "<strong><p>x</p></strong>" * 38_000,
        "<" * 1_000_000,
    ],
    ids=lambda html: f"{html[:20]}… {len(html):,}",
)
def test_what_would_take_long_is_refused(html):
    with pytest.raises(RefusedHtml):
        clean(html)


@pytest.mark.parametrize(
    "html",
    [
        "".join(f"<em lang=x{n}><p>" for n in range(140)),
        "".join(f"<a href=/{n}><p>" for n in range(140)),
        "".join(f"<code title={n}><li>" for n in range(19)),
        f'<abbr title="{"&quot;" * 600}">x</abbr>',
        "<p " + "lang " * 190_000 + ">x",
        "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">x",
        "<a " * 300,
        '<a b="' * 160,
        "<!--" * 250_000,
        "<!" * 500_000,
        "</" * 500_000,
        "<script>" * 120_000,
        "</script>" * 110_000,
        "<script>" + "</scrip" * 140_000,
        "<pre>" + "\n" * 900_000,
        "<strong><p>x</p></strong>" * 1_000,
        "<b><i></b></i>" * 1_000,
    ],
    ids=lambda html: f"{html[:20]}… {len(html):,}",
)
def test_what_passes_has_not_grown_beyond_four_times(html):
    cleaned = clean(html)

    assert len(cleaned) <= 4 * len(html) + 10_000
    assert clean(str(cleaned)) == cleaned


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>x" * 3, "<p>x</p><p>x</p><p>x</p>"),
        ("<i>a<b>b</i>c", "<em>a<strong>b</strong></em><strong>c</strong>"),
        ("<p>a<table><tr><td>b</p>c</table>d", "<p>a</p><table><tr><td>bc</td></tr></table>d"),
        ("<li>a<ul><li>b</ul><li>c", "<li>a<ul><li>b</li></ul></li><li>c</li>"),
        ("<b><p>a</b>b</p>", "<strong><p>a</strong>b</p>"),
        ("<span><p>a</span>b</p>", "<span><p>ab</p></span>"),
        ("<p lang=uk LANG=ru onclick=x>a", "<p lang=uk>a</p>"),
        ("<p title='<b>'lang=uk>a", "<p lang=uk>a</p>"),
        ("<p a='>' lang=uk>a", "<p lang=uk>a</p>"),
        ("<p/lang=uk/>a", "<p lang=uk/>a</p>"),
        ("a<!-- <b> -->b<!-->c<!---->d", "abcd"),
        ("<script><b></script>a", "a"),
        ("<script>a</scriptx>b</script >c", "c"),
        ("1 < 2 <3 <", "1 &lt; 2 &lt;3 &lt;"),
    ],
)
def test_tags_are_read_as_browsers_read_them(before, after):
    assert guarded(before) == after


@pytest.mark.parametrize("tag_count", [10_000, 10_001])
def test_markup_in_doubt_has_a_bound_of_its_own(tag_count, monkeypatch):
    monkeypatch.setattr(sanitize, "is_settled", lambda html: False)
    html = "<br>" * tag_count

    if tag_count == 10_000:
        assert clean(html) == html
    else:
        with pytest.raises(RefusedHtml, match="10,001 tags"):
            clean(html)
