"""RSS 2.0 with the RSS Best Practices Profile: https://www.rssboard.org/rss-profile

Names of authors stand in dc:creator, one each: RSS's own <author> demands an e-mail address.
"""

from datetime import datetime
from io import BytesIO

from django.utils.feedgenerator import Rss201rev2Feed, rfc2822_date

from articles.syndication.feeds.items import Feed

CONTENT_TYPE = "application/rss+xml; charset=utf-8"
NAMESPACES = {
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
}


def write(feed: Feed) -> bytes:
    """The feed as RSS, UTF-8."""
    channel = _Channel(
        title=feed.title,
        link=feed.page_url,
        description=feed.description or feed.title,  # RSS demands one
        language=feed.language,
        feed_url=feed.url,
        built_at=feed.updated_at,
        hub=feed.hub,
    )
    for item in feed.items:
        channel.add_item(title=item.headline, link=item.url, description=item.summary, item=item)
    written = BytesIO()
    channel.write(written, "utf-8")
    return written.getvalue()


class _Channel(Rss201rev2Feed):
    def rss_attributes(self) -> dict:
        return super().rss_attributes() | NAMESPACES

    def latest_post_date(self) -> datetime:
        return self.feed["built_at"]

    def add_root_elements(self, handler) -> None:
        super().add_root_elements(handler)
        if hub := self.feed["hub"]:
            handler.addQuickElement("atom:link", None, {"rel": "hub", "href": hub})

    def add_item_elements(self, handler, parts: dict) -> None:
        item = parts["item"]
        handler.addQuickElement("title", item.headline)
        handler.addQuickElement("link", parts["link"])
        # An address that we keep for ever and that still leads to the piece.
        handler.addQuickElement("guid", item.id, {"isPermaLink": "true"})
        handler.addQuickElement("pubDate", rfc2822_date(item.published_at))
        for author in item.authors:
            handler.addQuickElement("dc:creator", author.name)
        for tag in item.tags:
            handler.addQuickElement("category", tag)
        handler.addQuickElement("dc:language", item.language)
        if item.summary:
            handler.addQuickElement("description", item.summary)
        handler.addQuickElement("content:encoded", item.html)
