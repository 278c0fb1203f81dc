"""What was never part of the piece: scripts, advertisements, share buttons, empty tags.

Goes before extraction: otherwise the links of an advertisement become sources.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from .inline import MEDIA, MOST_PICTURES, captioned, is_figure, picture_of, with_figures
from .markup import CODE, text_of
from .record import NO_PIECE, Block, Dropped, Reason, Record, Warned, stripped
from .values import Picture

_CODE = {"script", "style", "template", "noscript"}  # whole blocks; frames are looked at
_AD = re.compile(
    r"(?:^|[\s_-])(?:ads?|advert|advertisement|adslot|adsbygoogle|sponsored|promo-?box|dfp|outbrain"
    r"|taboola|newsletter-?signup)(?:$|[\s_-])|zoneAdContainer|ad-?(?:container|slot|wrapper|unit)",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|social-?(?:links|share|media|icons)|sharedaddy|addtoany|addthis)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
SHARE_ADDRESS = re.compile(
    r"https?://(?:www\.)?(?:facebook\.com/sharer|twitter\.com/(?:intent|share)|x\.com/intent"
    r"|t\.me/share|linkedin\.com/share|wa\.me/|api\.whatsapp\.com/send|pinterest\.com/pin/create"
    r"|reddit\.com/submit)",
    re.IGNORECASE,
)
_LINK = re.compile(r"<a\b[^>]*>(.*?)</a>", re.DOTALL | re.IGNORECASE)
_HREF = re.compile(r"\bhref=\"([^\"]*)\"", re.IGNORECASE)
_EMPTY_ANCHOR = re.compile(r"<a\b[^>]*>(\s*)</a>", re.IGNORECASE)
_SOURCE = re.compile(r"\bsrc=\"([^\"]*)\"", re.IGNORECASE)
_INNER_CODE = re.compile(CODE, re.DOTALL | re.IGNORECASE)
_CODE_TAG = re.compile(r"<(?:script|style|template|noscript|iframe)\b", re.IGNORECASE)
_CODE_OR_MEDIA = re.compile(
    r"</?(?:script|style|template|noscript|iframe|img|picture|video|audio|source|object|embed)\b",
    re.IGNORECASE,
)
_MOST_LISTED = 300  # characters of markup in the list of what was dropped


@dataclass(slots=True)
class _Pruned:
    """What one walk over the blocks has gathered."""

    dropped: list[Dropped] = field(default_factory=list)
    warnings: list[Warned] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    keeps_pictures: bool = False

    def drop(self, reason: Reason, markup: str) -> None:
        self.dropped.append(Dropped(markup[:_MOST_LISTED], reason))


def prune(record: Record, *, keeps_pictures: bool = False) -> Record:
    """The record without what was never part of the piece, each thing listed with its reason.

    Pictures in the text keep a place there, or a warning alone.
    """
    pruned = _Pruned(keeps_pictures=keeps_pictures)
    kept = (each for block in record.blocks for each in _judged(pruned, block))
    blocks = tuple(captioned(kept) if keeps_pictures else kept)
    return replace(
        record,
        blocks=blocks,
        pictures=tuple(pruned.pictures),
        dropped=(*record.dropped, *pruned.dropped),
        warnings=(*record.warnings, *pruned.warnings),
    )


def _judged(pruned: _Pruned, block: Block) -> Iterator[Block]:
    """What is left of a block: nothing, itself, or itself and links to its frames."""
    if reason := _reason(block):
        _drop_whole(pruned, block, reason)
        return
    cards: list[Block] = []
    found = [block]
    if _CODE_OR_MEDIA.search(block.html):
        found = _without_media(pruned, _without_frames(pruned, block, cards))
    for each in found:
        shows = pruned.keeps_pictures and is_figure(each)
        if not each.is_blank or each.tag == "hr" or shows:
            yield _without_empty_anchors(pruned, each)
        else:
            is_anchor = _EMPTY_ANCHOR.search(each.html)
            reason = Reason.EMPTY_ANCHOR if is_anchor else Reason.EMPTY_PARAGRAPH
            _drop_whole(pruned, each, reason)
    yield from cards


def _reason(block: Block) -> Reason | None:
    """Why the whole of a block goes, whatever stands in it."""
    if block.tag in _CODE:
        return Reason.SCRIPT
    if block.classes and _AD.search(block.classes):
        return Reason.AD_CONTAINER
    return Reason.SHARE_LINKS if _is_share_bar(block) else None


def _drop_whole(pruned: _Pruned, block: Block, reason: Reason) -> None:
    text = " ".join(block.text.split()) or block.html[:_MOST_LISTED]
    pruned.dropped.append(Dropped(text, reason, (stripped(block),)))


def _is_share_bar(block: Block) -> bool:
    """By its class, or because it holds nothing but links to share the page."""
    if block.classes and _SHARE.search(block.classes):
        return len(block.text) < 200
    first = _HREF.search(block.html) if "<a" in block.html else None
    if not first or not SHARE_ADDRESS.match(first[1]):
        return False
    if not all(SHARE_ADDRESS.match(link) for link in _HREF.findall(block.html)):
        return False
    return not text_of(_LINK.sub("", block.html)).strip(" \n|·•:,")


def _without_frames(pruned: _Pruned, block: Block, cards: list[Block]) -> Block:
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
    return replace(block, html=_INNER_CODE.sub("", block.html))


def _without_media(pruned: _Pruned, block: Block) -> list[Block]:
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
    return [replace(block, html=MEDIA.sub("", block.html))]


def _without_empty_anchors(pruned: _Pruned, block: Block) -> Block:
    if "<a" not in block.html:
        return block
    if not _EMPTY_ANCHOR.search(block.html):
        return block
    for found in _EMPTY_ANCHOR.finditer(block.html):
        pruned.drop(Reason.EMPTY_ANCHOR, found[0])
    return replace(block, html=_EMPTY_ANCHOR.sub(r"\1", block.html))
