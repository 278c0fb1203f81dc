"""What changed between two texts, in words, for histories and for editors in a conflict.

Whole lines are compared first and words only inside the lines that changed, because difflib
takes up to cubic time: two texts of 1 MB compared word by word would take hours.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

# Pairs of equal pieces times pieces; this much takes difflib some three seconds at the worst
# (1,000 words out of a stock of two), and an article rewritten from end to end needs a tenth.
_MOST_STEPS = 150_000_000

_LINES = re.compile(r"[^\n]+|\n+")
_WORDS = re.compile(r"\s+|[\w'’ʼ-]+|[^\w\s]")

Kind = Literal["equal", "insert", "delete"]


@dataclass(frozen=True)
class Change:
    """A stretch of text that stayed ("equal"), came ("insert") or went ("delete")."""

    kind: Kind
    text: str


def word_diff(old: str, new: str) -> tuple[Change, ...]:
    """The way from one plain text to the other; neighbouring changes differ in kind.

    The "equal" and "delete" texts joined are `old`, the "equal" and "insert" texts joined `new`.
    Where the two have too much in common in another order, what changed comes as one stretch.
    """
    changes = (change for change in _Comparison().changes(old, new) if change.text)
    return tuple(
        Change(kind, "".join(change.text for change in run))
        for kind, run in groupby(changes, key=lambda change: change.kind)
    )


class _Comparison:
    """One comparison, which has so many steps to spend."""

    def __init__(self) -> None:
        self.steps_left = _MOST_STEPS

    def changes(self, old: str, new: str) -> Iterator[Change]:
        for is_equal, before, after in self._compared(_LINES.findall(old), _LINES.findall(new)):
            if is_equal:
                yield Change("equal", before)
            else:
                yield from self._word_changes(before, after)

    def _word_changes(self, old: str, new: str) -> Iterator[Change]:
        for is_equal, before, after in self._compared(_WORDS.findall(old), _WORDS.findall(new)):
            if is_equal:
                yield Change("equal", before)
            else:
                yield Change("delete", before)
                yield Change("insert", after)

    def _compared(self, old: list[str], new: list[str]) -> Iterator[tuple[bool, str, str]]:
        """Stretches in order: whether they are equal, the old text, the new text."""
        start = _shared(old, new)
        end = _shared(old[start:][::-1], new[start:][::-1])
        old_end, new_end = len(old) - end, len(new) - end

        yield True, "".join(old[:start]), ""
        yield from self._matched(old[start:old_end], new[start:new_end])
        yield True, "".join(old[old_end:]), ""

    def _matched(self, old: list[str], new: list[str]) -> Iterator[tuple[bool, str, str]]:
        steps = _steps(old, new)
        if steps > self.steps_left:
            yield False, "".join(old), "".join(new)
            return
        self.steps_left -= steps
        # White space alone makes no match: every second piece would be one.
        matcher = SequenceMatcher(str.isspace, old, new, autojunk=False)
        for kind, i1, i2, j1, j2 in matcher.get_opcodes():
            yield kind == "equal", "".join(old[i1:i2]), "".join(new[j1:j2])


def _shared(old: Sequence[str], new: Sequence[str]) -> int:
    """How many pieces at the start are the same."""
    count = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        count += 1
    return count


def _steps(old: Sequence[str], new: Sequence[str]) -> int:
    in_old, in_new = Counter(old), Counter(new)
    pairs = sum(count * in_new[piece] for piece, count in in_old.items() if not piece.isspace())
    return (pairs + len(old)) * min(len(old), len(new))
