"""JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/"""

import json

from articles.syndication.feeds.items import Feed, Item, Person

CONTENT_TYPE = "application/feed+json"


def write(feed: Feed) -> bytes:
    """The feed as JSON, UTF-8; what is unknown is left out."""
    made = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page_url,
        "feed_url": feed.url,
        "description": feed.description,
        "language": feed.language,
        "hubs": [{"type": "WebSub", "url": feed.hub}] if feed.hub else [],
        "authors": [_person(feed.publisher)],
        "items": [_item(item) for item in feed.items],
    }
    return json.dumps(_known(made), ensure_ascii=False).encode()


def _item(item: Item) -> dict:
    is_changed = item.updated_at > item.published_at
    return _known(
        {
            "id": item.id,
            "url": item.url,
            "title": item.headline,
            "summary": item.summary,
            "content_html": item.html,
            "image": item.image,
            "date_published": item.published_at.isoformat(),
            "date_modified": item.updated_at.isoformat() if is_changed else "",
            "authors": [_person(author) for author in item.authors],
            "tags": list(item.tags),
            "language": item.language,
        }
    )


def _person(person: Person) -> dict:
    return {"name": person.name, "url": person.url}


def _known(facts: dict) -> dict:
    # An empty list of items is said, an empty list of authors would deny the feed's.
    return {name: fact for name, fact in facts.items() if fact or name == "items"}
