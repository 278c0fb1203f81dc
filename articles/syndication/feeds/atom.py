"""Atom, RFC 4287: https://www.rfc-editor.org/rfc/rfc4287

Section 4.1.1 demands an author of the feed or of every entry: the feed's is the publication, for
pieces whose author nobody knows.
"""

from datetime import datetime
from io import BytesIO

from django.utils.feedgenerator import Atom1Feed, rfc3339_date

from articles.syndication.feeds.items import Feed

CONTENT_TYPE = "application/atom+xml; charset=utf-8"


def write(feed: Feed) -> bytes:
    """The feed as Atom, UTF-8."""
    made = _Feed(
        title=feed.title,
        link=feed.page_url,
        description=None,
        subtitle=feed.description or None,
        language=feed.language,
        author_name=feed.publisher.name,
        author_link=feed.publisher.url,
        feed_url=feed.url,
        feed_guid=feed.url,
        updated_at=feed.updated_at,
        hub=feed.hub,
    )
    for item in feed.items:
        made.add_item(title=item.headline, link=item.url, description=None, item=item)
    written = BytesIO()
    made.write(written, "utf-8")
    return written.getvalue()


class _Feed(Atom1Feed):
    def latest_post_date(self) -> datetime:
        return self.feed["updated_at"]

    def add_root_elements(self, handler) -> None:
        super().add_root_elements(handler)
        if hub := self.feed["hub"]:
            handler.addQuickElement("link", "", {"rel": "hub", "href": hub})

    def item_attributes(self, parts: dict) -> dict:
        return {"xml:lang": parts["item"].language}

    def add_item_elements(self, handler, parts: dict) -> None:
        item = parts["item"]
        handler.addQuickElement("title", item.headline)
        handler.addQuickElement("id", item.id)
        handler.addQuickElement(
            "link", "", {"rel": "alternate", "type": "text/html", "href": parts["link"]}
        )
        handler.addQuickElement("published", rfc3339_date(item.published_at))
        handler.addQuickElement("updated", rfc3339_date(item.updated_at))
        for author in item.authors:
            handler.startElement("author", {})
            handler.addQuickElement("name", author.name)
            handler.addQuickElement("uri", author.url)
            handler.endElement("author")
        for tag in item.tags:
            handler.addQuickElement("category", "", {"term": tag})
        if item.summary:
            handler.addQuickElement("summary", item.summary)
        handler.addQuickElement("content", item.html, {"type": "html"})
