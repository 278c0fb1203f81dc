"""Texts that a run has met, by eight bytes each, since an archive may hold millions."""

from array import array
from bisect import bisect_left

_PARTS = 256  # so that to sort one takes little memory


class Marks:
    """Noted first, and asked for afterwards: `text in marks`.

    By their hashes of 64 bits: that of a million texts two share one happens once in 37 million.
    """

    def __init__(self) -> None:
        self._parts = [array("q") for _ in range(_PARTS)]
        self._is_sorted = True

    def note(self, text: str) -> None:
        mark = hash(text)
        self._parts[mark % _PARTS].append(mark)
        self._is_sorted = False

    def __contains__(self, text: str) -> bool:
        if not self._is_sorted:
            self._parts = [array("q", sorted(part)) for part in self._parts]
            self._is_sorted = True
        mark = hash(text)
        part = self._parts[mark % _PARTS]
        place = bisect_left(part, mark)
        return place < len(part) and part[place] == mark
