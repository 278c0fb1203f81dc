"""Why the whole of a block goes, whatever stands in it: code, advertisements, buttons, forms."""

import re

from ..markup.as_text import text_of
from ..markup.block import Block
from ..record import Reason

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
_FIELD = re.compile(r"<(label|legend|input|select|option|textarea|button)\b", re.IGNORECASE)
_FIELD_WITH_WORDS = re.compile(
    r"<(label|legend|select|option|textarea|button)\b[^>]*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE
)
_MOST_OF_A_FIELD = 200  # characters; old pages wrap all they have in one form


def unwanted(block: Block) -> Reason | None:
    """Why it goes, None where it stays."""
    if block.tag in _CODE:
        return Reason.SCRIPT
    if block.classes and _AD.search(block.classes):
        return Reason.AD_CONTAINER
    if _is_share_bar(block):
        return Reason.SHARE_LINKS
    return Reason.PAGE_FURNITURE if _is_of_a_form(block) else None


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


def _is_of_a_form(block: Block) -> bool:
    """Labels, choices and buttons: in a form the whole block, elsewhere one of nothing else."""
    if not _FIELD.search(block.html):
        return False
    if "form" in block.classes.split():
        return len(block.text) < _MOST_OF_A_FIELD
    return not block.is_blank and not text_of(_FIELD_WITH_WORDS.sub("", block.html)).strip()
