"""The headline: a field, else the first heading, else the file's name, and then a draft."""

from articles.importing.reading.record import Field
from tests.importing.reads import codes, dropped, post, values


def test_without_a_headline_the_first_heading_is_taken_and_it_arrives_as_a_draft():
    found = post("# The Weir\n\nIt rained.", title=None)

    assert values(found, Field.HEADLINE) == ["The Weir"]
    assert found.body == "<p>It rained.</p>"
    assert "headline-missing" in codes(found)
    assert found.record.held_because == ("headline-missing",)


def test_a_heading_that_divides_the_text_gives_its_words_and_stays():
    found = post("It rained.\n\n## The Weir\n\nIt froze.", title=None)

    assert values(found, Field.HEADLINE) == ["The Weir"]
    assert found.body == "<p>It rained.</p>\n<h2>The Weir</h2>\n<p>It froze.</p>"
    assert found.record.held_because == ("headline-missing",)
    assert found.ledger.share == 1.0


def test_without_a_heading_the_file_is_asked_for_its_name():
    found = post("It rained.", "2019/2019-05-04-the-old-weir.md", title=None)

    assert values(found, Field.HEADLINE) == ["The old weir"]
    assert found.record.held_because == ("headline-missing",)


def test_a_long_headline_is_never_cut():
    long = "On the weir " * 60

    assert values(post("It rained.", title=long), Field.HEADLINE) == [long.strip()]


def test_entities_are_undone_exactly_once_and_tags_are_taken_out():
    assert values(post("x", title='"Rain &amp;amp; snow"'), Field.HEADLINE) == ["Rain &amp; snow"]
    found = post("It rained.", title="'<em>Rain</em> again'")

    assert values(found, Field.HEADLINE) == ["Rain again"]
    assert found.ledger.share == 1.0


def test_a_body_that_begins_with_the_headline_says_it_once():
    found = post("<h1>A bridge  too low</h1><p>It rained.</p>")

    assert found.body == "<p>It rained.</p>"
    assert dropped(found) == [("repeated-headline", "A bridge  too low")]


def test_a_heading_of_other_words_stays():
    assert post("<h2>The weir</h2><p>It rained.</p>").body == "<h2>The weir</h2>\n<p>It rained.</p>"
