"""Jigsaw posts: front matter and a body in HTML or Markdown."""

import pytest

from articles.importing.reading.formats import detected
from articles.importing.reading.record import Field
from tests.importing.reads import read, values

HEAD = "---\nextends: _layouts.post\nsection: content\ntitle: The Weir\ndate: 2019-05-04\n---\n"


def test_a_text_with_a_rule_at_its_head_is_none():
    assert detected("---\n\nIt rained.", "weir.md") is None


@pytest.mark.parametrize("path", ["weir.md", "weir.txt", "weir.html", "weir.blade.php", "weir"])
def test_front_matter_makes_it_one_whatever_the_file_is_called(path):
    assert detected(HEAD, path).NAME == "jigsaw"


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("It *rained*.\n\nIt froze.", "<p>It <em>rained</em>.</p>\n<p>It froze.</p>"),
        (
            "<div><p>It rained.</p>\n\n    <p>It froze.</p></div>",
            "<p>It rained.</p>\n<p>It froze.</p>",
        ),
        ("<p>It *rained*.</p>", "<p>It *rained*.</p>"),
        ("1. One\n2. Two", "<ol>\n<li>One</li>\n<li>Two</li>\n</ol>"),
        ("It rained.<br><br>It froze.", "<p>It rained.<br><br>It froze.</p>"),
        ("<p>It rained.</p>\n\nIt *froze*.", "<p>It rained.</p>\n<p>It <em>froze</em>.</p>"),
    ],
)
def test_a_body_is_html_when_it_looks_like_it_and_markdown_otherwise(body, html):
    found = read(HEAD + body)

    assert found.body == html
    assert found.ledger.share == 1.0


def test_html_without_any_block_has_paragraphs_at_its_blank_lines():
    found = read(f"{HEAD}It <em>rained</em>.\n\nIt froze.", "weir.html")

    assert found.body == "<p>It <em>rained</em>.</p>\n<p>It froze.</p>"


def test_keys_are_known_by_many_names():
    text = "---\nTitle: The Weir\nDate: 2019-05-04\nAuthors: Mira Holt\nlang: uk\ncover-image: a.png\n---\nx"

    assert values(read(text), Field.LANGUAGE) == ["uk"]
    assert values(read(text), Field.IMAGE) == ["a.png"]


def test_a_body_of_an_impossible_size_is_refused_with_its_reason():
    assert read(HEAD + "<p>" + "x" * 1_100_000).record.rejected_because.startswith("too-large")
    assert read(HEAD + "x" * 6_000_000).record.rejected_because.startswith("too-large: 6,000,")
