"""The line about the author, and with it the author where nothing else names one.

A bio needs a name that the byline has, or a disclaimer beside it: "Howl's Moving Castle is a film"
is nobody's bio. What is not placed stays in the text.
"""

import re

from ..language.sentences import NAME, spans
from ..markup.block import Block, Span, stripped
from ..options import Options, folded
from ..record import Field, Item, Record
from ..values import Bio, Credit, Guess
from .house_lines import is_house_line

_VERB = (
    r"(?:is|was|are|were|has been|has|works?|worked|writes|wrote|teaches|taught|serves?|served"
    r"|covers|covered|edits|leads|led|runs|ran|lives|directs|heads|holds|ist|war|arbeitet|schreibt"
    r"|est|était|es|fue|trabaja|працює|пише|викладає|работает|пишет)\b"
)
_ABOUT = r"(?i:About the (?:author|writer)s?|Про автор(?:а|ку|ів)|Об автор(?:е|ах))\s*[:.—–-]?"
_HEADING = re.compile(rf"\s*{_ABOUT}\s*")
_LABELLED = re.compile(rf"{_ABOUT}(?<=[:.—–-])\s*")  # where no name follows, only by its sign
_BEGINS = re.compile(
    rf"(?P<label>{_ABOUT}\s*)?"
    r"(?P<note>[*_(\[]*(?i:editor[’']s note|editors[’'] note)\s*[:.—–-]\s*)?"
    rf"(?:(?:Dr|Prof|Professor|Sir|Dame)\.?\s+)?(?P<name>{NAME})"
    rf"(?:,\s[^.]{{1,80}}?,[\"”’]?|\s\([^)]{{1,40}}\))?\s*(?:\s{_VERB}|[—–]\s)"
)
_GOES_ON = re.compile(
    r"(?:He|She|They|His|Her|Their|Follow (?:him|her|them)|Find (?:him|her|them)|Її|Він|Вона|Її|Его"
    r"|Он|Она|Er|Sie|Il|Elle|Él|Ella)\b"
)
_EMPHASISED = re.compile(r"<p[^>]*>\s*<(em|i)\b[^>]*>(?:(?!</\1>).)*</\1>\s*</p>", re.DOTALL)
_WRITING = ("author", "interviewer", "reporter")


def bio(record: Record, options: Options) -> Record:
    """ "Ada Roe is a judge. The opinions expressed are her own." gives the author and her bio."""
    record = _from_fields(record)
    known = {item.value.name for item in record.all(Field.BIO)}
    blocks = record.prose.edges
    beside = _beside_disclaimer(record)
    for block in blocks:
        if not _may_hold(record, block, block.piece in beside):
            continue
        for name, span in _bios(record, block, block.piece in beside):
            if name in known:
                continue
            known.add(name)
            record = _placed(record, name, block, span)
    return record if known else _suggested(record, blocks)


def _from_fields(record: Record) -> Record:
    """Bios of the front matter belong to the authors in the same order."""
    names = [item.value.name for item in record.all(Field.BYLINE) if item.value.role in _WRITING]
    for number, raw in enumerate(record.raw("bio")):
        label, words = _unlabelled(" ".join(raw.text.split()))
        found = _BEGINS.match(words)
        if number < len(names):
            record = record.with_field(raw, Field.BIO, Bio(names[number], words), label)
        elif found and not names:
            credit = Item(Field.BYLINE, Credit("author", found["name"]), found[0], 0.8)
            record = record.with_items(credit)
            record = record.with_field(raw, Field.BIO, Bio(found["name"], words), label)
        else:
            record = record.warned("bio-not-placed", f"whose is it? {words[:120]}", raw.line)
    return record


def _unlabelled(words: str) -> tuple[str, str]:
    """ "About the author: Ada Roe is a judge." as its label and the bio."""
    announced, begins = _LABELLED.match(words), _BEGINS.match(words)
    label = announced[0] if announced else (begins and begins["label"]) or ""
    return label, words.removeprefix(label)


def _may_hold(record: Record, block: Block, is_beside: bool) -> bool:
    """Whether the last word of a name in the byline stands in a block: else it is nobody's bio."""
    if is_beside and not _has_writer(record):
        return True
    text = block.text.casefold()
    names = (item.value.name.casefold() for item in record.all(Field.BYLINE))
    return any(word in text for name in names for word in name.split()[-1:])


def _beside_disclaimer(record: Record) -> set[int]:
    """The pieces that hold the disclaimer or stand next to it."""
    item = record.first(Field.DISCLAIMER)
    if item is None or not item.claims or item.claims[0].piece < len(record.fields):
        return set()
    place = item.claims[0].piece
    return {place - 1, place, place + 1}


def _bios(record: Record, block: Block, is_beside: bool) -> list[tuple[str, Span]]:
    """Each bio in a block: whose it is, and its sentences."""
    found: list[tuple[str, int, int]] = []
    for start, end in spans(block.text):
        words = block.text[start:end]
        match = _BEGINS.match(words)
        name = match["name"] if match else ""
        if name and _is_whose(record, name, is_beside):
            found.append((_as_credited(record, name), start, end))
        elif found and start - found[-1][2] <= 2 and _continues(words, is_beside):
            found[-1] = (found[-1][0], found[-1][1], end)
    return [(name, Span(block.piece, start, end)) for name, start, end in found]


def _continues(words: str, is_beside: bool) -> bool:
    return bool(_GOES_ON.match(words)) or (is_beside and not is_house_line(words))


def _is_whose(record: Record, name: str, is_beside: bool) -> bool:
    if re.search(r"['’]s\b", name):
        return False
    return bool(_credited(record, name)) or (is_beside and not _has_writer(record))


def _has_writer(record: Record) -> bool:
    return any(item.value.role in _WRITING for item in record.all(Field.BYLINE))


def _credited(record: Record, name: str) -> str:
    return next(
        (
            item.value.name
            for item in record.all(Field.BYLINE)
            if folded(item.value.name) == folded(name)
        ),
        "",
    )


def _as_credited(record: Record, name: str) -> str:
    return _credited(record, name) or " ".join(name.split())


def _placed(record: Record, name: str, block: Block, span: Span) -> Record:
    words = block.text[span.start : span.end]
    begins = _BEGINS.match(words)
    label = f"{begins['label'] or ''}{begins['note'] or ''}"
    text = " ".join(words.removeprefix(label).split())
    heading = _heading_of(record, block, span)
    claims = (*([stripped(heading)] if heading else []), span)
    label = f"{heading.text.strip() if heading else ''}{label}"
    items = [Item(Field.BIO, Bio(name, text), words, 0.9, claims, label)]
    if not _credited(record, name):
        items.insert(0, Item(Field.BYLINE, Credit("author", name), words, 0.9))
    return record.with_items(*items)


def _heading_of(record: Record, block: Block, span: Span) -> Block | None:
    """The block right above a bio that says no more than "About the author"."""
    if block.text[: span.start].strip():
        return None
    above: Block | None = None
    for each in record.blocks:
        if each.piece == block.piece:
            break
        above = above if each.is_blank else each
    return above if above and _HEADING.fullmatch(above.text) else None


def _suggested(record: Record, blocks: tuple[Block, ...]) -> Record:
    """A last paragraph in italics that begins as a bio does: kept in the text, and asked about."""
    if _has_writer(record) or not blocks:
        return record
    last = blocks[-1]
    found = _BEGINS.match(last.text.strip())
    if not found or not _EMPHASISED.fullmatch(last.html.strip()) or "’s" in found["name"]:
        return record
    words = " ".join(last.text.split())
    record = record.warned("bio-not-placed", f"no byline names its author: {words[:120]}")
    return record.with_items(
        Item(Field.SUGGESTION, Guess("author", found["name"], words), words, 0.5)
    )
