"""Notes for editors inside a story: never printed, and nothing else is taken for one."""

import pytest

from articles.importing.reading.formats.wire import instant, parted


@pytest.mark.parametrize(
    "html",
    [
        "<p>Private schools: good, and dear.</p>",
        "<p>Editor: Ann Roe</p>",
        "<p>The editors said: no.</p>",
        "<p>Ends and means differ.</p>",
        "<p>Confidential papers show it.</p>",
        "<p>He sent a note to editors.</p>",
    ],
)
def test_prose_that_speaks_of_editors_stays(html):
    assert parted(html) == (html, [])


@pytest.mark.parametrize(
    ("before", "after", "note"),
    [
        ("<p>It rained.</p><p>EDITORS: call 555.</p>", "<p>It rained.</p>", "EDITORS: call 555."),
        ("<div><p>A</p><p>Eds.: b</p></div>", "<div><p>A</p></div>", "Eds.: b"),
        ("<p><b>NOT FOR PUBLICATION</b> 555</p><p>A</p>", "<p>A</p>", "NOT FOR PUBLICATION 555"),
        ("<p>A.<br>Note to editors: 555<br>6</p>", "<p>A.</p>", "Note to editors: 555\n6"),
        ("A.\nEDS: 555\n\nB.", "<p>A.</p>\n<p>B.</p>", "EDS: 555"),
        ('<p>A</p><p class="x npa">555</p>', "<p>A</p>", "555"),
        ("<p>A</p><p>Hinweis an die Redaktion: 5</p>", "<p>A</p>", "Hinweis an die Redaktion: 5"),
        ("<div>Private number 555</div><div>A</div>", "<div>A</div>", "Private number 555"),
    ],
)
def test_a_note_is_taken_out_and_told(before, after, note):
    assert parted(before) == (after, [note])


def test_what_follows_the_end_is_for_editors():
    html = "<p>A</p><p>-- ENDS --</p><ul><li>Call 555</li></ul><p>Or 556</p>"

    assert parted(html) == ("<p>A</p><ul></ul>", ["-- ENDS --", "Call 555", "Or 556"])


def test_the_basic_form_of_a_time_is_written_in_the_extended_one():
    assert instant("20190504T1015+0200") == "2019-05-04T10:15:00+0200"
    assert instant("2019-05-04") == "2019-05-04"
