"""Files of a run in batches that are bounded in number and in bytes."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..reading.archives.file import LegacyFile, opened
from ..reading.finding.companions import accompanied
from ..reading.finding.discover import Found

BATCH = 250  # documents
BATCH_BYTES = 8_000_000  # three batches are in memory at once, and what was read from them


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file that was opened, or why it could not be."""

    found: Found
    file: LegacyFile
    trouble: str = ""


def batches(files: Iterator[Found]) -> Iterator[list[Arrival]]:
    """Lists of documents, the last perhaps shorter; what a batch holds fits into memory."""
    batch: list[Arrival] = []
    size = 0
    for found in files:
        arrival = _opened(found)
        batch.append(arrival)
        size += len(arrival.file.data)
        if len(batch) >= BATCH or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _opened(found: Found) -> Arrival:
    """Links are not followed: they could lead out of the archive."""
    if found.path.is_symlink():
        return Arrival(found, LegacyFile(found.source_id, b""), "link: links are not followed")
    try:
        file = opened(found.path, found.source_id)
        return Arrival(found, accompanied(file, found.path, found.root))
    except OSError as error:
        return Arrival(found, LegacyFile(found.source_id, b""), f"unreadable: {error.strerror}")
