"""What was never part of the piece: scripts, advertisements, share buttons, empty tags.

Goes before extraction: otherwise the links of an advertisement become sources.
"""

import re
from collections.abc import Iterator

from ..markup.block import Block
from ..markup.inline import captioned, is_figure
from ..record import Reason, Record
from .media import CODE_OR_MEDIA, without_frames, without_media
from .pruned import Pruned
from .unwanted import unwanted

_EMPTY_ANCHOR = re.compile(r"<a\b[^>]*>(\s*)</a>", re.IGNORECASE)


def prune(record: Record, *, keeps_pictures: bool = False) -> Record:
    """The record without what was never part of the piece, each thing listed with its reason.

    Pictures in the text keep a place there, or a warning alone.
    """
    pruned = Pruned(keeps_pictures=keeps_pictures)
    kept = (each for block in record.blocks for each in _judged(pruned, block))
    blocks = tuple(captioned(kept) if keeps_pictures else kept)
    return record.but(
        blocks=blocks,
        pictures=tuple(pruned.pictures),
        dropped=(*record.dropped, *pruned.dropped),
        warnings=(*record.warnings, *pruned.warnings),
    )


def _judged(pruned: Pruned, block: Block) -> Iterator[Block]:
    """What is left of a block: nothing, itself, or itself and links to its frames."""
    if not block.classes and block.tag == "p" and block.html.count("<") == 2 and not block.is_blank:
        yield block  # a paragraph of nothing but words
        return
    if reason := unwanted(block):
        pruned.drop_whole(block, reason)
        return
    cards: list[Block] = []
    found = [block]
    if CODE_OR_MEDIA.search(block.html):
        found = without_media(pruned, without_frames(pruned, block, cards))
    for each in found:
        shows = pruned.keeps_pictures and is_figure(each)
        if not each.is_blank or each.tag == "hr" or shows:
            yield _without_empty_anchors(pruned, each)
        else:
            is_anchor = _EMPTY_ANCHOR.search(each.html)
            reason = Reason.EMPTY_ANCHOR if is_anchor else Reason.EMPTY_PARAGRAPH
            pruned.drop_whole(each, reason)
    yield from cards


def _without_empty_anchors(pruned: Pruned, block: Block) -> Block:
    if "<a" not in block.html:
        return block
    if not _EMPTY_ANCHOR.search(block.html):
        return block
    for found in _EMPTY_ANCHOR.finditer(block.html):
        pruned.drop(Reason.EMPTY_ANCHOR, found[0])
    return block._replace(html=_EMPTY_ANCHOR.sub(r"\1", block.html))
