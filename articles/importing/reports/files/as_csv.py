"""report.csv: a line a document, for a person with a spreadsheet (RFC 4180, UTF-8)."""

import csv
from pathlib import Path

from ..result import Result

HEADINGS = (
    "path", "key", "format", "outcome", "headline", "kind", "address", "accounted_for",
    "dropped_count", "warnings", "rejected_because", "original",
)  # fmt: skip
# A cell that begins so is a formula, which a spreadsheet would obey, not show
# (https://owasp.org/www-community/attacks/CSV_Injection); full-width forms count too.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")


class CsvFile:
    def __init__(self, file: Path) -> None:
        self._opened = file.open("w", encoding="utf-8", errors="backslashreplace", newline="")
        self._writer = csv.writer(self._opened)
        self._writer.writerow(HEADINGS)

    def add(self, result: Result, original: str) -> None:
        """`original` is where the bytes of a rejected one were laid, below the folder."""
        codes = sorted({each["code"] for each in result.warnings})
        self._writer.writerow([
            *map(harmless, (result.path, result.key, result.format, result.outcome,
                            result.headline, result.kind, result.address or "")),
            result.accounted_for, len(result.dropped),
            *map(harmless, (" ".join(codes), result.rejected_because or "", original)),
        ])  # fmt: skip

    def close(self) -> None:
        self._opened.close()


def harmless(cell: str) -> str:
    """The cell as text: what would be a formula gets an apostrophe before it.

    '=HYPERLINK("…")' becomes "'=HYPERLINK("…")"; white space before it does not hide it.
    """
    is_formula = cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA)
    return f"'{cell}" if is_formula else cell
