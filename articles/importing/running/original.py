"""The bytes of a document that was rejected, as they were, where they may be copied."""

import zlib
from io import BytesIO
from typing import BinaryIO

from ..reading.archives import is_archive
from ..reading.archives.file import MOST_BYTES, holds_secrets
from ..reading.document import Document
from ..reading.finding.discover import Found, Held


def original_of(found: Found, document: Document) -> BinaryIO | None:
    """A stream of the whole document; one article of many is its own slice of the file.

    None for what was never read (a link, an archive, an unreadable file, the cut part of a file of
    many) and for an export that holds keys, passwords or addresses of people.
    """
    data = zlib.decompress(document.original)
    is_slice = isinstance(found.path, Held) and bool(found.path.held.path)
    if data and len(data) == document.bytes_count:
        return None if not is_slice and holds_secrets(data) else BytesIO(data)
    return None if is_slice else _where_it_lies(found)


def _where_it_lies(found: Found) -> BinaryIO | None:
    place = found.path.inside if isinstance(found.path, Held) else found.path
    if place.is_symlink() or getattr(place, "trouble", "") or is_archive(place):
        return None
    try:
        with place.open("rb") as file:
            if holds_secrets(file.read(MOST_BYTES)):
                return None
        return place.open("rb")
    except OSError:
        return None
