"""What became of each document: report.json as it goes, and the totals for a person at the end."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

OUTCOMES = ("created", "updated", "unchanged", "kept", "rejected")
_MOST_COMMON = 10


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the report; `address` is the decoded path, None until it is public."""

    path: str
    key: str
    format: str
    outcome: str
    headline: str = ""
    kind: str = ""
    address: str | None = None
    accounted_for: float = 1.0
    dropped: list[dict[str, str]] = field(default_factory=list)
    warnings: list[dict[str, Any]] = field(default_factory=list)
    rejected_because: str | None = None


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
            self.rejected[result.rejected_because.split(":")[0]] += 1
        for warned in result.warnings:
            self.warnings[warned["code"]] += 1
            self.examples.setdefault(warned["code"], f"{result.path}: {warned['message']}")

    def add_unchanged(self, count: int) -> None:
        """Documents that nobody has changed, of which there is nothing to tell."""
        self.outcomes["unchanged"] += count

    @property
    def counts(self) -> dict[str, int]:
        return {name: self.outcomes[name] for name in OUTCOMES}


def report_file(folder: Path | None) -> Path | None:
    """Where the report of this folder stands; it may lie inside the archive itself."""
    return folder / "report.json" if folder else None


class Report:
    """report.json in a folder, written document by document; without a folder, nothing."""

    def __init__(self, folder: Path | None) -> None:
        self.file = report_file(folder)
        self._opened = None
        self._separator = ""
        self._ending: dict[str, Any] = {}

    def __enter__(self) -> Self:
        if self.file:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            self._opened = self.file.open("w", encoding="utf-8")
            self._opened.write('{"documents": [\n')
        return self

    def add(self, results: Iterable[Result]) -> None:
        if self._opened:
            for result in results:
                line = json.dumps(asdict(result), ensure_ascii=False)
                self._opened.write(f"{self._separator}{line}")
                self._separator = ",\n"

    def finish(self, run: int | None, dry_run: bool, counts: dict[str, int]) -> None:
        self._ending = {"run": run, "dry_run": dry_run, "counts": counts}

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Whatever ended the run, what was written so far is whole JSON."""
        if self._opened:
            ending = json.dumps(self._ending, ensure_ascii=False)[1:]
            self._opened.write(f"\n], {ending}\n" if self._ending else "\n]}\n")
            self._opened.close()


def told(totals: Totals, *, dry_run: bool, run: int | None, report: Path | None) -> Iterator[str]:
    """The lines for the console: totals, the commonest warnings, where the report is."""
    counts = ", ".join(f"{count} {name}" for name, count in totals.counts.items())
    name = "Dry run, nothing was stored" if dry_run else f"Run {run}"
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
        yield f"The report: {report}"
