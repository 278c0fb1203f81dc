"""RSS: the full text before the description, and no address of e-mail anywhere."""

import pytest

from articles.importing.reading.record import Field
from tests.importing.found import LEGACY, found, refused, write
from tests.importing.reads import codes, values

FEED = LEGACY / "rss" / "feed.xml"


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE rss SYSTEM "http://example.org/rss.dtd">',
        '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE rss [<!ENTITY % a SYSTEM "http://example.org/a"> %a;]>',
    ],
)
def test_a_file_that_declares_a_document_type_or_entities_is_refused_whole(tmp_path, declared):
    text = f'<?xml version="1.0"?>{declared}<rss><channel><item><title>&b;</title></item></channel></rss>'

    assert refused(write(tmp_path, "feed.xml", text)) == {
        "feed.xml": "xml-declares: a document type or an entity is declared in it"
    }


def test_a_declaration_after_the_first_item_is_refused_as_well(tmp_path):
    text = '<rss><item><title>A</title><description>x</description></item><!ENTITY a SYSTEM "/x"></rss>'

    assert refused(write(tmp_path, "feed.xml", text))["feed.xml"].startswith("xml-declares")


def test_a_feed_without_items_is_nothing():
    assert not [key for key in found(FEED) if not key]


def test_the_full_text_comes_before_the_description_under_any_prefix():
    reading = found(FEED)["orchard-1"]

    assert (
        reading.body == "<p>The pears were late.</p>\n<p>The plums were <strong>early</strong>.</p>"
    )
    assert values(reading, Field.STANDFIRST) == ["Three growers speak about a wet summer."]
    assert values(reading, Field.SECTION) == ["Harvest"]
    assert values(reading, Field.TOPIC) == ["Fruit"]
    assert values(reading, Field.IMAGE) == ["https://orchard.example.org/pear.jpg"]
    assert values(reading, Field.IMAGE_CREDIT) == ["Tom Reed"]
    assert values(reading, Field.ADDRESS) == ["/2021/pears/"]
    assert reading.ledger.share == 1.0


def test_a_description_alone_is_the_text():
    assert found(FEED)["orchard-3"].body == (
        "<p>The whole text stands in the <em>description</em>.</p>"
    )


def test_a_description_that_only_repeats_the_text_is_no_standfirst(tmp_path):
    text = (
        '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><item><title>A</title>'
        "<description>The pears were late […]</description>"
        "<content:encoded>&lt;p&gt;The pears were late, said all.&lt;/p&gt;</content:encoded></item></rss>"
    )
    [reading] = found(write(tmp_path, "f.rss", text)).values()

    assert values(reading, Field.STANDFIRST) == []
    assert reading.ledger.share == 1.0


def test_a_link_without_a_text_is_a_draft_by_the_name_in_its_mailbox():
    reading = found(FEED)["https://elsewhere.example.net/study"]

    assert reading.record.held_because == ("body-empty",)
    assert [credit.name for credit in values(reading, Field.BYLINE)] == ["Ida Brandt"]


def test_an_address_of_e_mail_is_nobodys_name():
    reading = found(FEED)["orchard-3"]

    assert values(reading, Field.BYLINE) == []
    assert "byline-missing" in codes(reading)
    assert "@" not in repr(reading.record.items)
