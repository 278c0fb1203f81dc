"""A file of many articles, found out by its beginning and divided into them one by one."""

from collections.abc import Iterator
from pathlib import Path

from ..archives.decode import NotText
from ..archives.file import LegacyFile, Place
from ..formats import HEAD_CHARACTERS, detected
from ..formats.many import divided
from ..xml import declares_entities

# Only these are looked into before they are read: a folder may hold a million other files.
SUFFIXES = {".xml", ".rss", ".atom", ".rdf", ".wxr", ".json", ".newsml", ".g2", ".nitf"}


def articles_of(place: Path | Place, source_id: str) -> Iterator[LegacyFile] | None:
    """Each article of a file, or None for a file that is one article, or none at all."""
    if place.suffix.lower() not in SUFFIXES or place.is_symlink():
        return None
    try:
        with place.open("rb") as file:
            head = _head(file.read(4 * HEAD_CHARACTERS), source_id)
    except (OSError, NotText):
        return None  # it is refused when its turn comes to be read
    form = detected(head, source_id)
    if hasattr(form, "articles"):
        return divided(form, lambda: place.open("rb"), source_id)
    if form is None and declares_entities(head):
        because = "xml-declares: a document type with declarations of its own is never read"
        return iter([LegacyFile(source_id, b"", trouble=because)])
    return None


def _head(data: bytes, source_id: str) -> str:
    """The first characters of a file, as formats are asked by them. Raises NotText."""
    if b"\n" in data:
        data = data[: data.rindex(b"\n") + 1]
    return LegacyFile(source_id, data).text("cp1252")[0][:HEAD_CHARACTERS]
