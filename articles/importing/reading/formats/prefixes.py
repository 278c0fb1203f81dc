"""The prefixes of a feed's modules: those that a file declares, as the names everybody knows.

https://www.w3.org/TR/xml-names/ lets a file call them as it likes.
"""

import re

from ..archives.file import LegacyFile

_KNOWN = {
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://search.yahoo.com/mrss/": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://www.w3.org/2005/Atom": "atom",
    "http://purl.org/atom/app#": "app",
    "http://www.w3.org/2007/app": "app",
    "http://purl.org/syndication/thread/1.0": "thr",
    "http://schemas.google.com/blogger/2018": "blogger",
}
_DECLARED = re.compile(rb"xmlns:([\w.-]{1,40})\s*=\s*[\"']([^\"']{1,200})[\"']")


def as_context(head: bytes, encoding: str = "") -> tuple[tuple[str, str], ...]:
    """What an item has to know of its file's head: its encoding, its unusual prefixes."""
    found = dict.fromkeys(_DECLARED.findall(head))
    named = [(own.decode(), _KNOWN.get(url.decode("utf-8", "replace"), "")) for own, url in found]
    unusual = tuple((f"prefix {own}", name) for own, name in named if name and own != name)
    return (*unusual, *((("encoding", encoding),) if encoding else ()))


def from_context(file: LegacyFile) -> dict[str, str]:
    """The prefixes of an item's file and the names that stand for them."""
    return {
        name.removeprefix("prefix "): value
        for name, value in file.context
        if name.startswith("prefix ")
    }
