"""The totals of a run, and the lines that tell them to the person at the console."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from .report import Written
from .result import OUTCOMES, Result

_MOST_COMMON = 10


@dataclass(slots=True)
class Totals:
    """Counts of a run, and the first example of each warning."""

    outcomes: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)
    rejected: Counter[str] = field(default_factory=Counter)
    lowest_share: float = 1.0
    resolved: int = 0

    def add(self, result: Result) -> None:
        self.outcomes[result.outcome] += 1
        self.lowest_share = min(self.lowest_share, result.accounted_for)
        if result.rejected_because:
            self.rejected[shown(result.rejected_because.split(":")[0])] += 1
        for warned in result.warnings:
            self.warnings[warned["code"]] += 1
            if warned["code"] not in self.examples:
                self.examples[warned["code"]] = shown(f"{result.path}: {warned['message']}")

    def add_unchanged(self, count: int) -> None:
        """Documents that nobody has changed, of which there is nothing to tell."""
        self.outcomes["unchanged"] += count

    @property
    def counts(self) -> dict[str, int]:
        return {name: self.outcomes[name] for name in OUTCOMES}


def shown(text: str) -> str:
    """The text without what a terminal would obey: "a\\x1b[2J" for the code that clears it."""
    if text.isprintable():
        return text
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode() for each in text
    )


def told(
    totals: Totals, *, dry_run: bool, run: int | None, report: Written | None
) -> Iterator[str]:
    """The lines for the console: totals, the commonest warnings, where the report is."""
    counts = ", ".join(f"{count} {name}" for name, count in totals.counts.items())
    name = "Dry run, nothing was stored" if dry_run else f"Run {run}" if run else "No run"
    yield f"{name}: {counts}."
    if totals.lowest_share == 1.0:
        yield "Every visible character is accounted for."
    else:
        yield f"In one document only {totals.lowest_share:.2%} of the characters have a place."
    if totals.resolved:
        yield f"{totals.resolved} related pieces found."
    for reason, count in totals.rejected.most_common(_MOST_COMMON):
        yield f"  rejected {count} × {reason}"
    for code, count in totals.warnings.most_common(_MOST_COMMON):
        yield f"  {count} × {code}, first: {totals.examples[code]}"
    if report:
        yield f"The report: {report.places.json}, for a spreadsheet {report.places.csv.name}"
        if report.rejected_count:
            yield f"Originals of what was rejected: {report.places.rejected}"
