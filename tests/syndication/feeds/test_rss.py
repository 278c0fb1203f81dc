"""RSS 2.0, read back by a parser."""

from xml.etree import ElementTree

from articles.syndication.feeds import rss
from tests.syndication.feeds.samples import BARE, HEADLINE, HTML, PIECE, feed

NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
}


def channel(*items, **fields):
    return ElementTree.fromstring(rss.write(feed(*items, **fields))).find("channel")


def texts(parent, *paths):
    return [parent.findtext(path, None, NAMES) for path in paths]


def test_nothing_is_said_of_an_author_whom_nobody_knows():
    item = channel(BARE).find("item")

    assert item.find("dc:creator", NAMES) is None
    assert item.find("author") is None
    assert item.find("description") is None


def test_the_channel_says_where_it_is_and_where_its_page_is():
    found = channel(PIECE)

    assert texts(found, "title", "link", "language") == [
        "Bread · The Paper",
        "https://paper.example/bread/",
        "en",
    ]
    assert found.find("atom:link", NAMES).attrib == {
        "rel": "self",
        "href": "https://paper.example/bread/feed/",
    }


def test_a_channel_without_a_description_repeats_its_title():
    assert texts(channel(), "description") == ["Bread · The Paper"]
    assert texts(channel(description="Loaves."), "description") == ["Loaves."]


def test_the_channel_was_built_when_its_last_item_changed():
    assert texts(channel(PIECE, BARE), "lastBuildDate") == ["Tue, 07 May 2024 08:09:10 +0000"]


def test_an_empty_channel_has_a_time_that_does_not_move():
    assert rss.write(feed()) == rss.write(feed())
    assert texts(channel(), "lastBuildDate") == ["Thu, 01 Jan 1970 00:00:00 +0000"]


def test_an_item_says_all_that_is_known():
    item = channel(PIECE).find("item")

    assert texts(item, "title", "link", "pubDate", "dc:language", "description") == [
        HEADLINE,
        "https://paper.example/2024/05/%D1%85%D0%BB%D1%96%D0%B1/",
        "Mon, 06 May 2024 07:08:09 +0000",
        "uk",
        "All about bread & salt.",
    ]
    assert [one.text for one in item.findall("dc:creator", NAMES)] == ["Ada Quill", "Ben Oar"]
    assert [one.text for one in item.findall("category")] == ["Opinion", "Bread & salt"]


def test_the_guid_is_the_address_that_never_changes():
    guid = channel(PIECE).find("item/guid")

    assert (guid.text, guid.attrib) == (PIECE.id, {"isPermaLink": "true"})


def test_the_text_arrives_in_full():
    assert texts(channel(PIECE).find("item"), "content:encoded") == [HTML]
