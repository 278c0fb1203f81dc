"""Whether a text can hold what a rule looks for, asked before the rule's expressions are.

Looking for a few words in a text takes a tenth of the time of matching an expression that has
them; most pieces hold none. So a rule asks of the whole text or of its edges first
(`record.prose.text`, `record.prose.edge_text`), then of each paragraph.
"""

from functools import lru_cache

from articles.text.unusual import unusual


class Mentions:
    """Asks for the parts of words of which one stands in whatever the rule would find."""

    def __init__(self, *parts: str) -> None:
        folded = sorted({part.casefold() for part in parts}, key=len)
        # "correction" stands in whatever holds "corrections".
        shortest = [p for n, p in enumerate(folded) if not any(o in p for o in folded[:n])]
        self._all = tuple(shortest)
        self._ascii = tuple(part for part in shortest if part.isascii())

    def __call__(self, text: str) -> bool:
        """Whether any of them is in the text, in capitals or not."""
        folded = _folded(text)
        parts = self._ascii if folded.isascii() else self._all
        return any(map(folded.__contains__, parts))

    def among(self, text: str) -> "Mentions":
        """Those of them that the text holds, to be asked for in its paragraphs; false for none."""
        folded = _folded(text)
        parts = self._ascii if folded.isascii() else self._all
        held = object.__new__(Mentions)  # what is asked for stays sorted out as it is
        held._all = tuple([part for part in parts if part in folded])
        held._ascii = tuple([part for part in held._all if part.isascii()])
        return held

    def __bool__(self) -> bool:
        return bool(self._all)


@lru_cache(maxsize=64)  # rule after rule asks of the same few paragraphs
def _folded(text: str) -> str:
    """Without case; and without further signs, where all letters are ASCII, to be found faster.

    What is left out between two letters can only let a rule look that need not have looked.
    """
    if any(map(str.isalpha, set(unusual(text)))):
        # As expressions do that ignore case: to them each i is one, with a dot or without.
        return text.casefold().replace("ı", "i").replace("i\u0307", "i")
    return text.encode("ascii", "ignore").decode().lower()
