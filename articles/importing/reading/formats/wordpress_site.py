"""What a WordPress export says outside of a post and a post needs: authors and pictures."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..archives.file import LegacyFile
from ..xml import text_of, tree
from .many import Opener

_CDATA = rb"\s*(?:<!\[CDATA\[)?\s*(.*?)\s*(?:\]\]>)?\s*"
_AUTHOR = re.compile(r"<wp:author>.*?</wp:author>", re.DOTALL)
_CREATOR = re.compile(rb"<dc:creator>" + _CDATA + rb"</dc:creator>", re.DOTALL)
_GUID = re.compile(rb"<guid\b[^>]*>" + _CDATA + rb"</guid>", re.DOTALL)
_POST_ID = re.compile(rb"<wp:post_id>" + _CDATA + rb"</wp:post_id>", re.DOTALL)
_POST_TYPE = re.compile(rb"<wp:post_type>" + _CDATA + rb"</wp:post_type>", re.DOTALL)
_THUMBNAIL = re.compile(
    rb"_thumbnail_id(?:\]\]>)?\s*</wp:meta_key>\s*<wp:meta_value>\s*(?:<!\[CDATA\[)?\s*(\d+)"
)
_URL = re.compile(rb"<wp:attachment_url>" + _CDATA + rb"</wp:attachment_url>", re.DOTALL)
_ID = re.compile(rb"<wp:post_id>\s*(?:<!\[CDATA\[)?\s*(\d+)")
_CHUNK = 1 << 20
_OVERLAP = 1 << 16  # more than an attachment's id and address lie apart


@dataclass(slots=True)
class Site:
    """Names by login, addresses of pictures by the id of their attachment, and the ids in use."""

    authors: dict[str, str] = field(default_factory=dict)
    pictures: dict[bytes, str] = field(default_factory=dict)
    used: set[bytes] = field(default_factory=set)

    def key(self, item: bytes) -> str:
        """The guid; "" where there is none."""
        return _said(_GUID, item)

    def context(self, item: bytes) -> tuple[tuple[str, str], ...]:
        """What the rest of the file says of this item."""
        login = _said(_CREATOR, item)
        name = self.authors.get(login, "")
        thumbnail = _THUMBNAIL.search(item)
        picture = self.pictures.get(thumbnail[1], "") if thumbnail else ""
        return tuple(
            (key, value) for key, value in (("author", name), ("picture", picture)) if value
        )

    def is_used_picture(self, item: bytes) -> bool:
        """Whether an item is the attachment that some post has as its lead picture."""
        if b"<wp:attachment_url>" not in item:
            return False
        found = _POST_ID.search(item)
        return bool(found) and found[1] in self.used


def post_id(item: bytes) -> str:
    return _said(_POST_ID, item)


def post_type(item: bytes) -> str:
    return _said(_POST_TYPE, item)


def site_of(head: bytes, opener: Opener) -> Site:
    """The site of an export, by one walk over the file in which only three elements are read."""
    site = Site(dict(_authors(head)))
    with opener() as file:
        rest = b""
        while chunk := file.read(_CHUNK):
            window = rest + chunk
            _learn_used(site, window)
            _learn_pictures(site, window)
            rest = window[-_OVERLAP:]
    site.pictures = {key: site.pictures[key] for key in site.used & site.pictures.keys()}
    return site


def _learn_used(site: Site, window: bytes) -> None:
    """The ids of lead pictures; what stands in the overlap is met twice, which does no harm."""
    place = window.find(b"_thumbnail_id")
    while place >= 0:
        if found := _THUMBNAIL.match(window, place):
            site.used.add(found[1])
        place = window.find(b"_thumbnail_id", place + 1)


def _learn_pictures(site: Site, window: bytes) -> None:
    """The address of each attachment, whose id stands before it in the same item."""
    place = window.find(b"<wp:attachment_url>")
    while place >= 0:
        id_at = window.rfind(b"<wp:post_id>", 0, place)
        own, found = _ID.match(window, max(0, id_at)), _URL.match(window, place)
        if id_at >= 0 and own and found:
            site.pictures[own[1]] = html.unescape(found[1].decode("utf-8", "replace"))
        place = window.find(b"<wp:attachment_url>", place + 1)


def _authors(head: bytes) -> Iterator[tuple[str, str]]:
    """Each login and its name for readers; the address of e-mail is left where it is."""
    text, _ = text_of(LegacyFile("", head), "cp1252")
    for found in _AUTHOR.finditer(text):
        author, _ = tree(found[0])
        both = f"{author.said('wp:author_first_name')} {author.said('wp:author_last_name')}".strip()
        name = author.said("wp:author_display_name") or both
        if name:
            yield author.said("wp:author_login"), name


def _said(pattern: re.Pattern[bytes], item: bytes) -> str:
    found = pattern.search(item)
    return html.unescape(found[1].decode("utf-8", "replace")) if found else ""
