"""Sources: every link that leads out of the body, with its words and the sentence they stand in.

And the one link of a link post, which stands in the front matter: it has no words of its own.
"""

import html
import re

from articles.text.links import host, is_safe, normalised

from ..language.sentences import sentence_at
from ..markup.as_text import text_of
from ..markup.block import Block
from ..options import Options
from ..pruning.unwanted import SHARE_ADDRESS
from ..record import Field, Item, Reason, Record, whole
from ..values import Link

_LINK = re.compile(r"<a\b[^>]*\bhref=\"(?P<href>[^\"]*)\"[^>]*>(?P<inner>.*?)</a>", re.DOTALL)
_SUBSCRIBE = re.compile(
    r"https?://[^/]+/(?:[^?#]*/)?(?:subscribe|subscription|newsletters?|donate|signup|sign-up)"
    r"(?:[/?#]|$)",
    re.IGNORECASE,
)
_MOST = 2_000  # links of one piece: more is a link farm, and is said so


def sources(record: Record, options: Options) -> Record:
    """Share, subscribe, mail and own links are none; the words of a link stay in the text."""
    origin = record.first(Field.ORIGIN)
    own, origin_key = {options.site_host} - {""}, ""
    if origin and origin.claims:  # the archive's own site; else a line that names another's
        own |= {host(str(origin.value))} - {""}
    elif origin:
        origin_key = normalised(str(origin.value))
    # The old address of the piece is on its own house: the link of WordPress's or a feed's item.
    own |= {host(item.raw) for item in record.all(Field.ADDRESS) if "://" in item.raw} - {""}
    items: list[Item] = []
    for block in record.blocks:
        if "<a" in block.html and not block.is_blank:
            items += _from_block(block, own)
    items = [item for item in items if item.value.key != origin_key]
    if len(items) > _MOST:
        message = f"{len(items):,} links; the first {_MOST:,} became citations"
        record = record.warned("links-too-many", message)
    return _with_link(record.with_items(*items[:_MOST]), own)


def _with_link(record: Record, own: set[str]) -> Record:
    """What a link post points to, unless the text does; a link into the archive is none."""
    cited = {item.value.key for item in record.all(Field.CITATION)}
    for raw in record.raw("link"):
        if not _leads_out(raw.text, own):
            continue
        key = normalised(raw.text)
        if key in cited:
            record = record.without(Reason.REPEATED_FIELD, f"{raw.key}: {raw.text}", whole(raw))
        else:
            cited.add(key)
            record = record.with_field(raw, Field.CITATION, Link(raw.text, key, "", ""))
    return record


def _from_block(block: Block, own: set[str]) -> list[Item]:
    items: list[Item] = []
    place = measured = 0
    for found in _LINK.finditer(block.html):
        # Measured from link to link, so that a block of 20,000 links costs no square of it.
        place += len(text_of(block.html[measured : found.start()]))
        measured = found.start()
        words = " ".join(text_of(found["inner"]).split())
        address = html.unescape(found["href"]).strip()
        if words and _leads_out(address, own) and _still_stands(block, place, found["inner"]):
            sentence = sentence_at(block.text, place) if len(items) < 200 else ""
            value = Link(address, normalised(address), words, sentence)
            items.append(Item(Field.CITATION, value, found[0][:2_000], 1.0))
    return items


def _leads_out(address: str, own: set[str]) -> bool:
    if not address.lower().startswith(("http://", "https://")) or not is_safe(address):
        return False
    name = host(address)
    return bool(name) and name not in own and not _is_no_source(address)


def _is_no_source(address: str) -> bool:
    return bool(SHARE_ADDRESS.match(address) or _SUBSCRIBE.match(address))


def _still_stands(block: Block, place: int, inner: str) -> bool:
    """Whether the words of a link are still in the text, after what other rules have taken."""
    return bool(block.text[place : place + len(text_of(inner))].strip())
