"""The report of a run: every file of its folder, written document by document."""

import errno
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from .files import CsvFile, JsonFile, Places, Redirects, Rejected
from .result import Result


class NoReport(ValueError):
    """The folder of the report cannot be written to; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Written:
    """Where a report stands, and how many originals lie in it."""

    places: Places
    rejected_count: int = 0


class Report:
    """The files of a report in a folder; without a folder, nothing is written.

    `trouble` is what keeps it from being written on, a full disk for example: the run is told so
    and decides, and what the run has stored is not touched by it.
    """

    def __init__(self, folder: Path | None) -> None:
        self.places = Places(folder) if folder else None
        self.trouble = ""
        self._ending: dict[str, Any] = {}

    def __enter__(self) -> Self:
        """Raises NoReport."""
        if self.places:
            try:
                self._open(self.places)
            except OSError as error:
                message = f"--report {self.places.folder}: {error.strerror}: {error.filename}"
                raise NoReport(message) from error
        return self

    @property
    def written(self) -> Written | None:
        return Written(self.places, self._rejected.count) if self.places else None

    def add(self, results: Iterable[Result]) -> None:
        for result in results:
            if self.places and not self.trouble:
                try:
                    self._add(result)
                except OSError as error:
                    self._note(error)

    def finish(self, run: int | None, dry_run: bool, counts: dict[str, int]) -> None:
        self._ending = {"run": run, "dry_run": dry_run, "counts": counts}

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Whatever ended the run, what was written so far is whole, but where there is trouble."""
        if self.places:
            for close in (partial(self._json.close, self._ending), self._csv.close,
                          self._redirects.close):  # fmt: skip
                try:
                    close()
                except OSError as error:
                    self._note(error)

    def _add(self, result: Result) -> None:
        original = self._rejected.add(result)
        self._json.add(result)
        self._csv.add(result, original)
        self._redirects.add(result)

    def _note(self, error: OSError) -> None:
        """The first trouble; what comes after it follows from it."""
        self.trouble = self.trouble or (
            f"The report in {self.places.folder} is cut off: {error.strerror or error}. What is "
            "stored stays. Make room, or name another folder: the next report tells of all again."
        )

    def _open(self, places: Places) -> None:
        places.folder.mkdir(parents=True, exist_ok=True)
        for place in (places.rejected, places.json, places.csv, places.redirects):
            if place.is_symlink():  # in an archive it could lead anywhere
                raise OSError(errno.ELOOP, "a link, and links are not followed", str(place))
        self._rejected = Rejected(places.rejected)
        self._json = JsonFile(places.json)
        self._csv = CsvFile(places.csv)
        self._redirects = Redirects(places.redirects)
