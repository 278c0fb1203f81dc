"""Posts of a Medium export: microformats say what is what, drafts stay drafts."""

from datetime import UTC, datetime

from articles.importing.reading.record import Field
from tests.importing.legacy import legacy
from tests.importing.reads import dropped, values

WALK = "posts/2019-05-09_The-Rope-Walk-0a1b2c3d4e5f.html"


def test_a_draft_is_one_by_its_name():
    found = legacy("medium", "posts/draft_The-Anchor-ffeeddccbbaa.html")

    assert found.record.held_because == ("status-draft", "date-missing")
    assert found.body == "<p>It is too heavy for one man.</p>"
    assert found.ledger.share == 1.0


def test_the_whole_post_is_read_and_nothing_is_lost():
    found = legacy("medium", WALK)

    assert found.record.format == "medium"
    assert found.record.held_because == ()
    assert values(found, Field.HEADLINE) == ["The Rope Walk"]
    assert values(found, Field.STANDFIRST) == ["Where ropes were made"]
    assert values(found, Field.PUBLISHED_AT)[0].at == datetime(2019, 5, 9, 10, 11, 12, tzinfo=UTC)
    assert [credit.name for credit in values(found, Field.BYLINE)] == ["Mira Holt"]
    assert values(found, Field.SLUG) == ["the-rope-walk"]
    assert values(found, Field.ADDRESS) == ["/@mira/the-rope-walk-0a1b2c3d4e5f"]
    assert [link.address for link in values(found, Field.CITATION)] == [
        "https://ropes.example/book"
    ]
    assert found.body == (
        "<p>Ropes were made <em>outside</em>, says the "
        '<a href="https://ropes.example/book">book</a>.</p>\n'
        "<figure><figcaption>The walk</figcaption></figure>\n"
        "<p>It was closed.</p>"
    )
    assert found.ledger.share == 1.0


def test_the_lines_that_medium_adds_are_listed_as_dropped():
    found = legacy("medium", WALK)

    [furniture] = [text for reason, text in dropped(found) if reason == "page-furniture"]
    assert furniture.endswith("Exported from Medium on May 20, 2019.")
    assert ("repeated-headline", "The Rope Walk") in dropped(found)
    assert ("repeated-field", "Where ropes were made") in dropped(found)
