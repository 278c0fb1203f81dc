"""JSON Feed 1.1."""

import json

from articles.syndication.feeds import json_feed
from tests.syndication.feeds.samples import BARE, HEADLINE, HTML, PIECE, feed


def parsed(*items, **fields):
    return json.loads(json_feed.write(feed(*items, **fields)))


def test_what_is_unknown_is_left_out():
    assert parsed(BARE)["items"] == [
        {
            "id": "https://paper.example/2024/04/bare/",
            "url": "https://paper.example/2024/04/bare/",
            "title": "Bare",
            "content_html": "<p>Words.</p>",
            "date_published": "2024-04-01T00:00:00+00:00",
            "language": "en",
        }
    ]


def test_the_feed_says_where_it_is_and_where_its_page_is():
    assert parsed(description="Loaves.") == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Bread · The Paper",
        "home_page_url": "https://paper.example/bread/",
        "feed_url": "https://paper.example/bread/feed/",
        "description": "Loaves.",
        "language": "en",
        "authors": [{"name": "The Paper", "url": "https://paper.example/"}],
        "items": [],
    }


def test_an_item_says_all_that_is_known():
    assert parsed(PIECE)["items"] == [
        {
            "id": "https://paper.example/2024/05/first/",
            "url": "https://paper.example/2024/05/%D1%85%D0%BB%D1%96%D0%B1/",
            "title": HEADLINE,
            "summary": "All about bread & salt.",
            "content_html": HTML,
            "image": "https://paper.example/media/abc/wide-1200.jpg",
            "date_published": "2024-05-06T07:08:09+00:00",
            "date_modified": "2024-05-07T08:09:10+00:00",
            "authors": [
                {"name": "Ada Quill", "url": "https://paper.example/authors/ada-quill/"},
                {"name": "Ben Oar", "url": "https://paper.example/authors/ben-oar/"},
            ],
            "tags": ["Opinion", "Bread & salt"],
            "language": "uk",
        }
    ]
