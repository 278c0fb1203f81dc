"""Markdown as HTML: CommonMark with tables and strikethrough, and no letter lost."""

import random

import pytest

from articles.importing.reading.formats.markdown import rendered

PARTS = [
    *"ab c.,:;!-=+$%^{}|>#\"'()1\t“", "\n", "\n\n", "*", "**", "_", "`", "[a](b)", "[", "]", "<b>",
    "<", "&amp;", "&", "~~", "![x](y)", "\\", "- ", "1. ", "http://a.example",
    "| a | b |\n|---|---|\n", "\x00", "\ud83d",
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ('He said: "5 > 4"', "<p>He said: &quot;5 &gt; 4&quot;</p>"),
        ("A ~~no~~ ~5 and ~7", "<p>A <del>no</del> ~5 and ~7</p>"),
        ("One\\\ntwo", "<p>One<br />\ntwo</p>"),
        ("A <b>bold</b> word", "<p>A <b>bold</b> word</p>"),
        ("http://a.example", "<p>http://a.example</p>"),
        ("[a](https://річка.example/я)", '<p><a href="https://річка.example/%D1%8F">a</a></p>'),
        ("half \ud83d a sign", "<p>half  a sign</p>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
    ],
)
def test_markdown_is_common_mark(text, html):
    assert rendered(text) == (f"{html}\n", "")


def test_a_table_is_one():
    assert "<table>" in rendered("| a | b |\n|---|---|\n| 1 | 2 |")[0]


@pytest.mark.parametrize("seed", range(4))
def test_a_word_among_any_signs_reaches_the_page(seed):
    chance = random.Random(seed)
    for _ in range(500):
        parts = chance.choices(PARTS, k=chance.randint(1, 30))
        parts = [part for part in parts if part not in ("`", "~~")]  # a fence's language is unread
        parts.insert(chance.randint(0, len(parts)), " Zander ")

        html, _lost = rendered("".join(parts))

        assert "Zander" in html, parts


@pytest.mark.parametrize("sign", ["> ", "* ", "[", "*a "])
def test_nesting_without_end_takes_bounded_time_and_loses_nothing(sign):
    html, lost = rendered(f"{sign * 20_000}word")

    assert "word" in html
    assert not set(lost) & set("word")
