"""Whether a text can hold what a rule looks for, asked before the rule's expressions are.

Looking for a few words in a text takes a tenth of the time of matching an expression that has
them; most paragraphs of most pieces hold none.
"""

from functools import lru_cache


class Mentions:
    """Asks for the parts of words of which one stands in whatever the rule would find."""

    def __init__(self, *parts: str) -> None:
        self._parts = tuple(part.casefold() for part in parts)
        self._ascii = tuple(part for part in self._parts if part.isascii())

    def __call__(self, text: str) -> bool:
        """Whether any of them is in the text, in capitals or not."""
        parts = self._ascii if text.isascii() else self._parts
        return any(map(_folded(text).__contains__, parts))


@lru_cache(maxsize=64)  # rule after rule asks of the same few paragraphs
def _folded(text: str) -> str:
    return text.casefold().replace("ı", "i")  # as expressions do that ignore case
