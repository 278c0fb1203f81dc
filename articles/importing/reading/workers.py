"""Reading in several processes, each of which knows neither Django nor the database.

Files go out in chunks and come back as documents in the order in which they went. A process that
dies takes only the file with it that killed it.
"""

import os
import signal
import threading
from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from multiprocessing import get_context, parent_process

from .archives.file import LegacyFile
from .document import Document, document_stages, rejected
from .in_step import in_step
from .options import Options
from .tidying import tidy_seldom

CHUNK = 50  # files that go to a process at once
_IN_STEP = 10  # files that a process reads side by side
_BYTES_IN_STEP = 200_000
FEW = 150  # files that are read here: to start processes for them would take longer


@dataclass(slots=True)
class Chunk:
    """Files on their way through a worker; `future` is None where they are read here."""

    files: list[LegacyFile]
    options: Options
    future: Future | None = None


@dataclass(slots=True)
class Workers:
    """`count` processes, started at the first large batch; 0 reads everything in this process."""

    count: int
    _pool: ProcessPoolExecutor | None = None
    _waiting: deque[Chunk] = field(default_factory=deque)

    def send(self, files: list[LegacyFile], options: Options) -> list[Chunk]:
        """The files in chunks, which are being read from now on."""
        options = replace(options, report=None)
        if not self.count or (self._pool is None and len(files) < FEW):
            return [Chunk(files, options)] if files else []
        chunks = [
            Chunk(files[start : start + CHUNK], options) for start in range(0, len(files), CHUNK)
        ]
        for chunk in chunks:
            self._submit(chunk)
            self._waiting.append(chunk)
        return chunks

    def receive(self, chunks: Iterable[Chunk]) -> list[list[Document]]:
        """The documents of each file of these chunks, in order; waits until they are read."""
        found: list[list[Document]] = []
        for chunk in chunks:
            found += self._received(chunk) if chunk.future else read(chunk.files, chunk.options)
        return found

    def close(self) -> None:
        """End the processes; what they have not read yet stays unread."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
        self._pool = None
        self._waiting.clear()

    def _submit(self, chunk: Chunk) -> None:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self.count, mp_context=get_context("spawn"), initializer=_begin
            )
        try:
            chunk.future = self._pool.submit(read, chunk.files, chunk.options)
        except BrokenProcessPool as error:  # it died while it had nothing of this chunk
            chunk.future = Future()
            chunk.future.set_exception(error)

    def _received(self, chunk: Chunk) -> list[list[Document]]:
        self._waiting.remove(chunk)
        try:
            return chunk.future.result()
        except BrokenProcessPool:
            self._pool.shutdown()
            self._pool = None
            found = [self._alone(each, chunk.options) for each in chunk.files]
            for other in self._waiting:
                if not other.future.done() or other.future.exception():
                    self._submit(other)
            return found

    def _alone(self, file: LegacyFile, options: Options) -> list[Document]:
        """One file in a process of its own chunk, for it may be the one that kills."""
        chunk = Chunk([file], options)
        self._submit(chunk)
        try:
            return chunk.future.result()[0]
        except BrokenProcessPool:
            self._pool.shutdown()
            self._pool = None
            because = "reader-died: the process that read it came to an end (memory?)"
            return [rejected(file, because)]


def read(files: list[LegacyFile], options: Options) -> list[list[Document]]:
    """The documents of each file; what a worker does: a few files in step, not too much at once."""
    found: list[list[Document]] = []
    few: list[LegacyFile] = []
    for file in files:
        few.append(file)
        if len(few) == _IN_STEP or sum(len(each.data) for each in few) > _BYTES_IN_STEP:
            found += in_step(document_stages(each, options) for each in few)
            few = []
    return found + in_step(document_stages(each, options) for each in few)


def _begin() -> None:
    """Ctrl-C is the parent's to answer; and no worker outlives a parent that was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    tidy_seldom()
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent) -> None:
    parent.join()
    os._exit(1)
