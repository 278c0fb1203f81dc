"""What a database's module answers to `find`."""

from collections import Counter
from dataclasses import dataclass

COUNTED = 10_000  # matches are counted as far as this


@dataclass(frozen=True)
class Page:
    """Rows of (article, position, score); `is_cut` when more match than the `ranked` newest."""

    rows: list[tuple[int, int, float]]
    ranked: int
    is_cut: bool


@dataclass(frozen=True)
class Counted:
    total: int
    is_capped: bool
    sections: Counter[int | None]
    kinds: Counter[str]


def counted(rows: list[tuple[int | None, str, int]]) -> Counted:
    """From (section, kind, count) of the newest COUNTED + 1 matches."""
    sections: Counter[int | None] = Counter()
    kinds: Counter[str] = Counter()
    for section, kind, count in rows:
        sections[section] += count
        kinds[kind] += count
    total = kinds.total()
    return Counted(min(total, COUNTED), total > COUNTED, sections, kinds)
