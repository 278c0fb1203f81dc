"""What a feed says, whatever it is written in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from django.conf import settings

from articles.syndication.place import absolute

# A feed that never had an item still has to say when it changed (RFC 4287, 4.2.15).
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Person:
    """An author: the name alone, and the address of the page about them."""

    name: str
    url: str


@dataclass(frozen=True)
class Item:
    """One article or correction; addresses are absolute, `id` never changes, times have a zone.

    Texts hold no character that XML refuses; `html` is complete in itself.
    """

    id: str
    url: str
    headline: str
    summary: str
    html: str
    language: str
    published_at: datetime
    updated_at: datetime
    authors: tuple[Person, ...] = ()
    tags: tuple[str, ...] = ()
    image: str = ""


@dataclass(frozen=True)
class Feed:
    """A list of items, newest first, with its own address and that of the page it belongs to."""

    title: str
    description: str
    page_url: str
    url: str
    language: str
    publisher: Person
    items: tuple[Item, ...]
    hub: str = ""  # where to subscribe to it: WebSub, https://www.w3.org/TR/websub/

    @property
    def updated_at(self) -> datetime:
        return max((item.updated_at for item in self.items), default=NEVER)


def feed(
    title: str, description: str, *, page: str, ending: str, items: Iterable[Item], language: str
) -> Feed:
    """The feed that stands at the percent-encoded path of its page and `ending`."""
    return Feed(
        title=title,
        description=description,
        page_url=absolute(page),
        url=absolute(page + ending),
        language=language,
        publisher=publication(),
        items=tuple(items),
        hub=settings.WEBSUB_HUB,
    )


def links(feed: Feed) -> str:
    """The Link header: the feed itself and its hub (WebSub, 4), in any form it is written in."""
    told = {"self": feed.url, "hub": feed.hub}
    return ", ".join(f'<{address}>; rel="{rel}"' for rel, address in told.items() if address)


def publication() -> Person:
    """Who speaks where no person is named: the publication itself."""
    return Person(settings.SITE_NAME, absolute("/"))
