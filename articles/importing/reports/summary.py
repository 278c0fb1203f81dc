"""What a run came to, and the exit codes that say it."""

from dataclasses import dataclass

from .report import Written
from .totals import Totals

STORED, REJECTS, NOTHING, STOPPED, INTERRUPTED = 0, 1, 2, 3, 130


@dataclass(slots=True)
class Summary:
    """What a run came to; `exit_code` is the command's, `trouble` what stopped it, if anything."""

    run: int | None
    totals: Totals
    exit_code: int
    report: Written | None = None
    trouble: str = ""
