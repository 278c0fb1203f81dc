"""What is kept of a document itself: its bytes, what was found in it, and what became of it.

Knows no Django: a worker makes it ready, so that the process that stores has little left to do.
"""

import hashlib
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from .archives.file import LegacyFile
from .base import base_of
from .options import Options
from .packed import Packed
from .piece import Piece, piece_of
from .record import Item, Warned
from .snapshot import Snapshot, snapshot_of
from .stages import Reading, refused, stages

_MOST_RAW = 2_000  # characters of a fragment that are kept beside what was read from it


Json = str  # a text that is JSON already


@dataclass(frozen=True, slots=True)
class Known:
    """What an earlier run left of a document; `is_same` when bytes and options are unchanged.

    `was_stored` when an article was made of it once, also where the document is rejected now or
    an editor has deleted the article. `awaits_pictures` when one that was to be fetched was not,
    and has been tried once alone: then even the same document is read again. `read_with` are the
    options that the desk gave for it.
    """

    pk: int
    article_id: int | None
    outcome: str
    is_same: bool
    was_stored: bool = True
    awaits_pictures: bool = False
    read_with: dict[str, str] = field(default_factory=dict)

    @property
    def is_settled(self) -> bool:
        """Whether there is nothing to do while the document stays as it is."""
        return self.is_same and not self.awaits_pictures and self.outcome != "rejected"


@dataclass(frozen=True, slots=True)
class Document(Packed):
    """One article that was read, ready to be stored; a rejected one has no piece."""

    source_id: str
    path: str
    format: str
    piece: Piece | None
    rejected_because: str
    warnings: tuple[Warned, ...]
    dropped: Json
    extracted: Json
    base: Json
    accounted_for: float
    sha256: str
    original: bytes  # compressed with zlib
    bytes_count: int
    snapshot: Snapshot | None = None

    @property
    def has_ambiguous_date(self) -> bool:
        return any(warned.code == "date-ambiguous" for warned in self.warnings)

    def noted(self, *notes: Warned) -> "Document":
        """The document with warnings that were learnt of later."""
        return replace(self, warnings=(*self.warnings, *notes)) if notes else self

    def rejected(self, because: str) -> "Document":
        return replace(self, piece=None, rejected_because=because)

    def with_piece(self, piece: Piece) -> "Document":
        """The document with a piece of which more is known now; what is made of it follows."""
        return replace(self, piece=piece, base=_json(base_of(piece)), snapshot=snapshot_of(piece))


def documents(file: LegacyFile, options: Options) -> list[Document]:
    """Every article of a file, ready to be stored; never raises for what the file holds."""
    return [each for each in document_stages(file, options) if each is not None]


def document_stages(file: LegacyFile, options: Options) -> Iterator[Document | None]:
    """The same, with None after each stage, for `in_step`."""
    for reading in stages(file, options):
        if reading is None:
            yield None
        else:
            yield from _document(reading, file)


def rejected(file: LegacyFile, because: str) -> Document:
    """A file that is not read any further, and why."""
    *_, document = _document(refused(file, because), file)
    return document


def sha256_of(file: LegacyFile) -> str:
    """Of the bytes, and of what the rest of their file says of them."""
    digest = hashlib.sha256(file.data)
    for name, value in file.context:
        digest.update(f"\n{name}: {value}".encode())
    return digest.hexdigest()


def warnings_of(warnings: tuple[Warned, ...]) -> list[dict[str, Any]]:
    return [{"code": each.code, "message": each.message, "line": each.line} for each in warnings]


def _document(reading: Reading, file: LegacyFile) -> Iterator[Document | None]:
    record = reading.record
    yield None
    piece = None if record.rejected_because else piece_of(reading)
    yield None
    base = _json(base_of(piece) if piece else {})
    yield None
    dropped = [{"text": each.text, "reason": each.reason.value} for each in record.dropped]
    extracted = _json([_extracted(item) for item in record.items])
    yield None
    yield Document(
        source_id=record.source_id,
        path=record.path,
        format=record.format,
        piece=piece,
        rejected_because=record.rejected_because,
        warnings=record.warnings,
        dropped=_json(dropped),
        extracted=extracted,
        base=base,
        accounted_for=reading.ledger.share,
        sha256=sha256_of(file),
        original=_compressed(b"" if file.is_too_large else file.data),
        bytes_count=file.bytes_count,
        snapshot=snapshot_of(piece) if piece else None,
    )


def _compressed(data: bytes) -> bytes:
    """With zlib at its fastest: a twentieth larger than at its usual level, in half the time."""
    looks_back = 15 if len(data) > 8_192 else 13  # no further than the text is long
    packer = zlib.compressobj(1, zlib.DEFLATED, looks_back)
    return packer.compress(data) + packer.flush()


def _json(value: Any) -> Json:
    return json.dumps(value)


def _extracted(item: Item) -> dict[str, Any]:
    value = item.value
    return {
        "field": str.__str__(item.field),
        "value": value if isinstance(value, str) else _plain(value),
        "raw": item.raw[:_MOST_RAW],
        "confidence": item.confidence,
    }


def _plain(value: Any) -> Any:
    """A frozen value as a dict, one inside it too, its times as text, as JSON needs them."""
    if isinstance(value, str):
        return value
    if names := getattr(value, "__dataclass_fields__", None):
        return {name: _plain(getattr(value, name)) for name in names}
    return value.isoformat() if hasattr(value, "isoformat") else value
