"""The section: the first category; the others are topics; a template's block is neither."""

from articles.importing.reading.record import Field
from tests.importing.reads import dropped, post, read, values


def test_the_block_of_a_jigsaw_template_is_no_section():
    found = post("It rained.", section="content", extends="_layouts.post", kind="report")

    assert values(found, Field.SECTION) == ["Reports"]
    assert dropped(found) == [
        ("unknown-field", "section: content"),
        ("unknown-field", "extends: _layouts.post"),
    ]


def test_a_section_that_is_none_is_not_made():
    found = post("It rained.", category="Uncategorized", kind="report")

    assert values(found, Field.SECTION) == ["Reports"]
    assert found.ledger.share == 1.0


def test_the_first_category_is_the_section_and_the_others_are_topics():
    for written in ("[Harbour, Rain]", "Harbour, Rain", "\n  - Harbour\n  - Rain"):
        found = post("It rained.", categories=written)

        assert values(found, Field.SECTION) == ["Harbour"]
        assert values(found, Field.TOPIC) == ["Rain"]
        assert found.ledger.share == 1.0


def test_the_command_says_where_pieces_without_a_category_go():
    text = "---\ntitle: The Weir\ndate: 2019-05-04\n{}---\nIt rained."

    assert values(read(text.format(""), section="harbour"), Field.SECTION) == ["harbour"]
    found = read(text.format("category: Rain\n"), section="harbour")
    assert values(found, Field.SECTION) == ["Rain"]
