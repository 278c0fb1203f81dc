"""Files on their way in: opened, compared with what is known, read, and handed on as entries.

While one batch is stored, the next two are being read by the workers.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from ..pictures.attachments import Attachments
from ..pictures.gathering import Gathering
from ..reading.archives.file import LegacyFile
from ..reading.document import Document, Known, rejected, sha256_of
from ..reading.finding.day_order import DayOrder
from ..reading.finding.discover import Found
from ..reading.options import Options
from ..reading.workers import Chunk, Workers, read
from ..storing.entry import Entry
from .documents import Arrival, batches
from .known import Knowledge

_AHEAD = 2  # batches that are read while one is stored


@dataclass(slots=True)
class Batch:
    """What one batch came to: documents that nobody has changed, those to store, and the rest."""

    place: str  # the id of its last document
    same: list[int] = field(default_factory=list)
    unstored: list[Entry] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)


@dataclass(slots=True)
class _Sent:
    """A batch that the workers have: which arrivals they read, in the order of the chunks."""

    batch: Batch
    known: dict[str, Known]
    read: list[Arrival]
    chunks: list[Chunk]

    @property
    def is_under_way(self) -> bool:
        return any(chunk.future for chunk in self.chunks)


class Incoming:
    """Turns files into batches of entries, in the order of the files."""

    def __init__(
        self, paths: list[Path], options: Options, attachments: Attachments, knowledge: Knowledge
    ) -> None:
        self._options = options
        self._attachments, self._knowledge = attachments, knowledge
        self._day_order = DayOrder(paths)
        self._may_meet_twins = len(paths) > 1
        self._seen: dict[str, str] = {}  # not the places themselves: one may hold its bytes
        self._workers = Workers(options.workers)
        self._gathering = Gathering(options, knowledge.library)

    def batches(self, files: Iterator[Found]) -> Iterator[Batch]:
        """Each batch, read and not yet stored."""
        ahead: deque[_Sent] = deque()
        for arrivals in batches(files):
            ahead.append(self._sent(arrivals))
            most = _AHEAD if ahead[-1].is_under_way else 0
            while len(ahead) > most:
                yield self._received(ahead.popleft())
        while ahead:
            yield self._received(ahead.popleft())

    def close(self) -> None:
        self._workers.close()
        self._gathering.close()

    def _sent(self, arrivals: list[Arrival]) -> _Sent:
        digests = {each.file.source_id: partial(sha256_of, each.file) for each in arrivals}
        known = self._knowledge.of(digests)
        batch = Batch(arrivals[-1].file.source_id)
        reading: list[Arrival] = []
        for each in arrivals:
            before = known.get(each.file.source_id)
            if twin := self._twin(each.found):
                because = f"same-key: {twin} and {each.found.path} have one id"
                batch.unstored.append(_refused(each, because))
            elif before and before.is_settled:
                batch.same.append(before.pk)
            elif each.trouble:
                entry = _refused(each, each.trouble, before)
                (batch.unstored if before and before.is_same else batch.entries).append(entry)
            else:
                reading.append(each)
        chunks = self._workers.send([each.file for each in reading], self._options)
        return _Sent(batch, known, reading, chunks)

    def _received(self, sent: _Sent) -> Batch:
        batch = sent.batch
        for arrival, found in zip(sent.read, self._workers.receive(sent.chunks), strict=True):
            known = sent.known.get(arrival.file.source_id)
            for document in self._settled(arrival.file, found, known):
                before = sent.known.get(document.source_id)
                entry = self._entry(arrival.found, document, before)
                is_new = before is None or not before.is_same or entry.piece
                (batch.entries if is_new else batch.unstored).append(entry)
        self._gathering.gather(batch.entries)
        return batch

    def _twin(self, found: Found) -> str:
        """The file of this run that had the same id, if any; two roots are needed for that."""
        if not self._may_meet_twins:
            return ""
        place = str(found.path)
        first = self._seen.setdefault(found.source_id, place)
        return first if first != place else ""

    def _settled(
        self, file: LegacyFile, found: list[Document], known: Known | None
    ) -> list[Document]:
        """The documents, read again where the desk has said how, or the archive what a date means.

        What the desk gave is for few documents: they are read again rather than sent apart.
        """
        options = self._options
        if known and known.read_with:
            options = replace(options, **known.read_with)
            found = read([file], options)[0]
        is_open = not options.date_order and any(each.has_ambiguous_date for each in found)
        if not is_open or not self._day_order.settled:
            return found
        return read([file], replace(options, date_order=self._day_order.settled))[0]

    def _entry(self, found: Found, document: Document, before: Known | None) -> Entry:
        entry = Entry(found, document, before, outcome="rejected")
        if entry.piece:
            self._attachments.name(found, entry.piece)
        return entry


def _refused(arrival: Arrival, because: str, before: Known | None = None) -> Entry:
    document = rejected(arrival.file, because)
    return Entry(arrival.found, document, before, outcome="rejected")
