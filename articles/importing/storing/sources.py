"""Sources by the normal form of their address: known ones found, new ones made in bulk."""

from urllib.parse import unquote, urlsplit

from articles.models import Source
from articles.text.slug import slug

from ..reading.values import Link
from .bulk.asking import having
from .bulk.inserting import insert, new_ids
from .bulk.table import table
from .slugs import free_slugs, occupy

_SOCIAL = ("twitter.com", "x.com", "facebook.com", "t.me", "instagram.com", "mastodon.social")
_KINDS_BY_SUFFIX = {
    ".pdf": Source.Kind.DOCUMENT, ".doc": Source.Kind.DOCUMENT, ".docx": Source.Kind.DOCUMENT,
    ".csv": Source.Kind.DATA_SET, ".xlsx": Source.Kind.DATA_SET, ".json": Source.Kind.DATA_SET,
}  # fmt: skip
_TABLE = table(Source, "id name slug kind publisher address address_key")
_MOST_NAME = 500
_MOST_REMEMBERED = 50_000


class Sources:
    """`keys` has the primary key of each source that was asked for lately, by its address."""

    def __init__(self) -> None:
        self.keys: dict[str, int] = {}

    def make(self, links: list[Link]) -> None:
        """See to it that each link has its source in `keys`."""
        if len(self.keys) > _MOST_REMEMBERED:
            self.keys = {}
        wanted = {link.key: link for link in links if link.key not in self.keys}
        self.keys.update(having(Source, "address_key", wanted, "address_key", "id"))
        new = [link for key, link in wanted.items() if key not in self.keys]
        if new:
            self._store(new)

    def _store(self, links: list[Link]) -> None:
        read = [_read(link.key) for link in links]
        slugs = free_slugs(Source, [slug(name) for _, name, _ in read])
        keys = new_ids(Source, len(links))
        occupy(Source, slugs)
        made = zip(links, keys, slugs, read, strict=True)
        insert(
            _TABLE,
            [
                (pk, name, address, kind, publisher[:200], link.address, link.key)
                for link, pk, address, (publisher, name, kind) in made
            ],
        )
        self.keys.update((link.key, pk) for link, pk in zip(links, keys, strict=True))


def _read(address: str) -> tuple[str, str, str]:
    """Publisher, name and kind of a page: it is called by its address, for nobody has read it."""
    parts = urlsplit(address)
    publisher = (parts.hostname or "").removeprefix("www.")
    path = unquote(parts.path).rstrip("/")
    return publisher, f"{publisher}{path}"[:_MOST_NAME], _kind(publisher, parts.path)


def _kind(publisher: str, path: str) -> str:
    if publisher in _SOCIAL:
        return Source.Kind.SOCIAL_POST.value
    suffix = path.lower()[-5:]
    return next(
        (kind.value for ending, kind in _KINDS_BY_SUFFIX.items() if suffix.endswith(ending)),
        Source.Kind.WEB_PAGE.value,
    )
