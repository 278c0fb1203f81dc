"""Record: one legacy article, read and not yet stored; the contract between the two halves.

The source is kept as pieces of plain text (each front-matter value, each block of the body).
Whatever a rule takes, it takes as spans of those pieces, and a span that is taken from a block is
blanked, not closed up, so that offsets stay those of the source. So the ledger can subtract.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from .markup.block import Block, Span
from .markup.prose import Prose
from .packed import Packed
from .values import Picture, Value, words_of


class Field(StrEnum):
    """The places an item can have. BODY is where words stay when nothing takes them."""

    __hash__ = str.__hash__  # that of Enum is a call in Python, and each look-up would make it

    HEADLINE = "headline"
    KICKER = "kicker"
    STANDFIRST = "standfirst"
    HIGHLIGHT = "highlight"
    DATELINE = "dateline"
    KIND = "kind"
    LANGUAGE = "language"
    SECTION = "section"
    TOPIC = "topic"
    SERIES = "series"
    SLUG = "slug"
    STATUS = "status"
    PUBLISHED_AT = "published_at"
    BYLINE = "byline"
    BIO = "bio"
    DISCLAIMER = "disclaimer"
    INTERVIEW_NOTE = "interview_note"
    EDITORS_NOTE = "editors_note"
    CORRECTION = "correction"
    CITATION = "citation"
    RELATED = "related"
    PARTICIPANT = "participant"
    SUGGESTION = "suggestion"
    IMAGE = "image"
    IMAGE_ALT = "image_alt"
    IMAGE_CAPTION = "image_caption"
    IMAGE_CREDIT = "image_credit"
    ORIGIN = "origin"
    ADDRESS = "address"


# Read into something else than their own words, so their characters need not stand in the value.
TYPED = frozenset(
    {
        Field.KIND,
        Field.LANGUAGE,
        Field.STATUS,
        Field.PUBLISHED_AT,
        Field.SLUG,
        Field.ADDRESS,
        Field.PARTICIPANT,
    }
)


class Reason(StrEnum):
    """Why something was dropped. The list is closed, and there is no "other" in it."""

    AD_CONTAINER = "ad-container"
    EMPTY_ANCHOR = "empty-anchor"
    EMPTY_PARAGRAPH = "empty-paragraph"
    HOUSE_LINE = "house-line"
    MEDIA_MARKUP = "media-markup"
    PAGE_FURNITURE = "page-furniture"
    NOT_FOR_PUBLICATION = "not-for-publication"
    REPEATED_HEADLINE = "repeated-headline"
    REPEATED_FIELD = "repeated-field"
    SCRIPT = "script"
    SHARE_LINKS = "share-links"
    TEMPLATE_TAG = "template-tag"
    UNKNOWN_AUTHOR = "unknown-author"
    UNKNOWN_FIELD = "unknown-field"
    UNREADABLE_VALUE = "unreadable-value"


class Item(NamedTuple):
    """One thing found: its place and value, the words it was read from, and how sure we are.

    `claims` are the spans that it takes out of the text; none for what also stays in the body.
    `label` holds the words round the value that say what it is, such as "Correction:".
    """

    field: Field
    value: Value
    raw: str
    confidence: float = 1.0
    claims: tuple[Span, ...] = ()
    label: str = ""

    @property
    def words(self) -> str | None:
        """The words that live on in the value, or None where it is typed."""
        return None if self.field in TYPED else words_of(self.value)


@dataclass(frozen=True, slots=True)
class Dropped:
    text: str
    reason: Reason
    claims: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Warned(Packed):
    """Something a person should know, with a code to count by and a line where there is one."""

    code: str
    message: str
    line: int | None = None


class RawField(NamedTuple):
    """One value of the front matter or the head; `name` is ours, or "" when nobody reads it."""

    name: str
    key: str
    text: str
    piece: int
    line: int | None = None


@dataclass(frozen=True)
class Record:
    source_id: str
    path: str
    format: str
    pieces: tuple[str, ...] = ()
    fields: tuple[RawField, ...] = ()
    blocks: tuple[Block, ...] = ()
    visible: str = ""  # the whole source without white space, counted apart from the pieces
    pictures: tuple[Picture, ...] = ()  # inside the text, by their numbers from 1
    items: tuple[Item, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    warnings: tuple[Warned, ...] = ()
    held_because: tuple[str, ...] = ()  # why it arrives as a draft
    rejected_because: str = ""

    @cached_property
    def prose(self) -> Prose:
        """What is known of the blocks together."""
        return Prose(self.blocks)

    def first(self, field: Field) -> Item | None:
        for item in self.items:
            if item.field is field:
                return item
        return None

    def all(self, field: Field) -> Iterator[Item]:
        return (item for item in self.items if item.field is field)

    def value(self, field: Field) -> Value | None:
        """The value of the first item of a field."""
        item = self.first(field)
        return item.value if item else None

    def raw(self, *names: str) -> Iterator[RawField]:
        """The raw fields of these names, in the order of the source."""
        return (raw for raw in self.fields if raw.name in names)

    def claimed(self) -> set[int]:
        """The numbers of the pieces of which anything was taken."""
        taken = (*self.items, *self.dropped)
        return {span.piece for each in taken for span in each.claims}

    def with_items(self, *items: Item) -> "Record":
        """The record with these items; what they claim leaves the body."""
        if not items:
            return self
        spans = [span for item in items for span in item.claims]
        return self.but(items=(*self.items, *items), blocks=self._without(spans))

    def with_field(self, raw: RawField, field: Field, value: Value, label: str = "") -> "Record":
        """The record with a raw field read, whole, into one item."""
        item = Item(field, value, raw.text, claims=(whole(raw),), label=label)
        return self.but(items=(*self.items, item))

    def without(self, reason: Reason, text: str, *claims: Span) -> "Record":
        """The record with a text dropped, and why."""
        return self.with_dropped(Dropped(text, reason, claims))

    def with_dropped(self, *dropped: Dropped) -> "Record":
        """The record with several texts dropped at once."""
        if not dropped:
            return self
        spans = [span for each in dropped for span in each.claims]
        return self.but(dropped=(*self.dropped, *dropped), blocks=self._without(spans))

    def warned(self, code: str, message: str, line: int | None = None) -> "Record":
        return self.but(warnings=(*self.warnings, Warned(code, message, line)))

    def held(self, code: str) -> "Record":
        """The record as one that arrives as a draft."""
        return self.but(held_because=(*self.held_because, code))

    def rejected(self, because: str) -> "Record":
        return self.but(rejected_because=self.rejected_because or because)

    def but(self, **changed: object) -> "Record":
        """As dataclasses.replace, in a tenth of the time: rules do it thirty times a document."""
        record = object.__new__(Record)
        held = record.__dict__
        held.update(self.__dict__, **changed)
        if held["blocks"] is not self.blocks:
            held.pop("prose", None)
        return record

    def _without(self, spans: list[Span]) -> tuple[Block, ...]:
        if not spans:
            return self.blocks
        by_piece: dict[int, list[Span]] = {}
        for span in spans:
            by_piece.setdefault(span.piece, []).append(span)
        if not any(block.piece in by_piece for block in self.blocks):
            return self.blocks
        return tuple(
            _cut(block, by_piece[block.piece]) if block.piece in by_piece else block
            for block in self.blocks
        )


def _cut(block: Block, spans: Iterable[Span]) -> Block:
    for span in spans:
        block = block.cut(span.start, span.end)
    return block


def whole(raw: RawField) -> Span:
    """The span of a raw field's whole text."""
    return Span(raw.piece, 0, len(raw.text))
