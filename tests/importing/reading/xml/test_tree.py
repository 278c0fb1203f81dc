"""One piece of XML: strictly where that can be, repaired with a word about it where not."""

import pytest

from articles.importing.reading.archives.file import RefusedFile
from articles.importing.reading.xml import tree

BOMB = "<!DOCTYPE a [<!ENTITY x 'ha'>{}]><a>&y;</a>".format(
    "".join(f"<!ENTITY x{n} '&x;&x;&x;&x;'>" for n in range(30))
)


@pytest.mark.parametrize(
    "text",
    [
        BOMB,
        "<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;<b></a>",
    ],
)
def test_declarations_are_refused(text):
    with pytest.raises(RefusedFile, match="xml-declares"):
        tree(text)


def test_a_document_type_that_a_format_has_is_passed_over_and_never_read():
    assert (
        tree("<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a>x</a>", doctype="a")[0].text == "x"
    )
    with pytest.raises(RefusedFile, match="xml-declares"):
        tree("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", doctype="a")


@pytest.mark.parametrize("text", ["", "It rained.", "<?xml version='1.0'?>"])
def test_what_holds_no_element_is_refused(text):
    with pytest.raises(RefusedFile, match="xml-unreadable"):
        tree(text)


@pytest.mark.parametrize("broken", ["", "</b>"])
def test_tags_without_end_are_refused_before_they_are_too_many(broken):
    with pytest.raises(RefusedFile, match="too-large"):
        tree("<b>" * 100_000 + broken)


def test_names_keep_their_prefixes_whether_or_not_they_are_declared():
    root, warnings = tree("<item><dc:creator>A</dc:creator><c:encoded>B</c:encoded></item>", prefixes={"c": "content"})  # fmt: skip

    assert (root.said("dc:creator"), root.said("content:encoded")) == ("A", "B")
    assert warnings == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<a>one &nbsp;two</a>", "one \xa0two"),
        ("<a>Tom & Jerry &amp; &lt;b></a>", "Tom & Jerry & <b>"),
        ("<a>a &unknown; b</a>", "a &unknown; b"),
        ("<a><wp:b>one <i>two</wp:b><dc:c>three</dc:c></a>", "one twothree"),
        ("<a>one</a><a>two</a>", "one"),
    ],
)
def test_what_is_not_well_formed_is_repaired_with_a_warning(text, words):
    root, [warned] = tree(f"\n\n{text}", first_line=10)

    assert root.text == words
    assert (warned.code, warned.line) == ("xml-repaired", 12)


def test_letters_that_no_repair_could_keep_are_counted():
    _, [warned] = tree("<a>one</a><b>four</b>")

    assert warned.message.endswith("; 4 characters could not be kept")


def test_cdata_is_not_touched_by_a_repair():
    root, _ = tree("<a>x & y<![CDATA[a &nbsp; & b]]></a>")

    assert root.text == "x & ya &nbsp; & b"


def test_an_element_is_written_as_html():
    root, _ = tree('<x:div xmlns:x="y"><x:p class="a">A &lt; <x:em>b</x:em><x:br/></x:p></x:div>')

    assert root.html == '<p class="a">A &lt; <em>b</em><br></p>'
