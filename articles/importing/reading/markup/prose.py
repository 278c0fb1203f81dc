"""What rule after rule asks of all blocks together; each is found once, and kept with them.

Most rules find nothing in most pieces. So a rule asks the whole text first (`Mentions`), at the
price of one look, and walks over the blocks only where there may be something.
"""

from collections.abc import Iterable
from functools import cached_property
from itertools import islice

from .block import Block

PARAGRAPHS = frozenset({"p", "blockquote", "h2", "h3", "h4", "h5", "h6", "aside"})
_AT_AN_EDGE = 3  # paragraphs


class Prose:
    """The blocks of one state of a record."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self._blocks = blocks

    @cached_property
    def text(self) -> str:
        """The texts of all blocks, each after a line break."""
        return "\n".join(["", *[block.text for block in self._blocks]])

    @cached_property
    def edges(self) -> tuple[Block, ...]:
        """The first and last blocks of prose that still hold text, each once, in order.

        Looked for from both ends: the middle of a piece may be long.
        """
        waiting = iter(self._blocks)
        first = _prose(waiting)
        last = _prose(reversed(tuple(waiting)))
        return (*first, *reversed(last))

    @cached_property
    def edge_text(self) -> str:
        return "\n".join([block.text for block in self.edges])


def _prose(blocks: Iterable[Block]) -> list[Block]:
    found = (block for block in blocks if block.tag in PARAGRAPHS and not block.is_blank)
    return list(islice(found, _AT_AN_EDGE))
