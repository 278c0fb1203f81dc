"""Pieces that the text points to: by label and headline, never a bare button."""

import pytest

from articles.importing.reading.record import Field
from articles.importing.reading.values import Related
from tests.importing.reads import dropped, post, values

TEXT = "It rained.\n\nIt stopped.\n\nIt froze."


@pytest.mark.parametrize(
    "line",
    [
        "She read more: novels, letters, and whole dictionaries.",
        "Related by blood, they quarrelled.",
        "По теме спорили долго: никто не уступил.",
        "Lire aussi bien que lui est un art.",
        "Mehr dazu sagte niemand.",
        "Read more: books are good for you, says a study that was published in May.",
    ],
)
def test_prose_is_no_pointer(line):
    found = post(f"{TEXT}\n\n{line}\n\n{TEXT}")

    assert values(found, Field.RELATED) == []
    assert line in found.body


def test_a_bare_button_is_dropped():
    found = post(f"{TEXT}\n\nRead more\n\n{TEXT}")

    assert values(found, Field.RELATED) == []
    assert dropped(found) == [("house-line", "Read more")]


@pytest.mark.parametrize(
    "label",
    [
        "READ MORE:", "Read also:", "SEE ALSO –", "Related story:", "Further reading:",
        "ЧИТАЙТЕ ТАКОЖ:", "Дивіться також:", "За темою:",
        "ЧИТАЙТЕ ТАКЖЕ:", "Смотрите также:", "По теме:",
        "MEHR ZUM THEMA:", "Lesen Sie auch:", "Siehe auch:",
        "LIRE AUSSI :", "À lire aussi :", "Sur le même sujet :",
        "LEA TAMBIÉN:", "Lee más:", "Te puede interesar:",
    ],
)  # fmt: skip
def test_a_label_and_a_headline_are_a_pointer_and_leave_the_text(label):
    found = post(f"{TEXT}\n\n{label}\xa0Kim’s Weir, Explained")

    assert values(found, Field.RELATED) == [Related("Kim’s Weir, Explained")]
    assert "Explained" not in found.body
    assert found.ledger.share == 1.0


def test_its_link_is_its_address_and_no_source():
    found = post(f'{TEXT}\n\nREAD MORE: <a href="https://old.example/2018/weir">The Weir</a>')

    assert values(found, Field.RELATED) == [Related("The Weir", "https://old.example/2018/weir")]
    assert values(found, Field.CITATION) == []


@pytest.mark.parametrize("sign", [" | ", ", ", " and ", " "])
def test_several_links_behind_one_label_are_one_each(sign):
    line = sign.join(('<a href="/a">The Weir</a>', '<a href="/b">The Lock &amp; Key</a>'))
    found = post(f"<p>It rained.</p><p><b>READ MORE:</b> {line}</p>")

    assert values(found, Field.RELATED) == [
        Related("The Weir", "/a"), Related("The Lock & Key", "/b"),
    ]  # fmt: skip
    assert found.body == "<p>It rained.</p>"
    assert found.ledger.share == 1.0


def test_links_among_other_words_are_one_headline():
    line = '<a href="/a">The Weir</a>, by the keeper of <a href="/b">the lock</a>'
    found = post(f"<p>It rained.</p><p>READ MORE: {line}</p>")

    assert [each.headline for each in values(found, Field.RELATED)] == [
        "The Weir, by the keeper of the lock"
    ]


def test_a_list_of_them_is_one_each():
    found = post("<p>It rained.</p><ul><li>READ MORE: One</li><li>READ MORE: Two</li></ul>")

    assert [each.headline for each in values(found, Field.RELATED)] == ["One", "Two"]
    assert found.body == "<p>It rained.</p>"


def test_each_line_of_a_list_has_its_own_link():
    links = '<li>READ MORE: <a href="/a">One</a></li><li>READ MORE: <a href="/b">Two</a></li>'
    found = post(f"<p>It rained.</p><ul>{links}</ul>")

    assert values(found, Field.RELATED) == [Related("One", "/a"), Related("Two", "/b")]


@pytest.mark.parametrize(
    "heading", ["<h3>Related stories</h3>", "<p><b>Читайте також:</b></p>", "<h4>Lire aussi</h4>"]
)
def test_the_links_of_a_list_under_such_a_heading_are_pointers(heading):
    links = '<li><a href="/a">One</a></li>\n<li><a href="/b">The  Two</a></li>'
    found = post(f"<p>It rained.</p>{heading}<ul>{links}</ul>")

    assert values(found, Field.RELATED) == [Related("One", "/a"), Related("The Two", "/b")]
    assert found.body == "<p>It rained.</p>"
    assert found.ledger.share == 1.0


def test_a_list_of_other_things_under_such_a_heading_stays():
    body = "<p>It rained.</p><h3>Further reading</h3><ul><li>A book by Vale</li></ul>"
    found = post(f"{body}<p>It froze.</p>")

    assert values(found, Field.RELATED) == []
    assert "<h3>Further reading</h3>" in found.body
    assert "A book by Vale" in found.body


@pytest.mark.parametrize("label", ["Leer también:", "Читати також:", "Читать также:"])
def test_the_infinitive_is_a_label_too(label):
    found = post(f"{TEXT}\n\n{label} The Long Drought\n\n{TEXT}")

    assert [each.headline for each in values(found, Field.RELATED)] == ["The Long Drought"]


def test_a_link_round_label_and_headline_is_the_address_of_both():
    line = '<p><a href="/2018/drought/">READ MORE: The Long Drought</a></p>'

    found = post(f"<p>It rained.</p>{line}<p>It stopped.</p>")

    [piece] = values(found, Field.RELATED)
    assert (piece.headline, piece.address) == ("The Long Drought", "/2018/drought/")
    assert found.body == "<p>It rained.</p>\n<p>It stopped.</p>"
