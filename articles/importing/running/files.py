"""Which files of the paths are documents of a run, in their order; pictures come last."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ..pictures.attachments import Attachments
from ..reading.finding.discover import Found, discovered
from ..reading.options import Options
from ..reports.files import Places
from .count import document_count
from .gone import Met


def reported(options: Options) -> Callable | None:
    """Whether a file belongs to the report, which may lie inside the archive."""
    return Places(options.report.resolve()).hold if options.report else None


class Files:
    """`expected` is how many documents will come, None where nobody knows yet."""

    def __init__(self, paths: list[Path], options: Options) -> None:
        self._paths, self._limit, self._but = paths, options.limit, reported(options)
        self.attachments = Attachments()
        self.met = Met()
        self.expected = self._expected()

    def documents(self) -> Iterator[Found]:
        """Up to the limit; pictures are set aside."""
        count = 0
        for found in discovered(self._paths, but=self._but):
            self.met.note(found)
            if self.attachments.takes(found):
                continue
            if count == self._limit:
                return
            count += 1
            yield found

    def unnamed_pictures(self, named: Iterable[tuple[str, str, str]]) -> Iterator[Found]:
        """Those that no document names, `named` being what earlier runs have read."""
        if self._limit is None:
            yield from self.attachments.unnamed(named)

    def _expected(self) -> int | None:
        count = document_count(self._paths, self._but)
        return count if self._limit is None or count is None else min(self._limit, count)
