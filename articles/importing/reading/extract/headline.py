"""The headline: a field, else the first heading, else the file's name (and then a draft)."""

import re
from pathlib import PurePosixPath

from ..markup.block import stripped
from ..options import Options, folded
from ..record import Field, Item, Reason, Record
from .as_given import one_line, repeated

_HEADINGS = {"h1", "h2", "h3"}
_DATE_PREFIX = re.compile(r"^\d{4}[-_]\d\d[-_]\d\d[-_]?")
_BUNDLES = {"index", "_index"}
_LOOKED_AT = 3  # blocks at the beginning among which a heading is taken for the headline


def headline(record: Record, options: Options) -> Record:
    for raw in record.raw("headline"):
        words, tags = one_line(raw.text)
        if record.first(Field.HEADLINE):
            record = repeated(record, raw, Field.HEADLINE)
        elif words:
            record = record.with_field(raw, Field.HEADLINE, words, tags)
    if record.first(Field.HEADLINE):
        return _without_repeat(record)
    return _from_elsewhere(record).held("headline-missing")


def _without_repeat(record: Record) -> Record:
    """Many archives begin the body with the headline once more."""
    first = next((block for block in record.blocks if not block.is_blank), None)
    words = record.value(Field.HEADLINE)
    if first is None or first.text.lstrip()[0].casefold() != words.lstrip()[0].casefold():
        return record
    if folded(first.text) != folded(words):
        return record
    return record.without(Reason.REPEATED_HEADLINE, first.text.strip(), stripped(first))


def _from_elsewhere(record: Record) -> Record:
    first = next((block for block in record.blocks if not block.is_blank), None)
    for block in record.blocks[:_LOOKED_AT]:
        words = " ".join(block.text.split())
        if block.tag in _HEADINGS and words:
            record = record.warned("headline-missing", f"the first heading was taken: {words}")
            # Below a first paragraph it divides the text: there it stays.
            claims = (stripped(block),) if block is first else ()
            return record.with_items(Item(Field.HEADLINE, words, block.text.strip(), 0.8, claims))
    stem = _stem(PurePosixPath(record.path))
    words = " ".join(re.split(r"[-_\s]+", stem)).strip()
    words = words[:1].upper() + words[1:] or record.path
    record = record.warned("headline-missing", f"the file's name was taken: {words}")
    return record.with_items(Item(Field.HEADLINE, words, record.path, 0.3))


def _stem(path: PurePosixPath) -> str:
    """The file's name without its date; of "the-weir/index.md" the folder's."""
    stem = path.parent.name if path.stem.split(".")[0] in _BUNDLES else ""
    stem = stem or path.stem
    return _DATE_PREFIX.sub("", stem) or stem
