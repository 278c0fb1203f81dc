"""The first and last paragraphs of a piece: where bios, disclaimers and corrections stand."""

from collections.abc import Iterable
from itertools import islice

from ..record import Block, Record

PARAGRAPHS = frozenset({"p", "blockquote", "h2", "h3", "h4", "h5", "h6", "aside"})


def edges(record: Record, count: int = 3) -> tuple[Block, ...]:
    """The first and last `count` blocks of prose that still hold text, each once, in order.

    Looked for from both ends: rule after rule asks, and the middle of a piece may be long.
    """
    waiting = iter(record.blocks)
    first = _prose(waiting, count)
    last = _prose(reversed(tuple(waiting)), count)
    return (*first, *reversed(last))


def _prose(blocks: Iterable[Block], count: int) -> list[Block]:
    found = (block for block in blocks if block.tag in PARAGRAPHS and not block.is_blank)
    return list(islice(found, count))
