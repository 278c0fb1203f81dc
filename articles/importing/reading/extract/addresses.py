"""Where the piece stood before: old paths, which will lead to it, and the address of its origin."""

import re
from urllib.parse import unquote, urlsplit

from ..options import Options
from ..record import Field, Item, RawField, Reason, Record, whole

_PLACEHOLDER = re.compile(r"[:{]\w+|\{\{|\{%")
_INDEX = re.compile(r"(?<=/)index\.html?$")
# Paths of the site itself, which no legacy address may take.
_RESERVED = re.compile(
    r"/(?:admin|accounts|api|static|media|feed|search|preview|authors|topics|series|sources"
    r"|corrections|healthz|readyz|robots\.txt|sitemap|news-sitemap|\.well-known)(?:[/.]|$)"
)


def addresses(record: Record, options: Options) -> Record:
    for raw in record.raw("origin", "address"):
        path = old_path(raw.text)
        if raw.name == "origin" and not record.first(Field.ORIGIN):
            record = record.with_field(raw, Field.ORIGIN, raw.text)
        if path:
            record = record.with_field(raw, Field.ADDRESS, path)
            record = _with_folder(record, path, raw)
        elif raw.name == "address":
            record = _unusable(record, raw)
    return _without_unclaimed(record)


def old_path(address: str) -> str:
    """The path of an address, decoded: "https://example.org/a%20b?x=1" is "/a b"; "" for a root."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    path = unquote(parts.path)
    if not path.startswith("/"):
        path = f"/{path}"
    if path == "/" or _PLACEHOLDER.search(path) or _RESERVED.match(path) or "//" in path:
        return ""
    return path if len(path) <= 1_000 and path.isprintable() else ""


def _with_folder(record: Record, path: str, raw: RawField) -> Record:
    """A page "/weir/index.html" was served at "/weir/" too."""
    folder = _INDEX.sub("", path)
    if folder in {path, "/"}:
        return record
    return record.with_items(Item(Field.ADDRESS, folder, raw.text))


def _unusable(record: Record, raw: RawField) -> Record:
    record = record.warned("address-unusable", f"{raw.key}: {raw.text[:200]}", raw.line)
    return record.without(Reason.UNREADABLE_VALUE, raw.text, whole(raw))


def _without_unclaimed(record: Record) -> Record:
    """A second origin without a path of its own has no place."""
    claimed = record.claimed()
    for raw in record.raw("origin"):
        if raw.piece not in claimed:
            record = _unusable(record, raw)
    return record
