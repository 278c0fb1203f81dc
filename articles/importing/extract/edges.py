"""The first and last paragraphs of a piece: where bios, disclaimers and corrections stand."""

from ..record import Block, Record

PARAGRAPHS = frozenset({"p", "blockquote", "h2", "h3", "h4", "h5", "h6", "aside"})


def edges(record: Record, count: int = 3) -> tuple[Block, ...]:
    """The first and last `count` blocks of prose that still hold text, each once, in order."""
    prose = [block for block in record.blocks if block.tag in PARAGRAPHS and not block.is_blank]
    if len(prose) <= 2 * count:
        return tuple(prose)
    return (*prose[:count], *prose[-count:])
