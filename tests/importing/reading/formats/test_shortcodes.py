"""WordPress's shortcodes: a table, and the words inside the rest."""

import pytest

from articles.importing.reading.formats.shortcodes import expanded, paragraphs


@pytest.mark.parametrize("text", ["It fell [sic].", "See [1] and [a b].", "x[0] = y[i]"])
def test_brackets_that_are_no_shortcode_stay(text):
    assert expanded(text) == (text, ())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[note]Words[/note]", "Words"),
        ('[note id="1"]Words[/note] after', "Words after"),
        ("A[gallery ids='1,2']B", "AB"),
        (
            '[caption width="3"]<img src="a.png"> The weir[/caption]',
            '<figure><img src="a.png"><figcaption>The weir</figcaption></figure>',
        ),
        (
            '[caption caption="The &amp; weir"]<img src="a.png">[/caption]',
            '<figure><img src="a.png"><figcaption>The &amp; weir</figcaption></figure>',
        ),
        (
            "[embed]https://video.example.org/1[/embed]",
            '<p><a href="https://video.example.org/1">https://video.example.org/1</a></p>',
        ),
        (
            "It ran.\nhttps://video.example.org/3?a=1&amp;b=2\nIt stopped.",
            'It ran.\n<a href="https://video.example.org/3?a=1&amp;b=2">'
            "https://video.example.org/3?a=1&amp;b=2</a>\nIt stopped.",
        ),
        ("See https://video.example.org/4 there.", "See https://video.example.org/4 there."),
        (
            "[youtube https://video.example.org/2]",
            '<p><a href="https://video.example.org/2">https://video.example.org/2</a></p>',
        ),
    ],
)
def test_known_ones_become_html_and_others_leave_their_words(before, after):
    assert expanded(before)[0].strip() == after


@pytest.mark.parametrize(
    "code", ['[gallery ids="1,2"]', "[playlist]", '[video src="a.mp4"]x[/video]']
)
def test_what_showed_something_that_is_not_kept_is_said(code):
    [warned] = expanded(f"It ran. {code} It stopped.")[1]

    assert warned.code == "image-in-text"
    assert code[:8] in warned.message


def test_unknown_ones_are_counted():
    [warned] = expanded("[note]a[/note] [note]b[/note] [box x=1]")[1]

    assert warned.code == "shortcode-unknown"
    assert warned.message.startswith("[note] × 2, [box] × 1")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("One\n\nTwo", "One\n\nTwo"),
        ("One\n\n<h2>Two</h2>\n\nThree", "<p>One</p>\n\n<h2>Two</h2>\n\n<p>Three</p>"),
        (
            "<blockquote>One\n\nTwo</blockquote>\n\nThree",
            "<blockquote>One\n\nTwo</blockquote>\n\n<p>Three</p>",
        ),
        ("<!-- wp:p --><p>One</p>\n\nTwo", "<!-- wp:p --><p>One</p>\n\nTwo"),
    ],
)
def test_blank_lines_divide_paragraphs_outside_of_blocks(before, after):
    assert paragraphs(before) == after
