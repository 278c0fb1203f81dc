"""Eleventy pages: computed and refused permalinks, collections that are no topics."""

from articles.importing.reading.record import Field
from tests.importing.legacy import legacy
from tests.importing.reads import codes, dropped, read, values

BRIDGE = "posts/2019-05-06-the-bridge.md"


def page(*lines, body="It rained."):
    head = "".join(f"{line}\n" for line in ("layout: post.njk", "title: The Bridge", *lines))
    return read(f"---\n{head}---\n{body}", BRIDGE)


def test_what_had_no_page_or_stood_in_no_list_is_not_public():
    assert "status-draft" in legacy("eleventy", "posts/hidden.njk").record.held_because
    assert "status-draft" in page("eleventyExcludeFromCollections: true").record.held_because
    assert page("eleventyExcludeFromCollections: false").record.held_because == ()


def test_a_computed_permalink_is_no_address():
    found = page('permalink: "/{{ title | slug }}/"')

    assert values(found, Field.ADDRESS) == []
    assert "address-unusable" in codes(found)


def test_a_date_that_the_generator_would_compute_is_not_guessed():
    found = page("date: Last Modified")

    assert "date-invalid" in codes(found)


def test_the_whole_page_is_read_and_nothing_is_lost():
    found = legacy("eleventy", BRIDGE)

    assert found.record.format == "eleventy"
    assert values(found, Field.HEADLINE) == ["The Bridge"]
    assert values(found, Field.SLUG) == ["the-bridge"]
    assert values(found, Field.TOPIC) == ["bridges"]
    assert values(found, Field.ADDRESS) == ["/bridge/index.html", "/bridge/"]
    assert values(found, Field.PUBLISHED_AT)[0].precision == "day"
    assert found.body == "<p>The bridge is /low/ low.</p>\n<p>It says {{ nothing }}.</p>"
    assert ("unknown-field", "tags: posts") in dropped(found)
    assert found.ledger.share == 1.0
