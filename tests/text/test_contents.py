"""The headings of a long read, and the ids by which each heading of any text is linked."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from articles.text.contents import FEWEST, LONG_READ_WORDS, Heading, anchor, contents

PARAGRAPH = f"<p>{'word ' * LONG_READ_WORDS}</p>"


def anchored(html: str) -> str:
    tree = LexborHTMLParser(html)
    anchor(tree)
    return tree.body.inner_html


@pytest.mark.parametrize(
    "html",
    ["", "Loose words", PARAGRAPH, f"<h2>One</h2><h2>Two</h2>{PARAGRAPH}",
     f"<h2>One</h2><h3>Two</h3><h3>Three</h3>{PARAGRAPH}", "<h2>One</h2><h2>Two</h2><h2>Three</h2><p>Short.</p>",
     f"<h2>One</h2><h2> </h2><h2><em></em></h2>{PARAGRAPH}"],
)  # fmt: skip
def test_a_short_text_or_one_with_few_headings_has_no_contents(html):
    assert contents(html) == ()


def test_a_long_read_has_its_highest_headings_as_contents():
    html = f"<h3>One &amp; <em>only</em></h3>{PARAGRAPH}<h4>Below</h4><h3>Two</h3><h3>Three</h3>"

    assert contents(html) == (
        Heading(3, "body-one-only", "One & only"),
        Heading(3, "body-two", "Two"),
        Heading(3, "body-three", "Three"),
    )
    assert len(contents(html)) >= FEWEST


def test_each_heading_gets_an_id_in_the_letters_of_its_language():
    assert (
        anchored("<h2>One pipe</h2><h3>Слово про річку</h3><h2>المرفأ</h2>")
        == '<h2 id="body-one-pipe">One pipe</h2><h3 id="body-слово-про-річку">Слово про річку</h3><h2 id="body-المرفأ">المرفأ</h2>'
    )


def test_headings_of_the_same_words_have_ids_of_their_own():
    assert (
        anchored("<h2>A 2</h2><h2>A</h2><h2>A</h2><h2>A</h2><h2>!</h2>")
        == '<h2 id="body-a-2">A 2</h2><h2 id="body-a">A</h2><h2 id="body-a-3">A</h2><h2 id="body-a-4">A</h2><h2 id="body-untitled">!</h2>'
    )


def test_the_ids_are_those_that_the_contents_lead_to():
    html = f"<h2>A</h2><h2></h2><h2>A</h2>{PARAGRAPH}<h2>B</h2>"

    for heading in contents(html):
        assert f'id="{heading.anchor}">{heading.text}<' in anchored(html)


def test_fifty_thousand_headings_of_the_same_words_cost_no_square():
    assert anchored("<h2>A</h2>" * 50_000).endswith('<h2 id="body-a-50000">A</h2>')
