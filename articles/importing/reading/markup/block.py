"""Block: one block of a body as rules read it, and spans of the source that they take from it.

Both are made by the dozen for each document, so they are tuples: made in a quarter of the time.
"""

from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """Characters start to end of one piece of the source."""

    piece: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Turn:
    """Which speech of an interview a block belongs to."""

    number: int
    role: str  # question, answer
    speaker: str = ""


NO_PIECE = -1


class Block(NamedTuple):
    """One block of the body: outer HTML, the text of the source (what was taken is blank).

    A block that stands for something without words in the source has the piece NO_PIECE.
    """

    tag: str
    html: str
    text: str
    piece: int
    classes: str = ""
    cuts: tuple[tuple[int, int], ...] = ()
    turn: Turn | None = None

    @property
    def is_blank(self) -> bool:
        text = self.text
        return not text or text.isspace()

    def cut(self, start: int, end: int) -> "Block":
        """The block without these characters."""
        text = f"{self.text[:start]}{' ' * (end - start)}{self.text[end:]}"
        cuts = (*self.cuts, (start, end))
        return Block(self.tag, self.html, text, self.piece, self.classes, cuts, self.turn)


def stripped(block: Block, start: int = 0, end: int | None = None) -> Span:
    """The span of a block's text between two offsets, without white space at its ends."""
    end = len(block.text) if end is None else end
    part = block.text[start:end]
    start += len(part) - len(part.lstrip())
    return Span(block.piece, start, max(start, start + len(part.strip())))
