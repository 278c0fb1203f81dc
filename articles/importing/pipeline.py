"""The run: from paths to a summary, in batches that can be stopped and taken up again.

What a run has stored is its place: the same command again finds those documents unchanged, by
their bytes, and goes on with the rest.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db import InterfaceError, OperationalError

from articles.desk import clock
from articles.models import ImportRun

from .attachments import Attachments
from .batch import Batches, StorageFailed
from .count import document_count
from .discover import Found, discovered, roots_of
from .entry import Entry
from .file import opened
from .gone import Met, gone, places
from .incoming import Batch, Incoming
from .interruption import Interruption, interruptible
from .known import Knowledge
from .liveness import alive, interrupt_dead
from .nouns import Nouns
from .options import Options
from .orphans import newest
from .paths import Paths
from .progress import Tell
from .reading import is_document
from .report import Report, Written
from .report_files import Places
from .result import Result
from .results import result_of, unchanged_results
from .second_pass import resolve_related
from .store import Store
from .totals import Totals

STORED, REJECTS, NOTHING, STOPPED, INTERRUPTED = 0, 1, 2, 3, 130  # exit codes

_WHAT_TO_DO = "See that it answers, has room, and is held by no other program."


class NothingToImport(ValueError):
    """No file under the paths is of a known format; the message counts what was looked at."""


@dataclass(slots=True)
class Summary:
    """What a run came to; `exit_code` is the command's, `trouble` what stopped it, if anything."""

    run: int | None
    totals: Totals
    exit_code: int
    report: Written | None = None
    trouble: str = ""


def import_articles(
    paths: list[Path], options: Options, tell: Tell, arguments: dict | None = None
) -> Summary:
    """Import every article under the paths. Raises NothingThere, NothingToImport."""
    roots_of(paths)
    _refuse_nothing(paths, options)
    with Report(options.report) as report, interruptible() as interruption:
        run = _Run(paths, options, tell, report, interruption)
        summary = run.go(arguments or {})
        report.finish(summary.run, options.dry_run, summary.totals.counts)
    return summary


def _refuse_nothing(paths: list[Path], options: Options) -> None:
    suffixes: Counter[str] = Counter()
    for found in discovered(paths, but=_reported(options)):
        suffixes[found.suffix or "without a suffix"] += 1
        if found.path.is_symlink():
            continue
        try:
            if is_document(opened(found.path, found.source_id), options):
                return
        except OSError:
            return  # the run says what is wrong with it
    count = suffixes.total()
    counted = ", ".join(f"{many} {suffix}" for suffix, many in suffixes.most_common(10))
    raise NothingToImport(
        f"Nothing to import in {', '.join(map(str, paths))}: "
        f"{count} {'file' if count == 1 else 'files'} looked at"
        + (f", none recognised ({counted})" if count else "")
    )


def _reported(options: Options) -> Callable | None:
    """Whether a file belongs to the report, which may lie inside the archive."""
    return Places(options.report.resolve()).hold if options.report else None


class _Run:
    """One run's state; `go` is its whole life."""

    def __init__(
        self,
        paths: list[Path],
        options: Options,
        tell: Tell,
        report: Report,
        interruption: Interruption,
    ) -> None:
        self.paths, self.options = paths, options
        self.tell, self.report, self.interruption = tell, report, interruption
        self.totals = Totals()
        self.knowledge = Knowledge(options)
        self.attachments = Attachments()
        self.met = Met()
        self.incoming = Incoming(paths, options, self.attachments, self.knowledge)
        self.exit_code, self.trouble = STORED, ""
        self.expected = self._expected()

    def go(self, arguments: dict) -> Summary:
        try:
            return self._gone_through(arguments)
        except (OperationalError, InterfaceError) as error:  # before the first batch, mostly
            self.exit_code = STOPPED
            self.trouble = f"The database cannot be written to: {error}. {_WHAT_TO_DO}"
            return Summary(self.row.pk, self.totals, STOPPED, self.report.written, self.trouble)

    def _gone_through(self, arguments: dict) -> Summary:
        options = self.options
        said = {**arguments, **places(self.paths), "shaping": options.shaping()}
        self.row = ImportRun(namespace=options.namespace, arguments=said)
        said["nouns_before"] = newest()
        if options.dry_run:
            return self._work()
        interrupt_dead(options.namespace)
        with alive(self.row):
            summary = self._work()
        if summary.exit_code != STOPPED:  # else the database may not answer
            interrupt_dead(options.namespace)  # a server sees late that its client was killed
        return summary

    def _work(self) -> Summary:
        options = self.options
        store = Store(options, self.row, clock.now(), Nouns(), Paths(remembers=options.dry_run))
        self.batches = Batches(store, self._count)
        try:
            if self._write(self._documents()) and self._write(self._unnamed_pictures()):
                self._look_back()
        except (StorageFailed, OperationalError, InterfaceError) as error:
            self.exit_code = STOPPED
            refused = "The database refused the last batch, which was rolled back"
            self.trouble = f"{refused}: {error}. {_WHAT_TO_DO}"
        finally:
            self.incoming.close()
        if self.exit_code == STORED and self.totals.outcomes["rejected"]:
            self.exit_code = REJECTS
        if not options.dry_run:
            self._close()
        run = None if options.dry_run else self.row.pk
        return Summary(run, self.totals, self.exit_code, self.report.written, self.trouble)

    def _documents(self) -> Iterator[Found]:
        everything = discovered(self.paths, but=_reported(self.options))
        count = 0
        for found in everything:
            self.met.note(found)
            if self.attachments.takes(found):
                continue
            if count == self.options.limit:
                return
            count += 1
            yield found

    def _expected(self) -> int | None:
        """How many documents will come, where it is known."""
        count = document_count(self.paths, _reported(self.options))
        limit = self.options.limit
        return count if limit is None or count is None else min(limit, count)

    def _unnamed_pictures(self) -> Iterator[Found]:
        if self.options.limit is None:
            yield from self.attachments.unnamed(self.knowledge.pictures())

    def _write(self, files: Iterator[Found]) -> bool:
        """Each batch in turn; False when somebody or something has stopped the run."""
        for batch in self.incoming.batches(files):
            self._batch(batch)
            rejected = self.totals.outcomes["rejected"]
            self.tell(self.totals.outcomes.total(), rejected, batch.place, self.expected)
            if self.options.max_errors is not None and rejected > self.options.max_errors:
                self.exit_code = STOPPED
                self.trouble = f"More than {self.options.max_errors} documents were rejected."
                return False
            if self.interruption.is_wanted:
                self.exit_code, self.trouble = INTERRUPTED, "Interrupted; what is stored stays."
                return False
        return True

    def _batch(self, batch: Batch) -> None:
        entries = self.batches.write(batch.entries) if batch.entries else []
        namespace, in_full = self.options.namespace, self.report.places is not None
        if in_full:
            self._tell_of(unchanged_results(batch.same, namespace))
        else:
            self.totals.add_unchanged(len(batch.same))
        self._tell_of(
            result_of(each, namespace, in_full=in_full) for each in (*batch.unstored, *entries)
        )

    def _tell_of(self, results: Iterator[Result]) -> None:
        for result in results:
            self.totals.add(result)
            self.report.add([result])

    def _look_back(self) -> None:
        """Once all have arrived: links between articles, and what the archive has lost."""
        if self.options.limit is None:
            self._tell_of(gone(self.options.namespace, self.paths, self.met, self.row.pk))
        if not self.options.dry_run:
            self.totals.resolved = resolve_related()

    def _count(self, entries: list[Entry]) -> None:
        """The run's totals with the batch that is being written, in its transaction."""
        self._set_counts(Counter(entry.outcome for entry in entries))
        self.row.save(update_fields=_COUNTS)

    def _close(self) -> None:
        state = ImportRun.State
        states = {INTERRUPTED: state.INTERRUPTED, STOPPED: state.STOPPED}
        self._set_counts(Counter())
        self.row.state = states.get(self.exit_code, state.FINISHED)
        try:
            self.row.finished_at = clock.now()
            self.row.save()
        except (OperationalError, InterfaceError):
            if not self.trouble:  # else it was said already that the database does not answer
                raise

    def _set_counts(self, further: Counter[str]) -> None:
        for name in self.totals.counts:
            count = self.totals.outcomes[name] + further[name]
            setattr(self.row, f"{name}_count", count)
        self.row.warning_count = self.totals.warnings.total()


_COUNTS = [
    *(f"{name}_count" for name in Totals().counts),
    "warning_count",
]
