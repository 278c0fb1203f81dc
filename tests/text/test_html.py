"""A body read as blocks, paragraphs and turns, and made from plain text."""

import pytest

from articles.text.html import Block, Turn, blocks, from_plain, paragraphs, turns
from articles.text.sanitize import clean


@pytest.mark.parametrize("html", ["", " \n", "<!-- a -->", "<frameset>", "<div> </div>"])
def test_a_body_without_content_has_no_blocks(html):
    assert blocks(html) == () or blocks(html) == (Block("div", html, ""),)
    assert paragraphs(html) == ()
    assert turns(html) == ()


def test_blocks_come_in_reading_order():
    html = "<p>a <em>b</em></p>\n<h2>c</h2><ul><li>d</li><li>e</li></ul><hr>"

    assert blocks(html) == (
        Block("p", "<p>a <em>b</em></p>", "a b"),
        Block("h2", "<h2>c</h2>", "c"),
        Block("ul", "<ul><li>d</li><li>e</li></ul>", "d\ne"),
        Block("hr", "<hr>", ""),
    )


@pytest.mark.parametrize(
    "html",
    [
        "<div><p>a</p><p>b</p></div>",
        " <div>\n<div> <p>a</p><p>b</p></div></div>",
        "<article><section><p>a</p><p>b</p></section></article>",
        "<html><body><div><p>a</p><p>b</p></div></body></html>",
    ],
)
def test_a_wrapper_round_everything_is_looked_through(html):
    assert [block.text for block in blocks(html)] == ["a", "b"]


def test_a_single_turn_is_no_wrapper():
    (block,) = blocks('<div class="turn"><p>a</p></div>')

    assert block == Block("div", '<div class="turn"><p>a</p></div>', "a")


def test_words_that_stand_loose_are_blocks_too():
    assert blocks("a &lt; <em>b</em><p>c</p>d<!-- e -->") == (
        Block("p", "<p>a &lt; <em>b</em></p>", "a < b"),
        Block("p", "<p>c</p>", "c"),
        Block("p", "<p>d</p>", "d"),
    )


def test_paragraphs_are_the_words_of_the_body():
    html = (
        "loose<p>one<br>line</p><p> </p><h2>heading</h2>"
        '<div class="turn"><p>turn</p>tail</div><blockquote>quote<p>more</p></blockquote>'
        "<ul><li>item</li><li><p>other</p></li></ul>"
        '<aside class="pull-quote"><p>aside</p></aside>'
        "<figure><figcaption>caption</figcaption></figure>"
        "<table><tbody><tr><td><p>cell</p></td></tr></tbody></table>"
    )

    assert paragraphs(html) == (
        "loose", "one\nline", "turn", "tail", "quote", "more", "item", "other",
    )  # fmt: skip


def test_a_body_nested_ten_thousand_deep_is_read():
    assert paragraphs("<div>a" * 10_000)[-1] == "a"


def test_turns_are_read_as_data():
    body = clean(
        "<p>Intro</p>"
        '<div class=turn data-role=question data-speaker="Ana Kos"><p>Why <b>now</b>?</p></div>'
        '<div class=turn data-role=answer data-speaker="Bo &amp; Co"><p>One.</p><p>Two.</p></div>'
        "<div class=turn><p>Whose?</p></div><div><p>Not a turn</p></div>"
    )

    assert turns(body) == (
        Turn("Ana Kos", "question", "<p>Why <strong>now</strong>?</p>", "Why now?"),
        Turn("Bo & Co", "answer", "<p>One.</p><p>Two.</p>", "One.\nTwo."),
        Turn("", "", "<p>Whose?</p>", "Whose?"),
    )


def test_a_turn_inside_a_turn_belongs_to_it():
    (turn,) = turns('<div class="turn">a<div class="turn">b</div></div>')

    assert turn.text == "a\nb"


@pytest.mark.parametrize(
    "text", ["<p>a\n\nb", "a\n\n<ul><li>b</ul>", "<DIV>a</DIV>\n\nb", "<section>a</section>\n\nb"]
)
def test_a_text_with_blocks_is_left_alone(text):
    assert from_plain(text) == text


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        (" \n\n ", ""),
        ("one", "<p>one</p>"),
        ("one\ntwo", "<p>one\ntwo</p>"),
        ("one\n\ntwo\n \t\n\n three \n", "<p>one</p>\n<p>two</p>\n<p>three</p>"),
        ("one\r\n\r\ntwo\r\rthree", "<p>one</p>\n<p>two</p>\n<p>three</p>"),
        ("1 < 2 & 3 > 2", "<p>1 &lt; 2 &amp; 3 &gt; 2</p>"),
        ("R&D &mdash; it&#8217;s", "<p>R&amp;D &mdash; it&#8217;s</p>"),
        ("<name@example.org> said", "<p>&lt;name@example.org&gt; said</p>"),
        ("an <em>old</em> word\n\nnext", "<p>an <em>old</em> word</p>\n<p>next</p>"),
    ],
)
def test_paragraphs_are_made_at_blank_lines(text, html):
    assert from_plain(text) == html
