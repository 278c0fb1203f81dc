"""Atom, read back by a parser."""

from xml.etree import ElementTree

from articles.syndication.feeds import atom
from tests.syndication.feeds.samples import BARE, HEADLINE, HTML, PIECE, feed

NAMES = {"": "http://www.w3.org/2005/Atom"}
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def parsed(*items, **fields):
    return ElementTree.fromstring(atom.write(feed(*items, **fields)))


def texts(parent, *paths):
    return [parent.findtext(path, None, NAMES) for path in paths]


def test_an_entry_without_a_known_author_names_none_and_leaves_it_to_the_feed():
    found = parsed(BARE)

    assert found.find("entry/author", NAMES) is None
    assert found.find("entry/summary", NAMES) is None
    assert texts(found, "author/name") == ["The Paper"]


def test_the_feed_says_where_it_is_and_where_its_page_is():
    found = parsed(PIECE, BARE)

    assert texts(found, "id", "title", "updated", "subtitle") == [
        "https://paper.example/bread/feed/",
        "Bread · The Paper",
        "2024-05-07T08:09:10+00:00",
        None,
    ]
    assert {link.get("rel"): link.get("href") for link in found.findall("link", NAMES)} == {
        "alternate": "https://paper.example/bread/",
        "self": "https://paper.example/bread/feed/",
    }
    assert found.get(LANGUAGE) == "en"


def test_an_entry_says_all_that_is_known():
    entry = parsed(PIECE).find("entry", NAMES)

    assert texts(entry, "id", "title", "published", "updated", "summary") == [
        "https://paper.example/2024/05/first/",
        HEADLINE,
        "2024-05-06T07:08:09+00:00",
        "2024-05-07T08:09:10+00:00",
        "All about bread & salt.",
    ]
    assert entry.find("link", NAMES).get("href") == PIECE.url
    assert entry.get(LANGUAGE) == "uk"
    assert [one.text for one in entry.findall("author/name", NAMES)] == ["Ada Quill", "Ben Oar"]
    assert texts(entry, "author/uri") == ["https://paper.example/authors/ada-quill/"]
    assert [one.get("term") for one in entry.findall("category", NAMES)] == list(PIECE.tags)


def test_the_text_arrives_in_full():
    content = parsed(PIECE).find("entry/content", NAMES)

    assert (content.get("type"), content.text) == ("html", HTML)


def test_an_empty_feed_has_a_time_that_does_not_move():
    assert texts(parsed(), "updated") == ["1970-01-01T00:00:00+00:00"]
