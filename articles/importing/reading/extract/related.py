"""Pieces that the text points to: "READ MORE: headline". A bare "Read more" button is no piece."""

import html
import re
from collections.abc import Iterator
from itertools import islice

from ..markup.as_text import text_of
from ..markup.block import Block, Span, stripped
from ..markup.prose import PARAGRAPHS
from ..options import Options
from ..record import Field, Item, Record
from ..values import Related
from .mentions import Mentions

_WORDS = (
    r"read\s(?:more|also|next|on|this)|see\salso|also\s(?:read|on|see)|more\son\sthis(?:\s\w+)?"
    r"|you\smay\salso\slike|further\sreading|recommended(?:\sreading)?"
    r"|related(?:\s(?:stor(?:y|ies)|articles?|pieces?|reading|content|coverage))?"
    r"|чита(?:йте|ти|ть)\s(?:також|ще|далі|также|еще|ещё|далее)|(?:дивіться|смотрите)\s(?:також|также)"
    r"|(?:ще\s|більше\s)?(?:за|на|по)\sтем(?:ою|у|і)|(?:ещё\s|еще\s)?(?:по|на)\sтем[еу]"
    r"|материалы\sпо\sтеме|матеріали\s(?:за\sтемою|по\sтемі)"
    r"|mehr\s(?:zum\sthema|dazu)|lesen\ssie\s(?:auch|mehr|dazu)|siehe\sauch|zum\sweiterlesen"
    r"|(?:à\s)?lire\s(?:aussi|également)|voir\saussi|sur\sle\smême\s(?:sujet|thème)"
    r"|le(?:e|a|er)\s(?:también|además|más)|ver\stambién|te\spuede\sinteresar"
    r"|(?:artículos|notas|noticias)\srelacionad[oa]s|más\ssobre\s(?:este|el)\stema"
)
_may_hold = Mentions(
    "read", "also", "more", "recommend", "relat", "чита", "дивіться", "смотрит", "тем", "mehr",
    "lesen", "siehe", "lire", "voir", "même", "también", "además", "más", "interesar", "relacionad",
)  # fmt: skip
_LABEL = re.compile(rf"[\s*_•–—-]*(?:{_WORDS})\s*[:–—|]\s*", re.IGNORECASE)
_HEADING = re.compile(rf"[\s*_]*(?:{_WORDS})\s*[:…]?\s*", re.IGNORECASE)
_LINK = re.compile(r"<a\b[^>]*\bhref=\"([^\"]+)\"[^>]*>(.*?)</a>", re.IGNORECASE | re.DOTALL)
_BETWEEN = re.compile(r"(?:[\s|/·•,;–—-]|\b(?:and|und|et|y|та|і|и)\b)*")
_SIGNS = ":–—|"  # that end a label
_MOST = 300  # characters of a headline
_MOST_LINKS = 50  # of one block that are looked at
_LISTS = {"ul", "ol"}


def related(record: Record, options: Options) -> Record:
    """Each line that begins with such a label, and each link of a list under one, with its link."""
    if not _may_hold(record.prose.text):
        return record
    items: list[Item] = []
    heading: Block | None = None
    for block in record.blocks:
        if block.is_blank:
            continue
        if heading and block.tag in _LISTS:
            items += _from_list(heading, block)
        elif block.tag in PARAGRAPHS or block.tag in _LISTS:
            items += _from_block(block)
        is_heading = block.tag in PARAGRAPHS and len(block.text) < 60
        heading = block if is_heading and _HEADING.fullmatch(block.text) else None
    return record.with_items(*items)


def _from_block(block: Block) -> Iterator[Item]:
    if not any(map(block.text.__contains__, _SIGNS)):
        return
    for span, line in _lines(block):
        label = _LABEL.match(line)
        words = " ".join(line[label.end() :].split()) if label else ""
        if not words or len(words) > _MOST:
            continue
        several = list(_several(block, span, line, label))
        if several or _is_prose(block, words):
            yield from several
        else:
            yield _item(block, line, words, (span,), label[0])


def _several(block: Block, span: Span, line: str, label: re.Match) -> list[Item]:
    """One for each link, where a line is two or more of them and nothing else but signs."""
    items: list[Item] = []
    begin, place = 0, label.end()
    for address, inner in islice(_links(block), _MOST_LINKS):
        headline = " ".join(text_of(inner).split())
        found = _spaced(headline).search(line, place) if headline else None
        if found and _BETWEEN.fullmatch(line, place, found.start()):
            claim = Span(span.piece, span.start + begin, span.start + found.end())
            value = Related(headline, html.unescape(address))
            before = line[begin : found.start()]
            items.append(Item(Field.RELATED, value, line.strip(), 0.9, (claim,), before))
            begin = place = found.end()
    return items if len(items) > 1 and _BETWEEN.fullmatch(line, place) else []


def _spaced(words: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(map(re.escape, words.split())))


def _is_prose(block: Block, words: str) -> bool:
    """ "Read more: books are good for you, a study says." is a sentence, and no headline."""
    return words[:1].islower() and words.endswith(".") and not _address(block, words)


def _from_list(heading: Block, block: Block) -> list[Item]:
    """The links under a heading that says so; a list that holds anything else is left alone."""
    lines = [(span, line) for span, line in _lines(block) if line.strip()]
    addresses = [_address(block, " ".join(line.split())) for _, line in lines]
    if not all(addresses) or any(len(line) > _MOST for _, line in lines):
        return []
    above, label = (stripped(heading),), heading.text.strip()
    items = []
    for span, line in lines:
        items.append(_item(block, line, " ".join(line.split()), (*above, span), label))
        above, label = (), ""
    return items


def _lines(block: Block) -> Iterator[tuple[Span, str]]:
    start = 0
    for line in block.text.split("\n"):
        yield Span(block.piece, start, start + len(line)), line
        start += len(line) + 1


def _item(block: Block, line: str, words: str, claims: tuple[Span, ...], label: str) -> Item:
    value = Related(words, _address(block, words))
    return Item(Field.RELATED, value, line.strip(), 0.9, claims, label)


def _address(block: Block, words: str) -> str:
    """The address of the one link whose words are among these, else ""."""
    found = {
        html.unescape(address)
        for address, inner in islice(_links(block), _MOST_LINKS)
        if (text := " ".join(text_of(inner).split())) and (text in words or words in text)
    }
    return found.pop() if len(found) == 1 else ""


def _links(block: Block) -> Iterator[tuple[str, str]]:
    return (found.groups() for found in _LINK.finditer(block.html))
