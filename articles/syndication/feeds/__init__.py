"""Feeds: one `Feed` of items, written in three ways by `write(feed, form)`.

items       what a feed and its items say
pieces      articles as items
notices     corrections as items
rss         RSS 2.0
atom        Atom
json_feed   JSON Feed 1.1
shown_in    which feeds show a piece
"""

from articles.syndication.feeds import atom, json_feed, rss
from articles.syndication.feeds.items import Feed, feed, links
from articles.syndication.feeds.notices import correction_items
from articles.syndication.feeds.pieces import article_items

__all__ = [
    "ENDINGS",
    "FORMS",
    "Feed",
    "article_items",
    "correction_items",
    "feed",
    "links",
    "write",
]

FORMS = {"rss": rss, "atom": atom, "json": json_feed}
# What a feed's address ends with, after that of its page.
ENDINGS = {"rss": "feed/", "atom": "feed.atom", "json": "feed.json"}


def write(feed: Feed, form: str) -> tuple[bytes, str]:
    """The feed in `form` ("rss", "atom", "json"), and its content type."""
    return FORMS[form].write(feed), FORMS[form].CONTENT_TYPE
