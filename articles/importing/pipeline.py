"""The import as a whole: from paths to a summary, with its report.

What a run has stored is its place: the same command again finds those documents unchanged, by
their bytes, and goes on with the rest.
"""

from pathlib import Path

from .reading.finding.discover import roots_of
from .reading.options import Options
from .reading.tidying import tidying_seldom
from .reports.report import Report
from .reports.summary import INTERRUPTED, STOPPED, Summary
from .running.files import reported
from .running.interruption import interruptible
from .running.nothing import refuse_nothing
from .running.progress import Tell
from .running.run import Run
from .running.wanted_section import with_section
from .storing.bulk.room import room_for_batches


def import_articles(
    paths: list[Path], options: Options, tell: Tell, arguments: dict | None = None
) -> Summary:
    """Import every article under the paths. Raises NothingThere, NothingToImport, NoReport.

    And WrongOption, for a section that there is not.
    """
    roots_of(paths)
    refuse_nothing(paths, options, but=reported(options))
    options = with_section(options, paths)
    with Report(options.report) as report, interruptible() as interruption:
        run = Run(paths, options, tell, report, arguments or {})
        with tidying_seldom(), room_for_batches():
            summary = run.go(interruption)
        report.finish(summary.run, options.dry_run, summary.totals.counts)
    return _with_trouble(summary, report.trouble)


def _with_trouble(summary: Summary, trouble: str) -> Summary:
    """A report that is cut off is none, and a run that was to give one has not done so."""
    if trouble:
        summary.report = None
        summary.trouble = summary.trouble or trouble
        summary.exit_code = summary.exit_code if summary.exit_code == INTERRUPTED else STOPPED
    return summary
