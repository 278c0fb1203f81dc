"""One block's HTML: its text, and the same HTML with a part of that text taken out."""

import pytest

from articles.importing.reading.markup.as_text import text_of, without


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>A &amp; <b>B</b><br>C</p>", "A & B\nC\n"),
        ("<ul><li>One</li><li>Two</li></ul>", "One\nTwo\n\n"),
        ('<p title="a > b">One</p>', "One\n"),
        ("<p>One<script>two < three</script></p>", "One\n"),
        ("<p>&amp;lt;</p>", "&lt;\n"),
    ],
)
def test_the_text_is_what_a_reader_sees_and_words_never_run_together(html, text):
    assert text_of(html) == text


@pytest.mark.parametrize(
    ("html", "words", "left"),
    [
        ("<p>One. <b>Two.</b></p>", "Two.", "<p>One. </p>"),
        ("<p>One. <b>Two.</b></p>", "One.", "<p> <b>Two.</b></p>"),
        ("<p>A &amp; B. C &lt; D.</p>", "A & B.", "<p> C &lt; D.</p>"),
        ("<p>One<br>Two</p>", "One", "<p>Two</p>"),
        ('<p><a href="/x">One</a> two</p>', "One", "<p> two</p>"),
    ],
)
def test_a_part_of_the_text_is_taken_out_and_the_tags_stay_balanced(html, words, left):
    start = text_of(html).index(words)

    assert without(html, ((start, start + len(words)),)) == left
