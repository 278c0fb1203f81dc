"""The row of a run: stored while the run is alive, with its counts after each batch."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import InterfaceError, OperationalError

from articles.desk import clock
from articles.models import ImportRun

from ..reading.options import Options
from ..reports.totals import Totals
from ..storing.entry import Entry
from ..storing.orphans import newest
from .gone import places
from .liveness import alive, interrupt_dead


class RunRow:
    """A dry run's row is never stored, so its `number` stays None."""

    def __init__(self, paths: list[Path], options: Options, totals: Totals, said: dict) -> None:
        said = {**said, **places(paths), "shaping": options.shaping()}
        self.row = ImportRun(namespace=options.namespace, arguments=said)
        self._totals, self._is_dry = totals, options.dry_run

    @property
    def number(self) -> int | None:
        return None if self._is_dry else self.row.pk

    @contextmanager
    def alive(self) -> Iterator[None]:
        """Says for as long as it lasts that the run is being worked on."""
        self.row.arguments["nouns_before"] = newest()
        if self._is_dry:
            yield
            return
        interrupt_dead(self.row.namespace)
        with alive(self.row):
            yield

    def bury_dead(self) -> None:
        """Mark killed runs once more: a server sees late that its client was killed."""
        if not self._is_dry:
            interrupt_dead(self.row.namespace)

    def count(self, entries: list[Entry]) -> None:
        """The run's totals with the batch that is being written, in its transaction."""
        self._set_counts(Counter(entry.outcome for entry in entries))
        self.row.save(update_fields=_COUNTS)

    def close(self, state: str, *, is_answering: bool) -> None:
        """The counts and the end. A database that has failed already may go on failing."""
        if self._is_dry:
            return
        self._set_counts(Counter())
        self.row.state = state
        try:
            self.row.finished_at = clock.now()
            self.row.save()
        except (OperationalError, InterfaceError):
            if is_answering:
                raise

    def _set_counts(self, further: Counter[str]) -> None:
        for name in self._totals.counts:
            count = self._totals.outcomes[name] + further[name]
            setattr(self.row, f"{name}_count", count)
        self.row.warning_count = self._totals.warnings.total()


_COUNTS = [
    *(f"{name}_count" for name in Totals().counts),
    "warning_count",
]
