"""Frames, code and pictures inside a block: a link, a place, or a warning is what stays of them."""

import re

from ..markup.as_text import CODE
from ..markup.block import NO_PIECE, Block
from ..markup.inline import MEDIA, MOST_PICTURES, picture_of, with_figures
from ..record import Reason, Warned
from .pruned import Pruned

_SOURCE = re.compile(r"\bsrc=\"([^\"]*)\"", re.IGNORECASE)
_INNER_CODE = re.compile(CODE, re.DOTALL | re.IGNORECASE)
_CODE_TAG = re.compile(r"<(?:script|style|template|noscript|iframe)\b", re.IGNORECASE)
CODE_OR_MEDIA = re.compile(
    r"</?(?:script|style|template|noscript|iframe|img|picture|video|audio|source|object|embed)\b",
    re.IGNORECASE,
)


def without_frames(pruned: Pruned, block: Block, cards: list[Block]) -> Block:
    """Code inside a block goes; a frame leaves a link to what it showed, after the block."""
    if not _CODE_TAG.search(block.html):
        return block
    for found in _INNER_CODE.finditer(block.html):
        pruned.drop(Reason.SCRIPT, found[0])
        address = _SOURCE.search(found[0]) if found["code"].lower() == "iframe" else None
        if address and address[1].startswith(("http://", "https://", "//")):
            url = f"https:{address[1]}" if address[1].startswith("//") else address[1]
            html = f'<p class="link-card"><a href="{url}">{url}</a></p>'
            cards.append(Block("p", html, "", NO_PIECE))
            pruned.warnings.append(Warned("frame-linked", f"a frame became a link: {url}"))
    return block._replace(html=_INNER_CODE.sub("", block.html))


def without_media(pruned: Pruned, block: Block) -> list[Block]:
    """A block and a figure for each picture that is kept; of the others a warning is left."""
    found_markup = MEDIA.findall(block.html)
    if not found_markup:
        return [block]
    numbers: list[int] = []
    for markup in found_markup:
        picture = picture_of(markup)
        if picture and len(pruned.pictures) < MOST_PICTURES:
            pruned.pictures.append(picture)
            if pruned.keeps_pictures:
                numbers.append(len(pruned.pictures))
                continue
        found = _SOURCE.search(markup)
        if found and not found[1].startswith("data:"):
            message = f"a picture in the text is not kept: {found[1]}"
            pruned.warnings.append(Warned("image-in-text", message))
        pruned.drop(Reason.MEDIA_MARKUP, markup)
    if numbers:
        return with_figures(block, numbers)
    return [block._replace(html=MEDIA.sub("", block.html))]
