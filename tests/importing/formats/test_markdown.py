"""Markdown read by the short way for plain paragraphs: the same HTML as by the long one."""

import random

import pytest
from markdown_it import MarkdownIt

from articles.importing.formats.markdown import rendered

PARTS = [
    *"ab c.,:;!-=+$%^{}|>#\"'()1\t“", "\n", "\n\n", "*", "**", "_", "`", "[a](b)", "[", "]", "<b>",
    "<", "&amp;", "&", "~~", "![x](y)", "\\", "- ", "1. ", "http://a.example",
    "| a | b |\n|---|---|\n",
]  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_every_rule_of_markdown_still_holds(seed):
    whole = MarkdownIt("commonmark", {"html": True, "maxNesting": 100})
    whole.enable(["table", "strikethrough"])
    chance = random.Random(seed)
    for _ in range(500):
        text = "".join(chance.choices(PARTS, k=chance.randint(1, 30)))

        assert rendered(text)[0] == whole.render(text), text


def test_a_plain_paragraph_is_escaped_like_any_other():
    assert rendered('He said: "5 > 4"')[0] == "<p>He said: &quot;5 &gt; 4&quot;</p>\n"
