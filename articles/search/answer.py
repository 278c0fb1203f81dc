"""What a database's module answers to `find`."""

from collections import Counter
from dataclasses import dataclass

COUNTED = 10_000  # matches are counted as far as this
FILED = 2_000  # of the newest of them it is looked up where they are filed


@dataclass(frozen=True)
class Counted:
    total: int
    is_capped: bool
    sections: Counter[int | None]
    kinds: Counter[str]


@dataclass(frozen=True)
class Page:
    """Rows of (article, position, score); `is_cut` when more match than the `ranked` newest.

    `counted` where the same look at the database told that too.
    """

    rows: list[tuple[int, int, float]]
    ranked: int
    is_cut: bool
    counted: Counted | None = None


def counted(rows: list[tuple[int | None, str, int, int]]) -> Counted:
    """From (section, kind, count) of the newest FILED matches, each with the number of all."""
    sections: Counter[int | None] = Counter()
    kinds: Counter[str] = Counter()
    total = rows[0][3] if rows else 0
    for section, kind, count, _total in rows:
        sections[section] += count
        kinds[kind] += count
    return Counted(min(total, COUNTED), total > COUNTED, sections, kinds)
