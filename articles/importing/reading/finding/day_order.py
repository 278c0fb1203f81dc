"""Whether an archive writes the day or the month first, asked of the whole of it if needed."""

import re
from collections.abc import Iterable
from pathlib import Path

from ..language.dates import settled_order
from .discover import discovered

# A date as a front-matter value or alone on a line; dates inside prose say nothing of the archive.
_DATE = re.compile(
    r"^(?:\w*date\w*\s*:\s*)?[\"']?(\d{1,2}[/-]\d{1,2}[/-]\d{4})\b", re.MULTILINE | re.IGNORECASE
)
_HEAD = 4096  # bytes


class DayOrder:
    """The order of an archive, found at the first date that could be read two ways."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._paths = list(paths)
        self._order: str | None = None

    @property
    def settled(self) -> str:
        """DMY, MDY, or "" where the archive leaves it open."""
        if self._order is None:
            self._order = settled_order(self._dates())
        return self._order

    def _dates(self) -> Iterable[str]:
        for found in discovered(self._paths):
            if found.path.is_symlink():
                continue
            try:
                with found.path.open("rb") as file:
                    head = file.read(_HEAD)
            except OSError:
                continue
            yield from _DATE.findall(head.decode("latin-1"))
