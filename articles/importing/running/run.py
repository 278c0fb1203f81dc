"""One run: batches written one after another, until all are in or something stops it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from django.db import InterfaceError, OperationalError

from articles.desk import clock
from articles.models import ImportRun

from ..reading.finding.discover import Found
from ..reading.options import Options
from ..reports.report import Report
from ..reports.result import Result
from ..reports.summary import INTERRUPTED, REJECTS, STOPPED, STORED, Summary
from ..reports.totals import Totals
from ..storing.batch import Batches
from ..storing.library import Library
from ..storing.nouns import Nouns
from ..storing.paths import Paths
from ..storing.second_pass import resolve_related
from ..storing.store import Store
from ..storing.trouble import StorageFailed, database_silent
from .files import Files
from .gone import gone
from .incoming import Batch, Incoming
from .interruption import Interruption
from .known import Knowledge
from .progress import Tell
from .results import result_of, unchanged_results
from .run_row import RunRow


class Run:
    """A run's state; `go` is its whole life."""

    def __init__(
        self, paths: list[Path], options: Options, tell: Tell, report: Report, said: dict
    ) -> None:
        self.paths, self.options, self.tell, self.report = paths, options, tell, report
        self.totals = Totals()
        self.knowledge = Knowledge(options)
        self.files = Files(paths, options)
        self.incoming = Incoming(paths, options, self.files.attachments, self.knowledge)
        self.row = RunRow(paths, options, self.totals, said)
        self.exit_code, self.trouble, self.state = STORED, "", ImportRun.State.FINISHED

    def go(self, interruption: Interruption) -> Summary:
        """Ends with a summary whatever stopped it."""
        self.interruption = interruption
        try:
            with self.row.alive():
                self._work()
            if self.exit_code != STOPPED:  # else the database may not answer
                self.row.bury_dead()
        except (OperationalError, InterfaceError) as error:  # before the first batch, mostly
            self._stop(database_silent(error))
        return Summary(
            self.row.number, self.totals, self.exit_code, self.report.written, self.trouble
        )

    def _work(self) -> None:
        is_dry = self.options.dry_run
        paths, library = Paths(remembers=is_dry), Library(is_dry=is_dry)
        store = Store(self.options, self.row.row, clock.now(), Nouns(), paths, library)
        self.batches = Batches(store, self.row.count)
        is_answering = True
        try:
            self._go_through()
        except StorageFailed as error:
            is_answering = False
            self._stop(str(error))
        except (OperationalError, InterfaceError) as error:
            is_answering = False
            self._stop(database_silent(error))
        finally:
            self.incoming.close()
        if self.exit_code == STORED and self.totals.outcomes["rejected"]:
            self.exit_code = REJECTS
        self.row.close(self.state, is_answering=is_answering)

    def _go_through(self) -> None:
        if self._is_written(self.files.documents()):
            pictures = self.files.unnamed_pictures(self.knowledge.pictures())
            if self._is_written(pictures):
                self._look_back()

    def _is_written(self, files: Iterator[Found]) -> bool:
        """Each batch in turn; False when somebody or something has stopped the run."""
        for batch in self.incoming.batches(files):
            self._write(batch)
            rejected = self.totals.outcomes["rejected"]
            self.tell(self.totals.outcomes.total(), rejected, batch.place, self.files.expected)
            if self._is_stopped():
                return False
        return True

    def _write(self, batch: Batch) -> None:
        entries = self.batches.write(batch.entries) if batch.entries else []
        namespace, in_full = self.options.namespace, self.report.places is not None
        if in_full:
            self._tell_of(unchanged_results(batch.same, namespace))
        else:
            self.totals.add_unchanged(len(batch.same))
        self._tell_of(
            result_of(each, namespace, in_full=in_full) for each in (*batch.unstored, *entries)
        )

    def _is_stopped(self) -> bool:
        most = self.options.max_errors
        if most is not None and self.totals.outcomes["rejected"] > most:
            self._stop(f"More than {most} documents were rejected.", ImportRun.State.STOPPED)
        elif self.report.trouble:
            self._stop(self.report.trouble)
        elif self.interruption.is_wanted:
            self._stop("Interrupted; what is stored stays.", exit_code=INTERRUPTED)
        return self.exit_code != STORED

    def _stop(
        self,
        trouble: str,
        state: str = ImportRun.State.INTERRUPTED,
        exit_code: int = STOPPED,
    ) -> None:
        self.exit_code, self.trouble, self.state = exit_code, trouble, state

    def _tell_of(self, results: Iterable[Result]) -> None:
        for result in results:
            self.totals.add(result)
            self.report.add([result])

    def _look_back(self) -> None:
        """Once all have arrived: links between articles, and what the archive has lost."""
        if self.options.limit is None:
            self._tell_of(gone(self.options.namespace, self.paths, self.files.met, self.row.row.pk))
        if not self.options.dry_run:
            self.totals.resolved = resolve_related()
