"""Marks behind the words that a source backs: where they stand, and that no word is changed."""

import pytest

from articles.text.notes import Backed, Noted, noted
from articles.text.plain import plain


def marked(html: str, *backed: str | tuple[str, str]) -> tuple[str, tuple[int, ...]]:
    """With [1] for the mark of note 1."""
    wanted = [Backed(*([one] if isinstance(one, str) else one)) for one in backed]
    found = noted(html, wanted, lambda number: f'<a data-number="{number}"></a>')
    html = found.html.replace('<a data-number="', "[").replace('"></a>', "]")
    return html.replace(' data-noted=""', ""), found.order


@pytest.mark.parametrize("words", ["", "  ", "never said", "rained. It never", "p", "<p>"])
def test_words_that_stand_nowhere_get_no_mark(words):
    html = "<p>It rained.</p>"

    assert noted(html, [Backed(words)], str) == Noted(html, ())


def test_words_do_not_run_from_one_paragraph_into_the_next():
    assert marked("<p>It rained</p><p>all day</p>", "rained all")[1] == ()


@pytest.mark.parametrize(
    "html",
    ["<h2>It rained</h2>", "<figure><figcaption>It rained</figcaption></figure>",
     '<aside class="pull-quote"><p>It rained</p></aside>', "<pre>It rained</pre>"],
)  # fmt: skip
def test_headings_captions_and_pull_quotes_carry_no_mark(html):
    assert marked(html, "It rained")[1] == ()
    assert marked(f"{html}<p>It rained.</p>", "It rained")[0] == f"{html}<p>It rained.[1]</p>"


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ("<p>It rained. It snowed.</p>", "It rained", "<p>It rained.[1] It snowed.</p>"),
        ("<p>“It rained,” he said.</p>", "It rained", "<p>“It rained,”[1] he said.</p>"),
        ("<p>The Board’s chair</p>", "The Board", "<p>The Board[1]’s chair</p>"),
        ("<p>It <em>rained</em> all day</p>", "It rained", "<p>It <em>rained[1]</em> all day</p>"),
        ("<p>It\n  rained all</p>", "It rained", "<p>It\n  rained[1] all</p>"),
        ("<p>5 &lt; 6 &amp; 7.</p>", "5 < 6 & 7", "<p>5 &lt; 6 &amp; 7.[1]</p>"),
        ("<ul><li>one</li><li>two</li></ul>", "two", "<ul><li>one</li><li>two[1]</li></ul>"),
        ('<div class="turn"><p>one</p></div>', "one", '<div class="turn"><p>one[1]</p></div>'),
        ("<p>річка, яка тече</p>", "річка", "<p>річка,[1] яка тече</p>"),
        ("<p>(a.*b) c</p>", "(a.*b)", "<p>(a.*b)[1] c</p>"),
    ],
)
def test_a_mark_stands_behind_the_words_and_what_closes_them(before, words, after):
    assert marked(before, words) == (after, (0,))


def test_words_that_are_a_link_get_theirs_behind_that_link():
    html = '<p>the draft, <a href="/a">the draft</a> and <a href="/b"><em>the</em> draft</a>.</p>'

    found, order = marked(html, ("the draft", "/b"), ("the draft", "/a"), "the draft")

    assert found == (
        '<p>the draft,[1] <a href="/a">the draft</a>[2] and '
        '<a href="/b"><em>the</em> draft</a>.[3]</p>'
    )
    assert order == (2, 1, 0)


def test_a_link_whose_note_says_where_it_leads_is_told_from_others():
    html = '<p><a href="https://e.org/1">one</a>, <a href="https://e.org/2">two</a></p>'

    assert noted(html, [Backed("two", "https://e.org/2")], lambda number: "<s></s>").html == (
        '<p><a href="https://e.org/1">one</a>, '
        '<a href="https://e.org/2" data-noted="">two</a><s></s></p>'
    )


def test_notes_are_numbered_as_they_stand_in_the_text():
    found, order = marked("<p>one two</p><p>three</p>", "three", "gone", "one", "two")

    assert (found, order) == ("<p>one[1] two[2]</p><p>three[3]</p>", (2, 3, 0))


def test_two_sources_may_back_the_same_words():
    assert marked("<p>It rained all day.</p>", "rained", "rained") == (
        "<p>It rained[1][2] all day.</p>",
        (0, 1),
    )


def test_words_that_are_cited_twice_and_stand_twice_are_marked_in_both_places():
    assert marked("<p>rain and rain and rain</p>", "rain", "rain")[0] == (
        "<p>rain[1] and rain[2] and rain</p>"
    )


def test_words_within_an_attribute_are_no_words():
    html = '<p><abbr title="It rained">IR</abbr> once</p>'

    assert marked(html, "It rained") == (html, ())


def test_no_word_is_changed():
    html = '<p>a <strong>b</strong> c.</p><ol><li>d</li></ol><p><a href="/x">e</a>; f</p>'

    assert plain(marked(html, "a b", "c", "d", ("e", "/x"), "f")[0]).replace("[", " [") == (
        "a b [1] c. [2]\nd [3]\ne; [4] f [5]"
    )
