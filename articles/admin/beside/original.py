"""The kept original as text: decoded as at the import, and no more of it than can be shown."""

import zlib
from dataclasses import dataclass

from articles.importing.reading.archives.decode import NotText, decoded
from articles.models import LegacyDocument

MOST_CHARACTERS = 60_000
_MOST_BYTES = 4 * MOST_CHARACTERS  # a character takes no more in any encoding


@dataclass(frozen=True, slots=True)
class Original:
    """`text` is at most MOST_CHARACTERS long; `is_cut` when there is more, `why_not` when none."""

    text: str = ""
    is_cut: bool = False
    why_not: str = ""


def original_of(document: LegacyDocument) -> Original:
    """Never raises for what the bytes hold; only as much is unpacked as is shown."""
    unpacking = zlib.decompressobj()
    try:
        data = unpacking.decompress(bytes(document.original), _MOST_BYTES + 1)
    except zlib.error:
        return Original(why_not="The kept bytes cannot be unpacked.")
    if not data:
        return Original(why_not=_why_empty(document))
    is_cut = len(data) > _MOST_BYTES
    if is_cut and b"\n" in data:
        data = data[: data.rindex(b"\n") + 1]  # never inside a character
    shaping = document.last_run.arguments.get("shaping", {})
    try:
        text, _warnings = decoded(data, shaping.get("encoding") or "cp1252")
    except NotText:
        return Original(why_not="The original is no text: a picture, a program or the like.")
    return Original(text[:MOST_CHARACTERS], is_cut or len(text) > MOST_CHARACTERS)


def _why_empty(document: LegacyDocument) -> str:
    if document.original_bytes_count:
        return "The original was not kept: it is refused whole, and only its size is known."
    return "The original is an empty file."
