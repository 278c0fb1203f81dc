"""Corrections that the legacy piece prints: by their label, or by what they say they did.

A correction is for ever, so it is issued only on an explicit label or verb; anything weaker stays
in the text and is asked about. Its date is the one printed in it, else unknown: never the piece's.
"""

import re

from ..language.dates import UnreadableDate, moment
from ..language.sentences import spans
from ..markup.block import Block, Span, stripped
from ..options import Options
from ..record import Field, Item, Record, whole
from ..values import Amendment, Guess, Moment
from .house_lines import is_house_line
from .wording import (
    BARE_LABEL,
    BOILERPLATE,
    DID,
    DID_ON,
    DID_ON_DAY,
    GOES_ON,
    KINDS,
    LABEL,
    LABEL_WITHIN,
    MAY_BE_LABELLED_OR_SAY_SO,
    NOTE_OF_EDITING,
    PROMOTION,
    REGRETS,
    REPUBLISHED,
    SET_OFF,
    TELLS_WHAT_WAS_WRONG,
    UPDATED,
    VERB_OF_CORRECTION,
)

_MOST = 2_000  # characters: longer is an article about a correction
_BRACKETS = {"[": "]", "(": ")"}
_FEWEST_WORDS = 4  # "Updated: 3 May 2019" says nothing of what changed


def corrections(record: Record, options: Options) -> Record:
    """Each correction as a kind, a text without its label, and its printed date or none."""
    for raw in record.raw("correction"):
        found = LABEL.match(raw.text)
        text = raw.text[found.end() :] if found else raw.text
        kind = _kind(KINDS.get(found["word"].lower(), "") if found else "correction", text)
        value = Amendment(kind, " ".join(text.split()), _printed(raw.text, found, options))
        item = Item(Field.CORRECTION, value, raw.text, 1.0, (whole(raw),))
        record = record.with_items(item._replace(label=raw.text[: len(raw.text) - len(text)]))
    mentions = MAY_BE_LABELLED_OR_SAY_SO.among(record.prose.edge_text)
    for number, block in enumerate(record.prose.edges) if mentions else ():
        if mentions(block.text):
            following = record.prose.edges[number + 1 : number + 2]
            record = _from_block(record, block, following[0] if following else None, options)
    return record


def _from_block(record: Record, block: Block, following: Block | None, options: Options) -> Record:
    text = block.text
    start = stripped(block).start
    found = LABEL.match(text, start)
    if found is None and SET_OFF.match(block.html):
        found = BARE_LABEL.match(text, start)
    if found is None or len(text.strip()) > _MOST:
        return _from_sentences(record, block, options)
    if not text[found.end() :].strip():  # the label is a heading of its own
        return _under_heading(record, block, found, following, options)
    return _labelled(record, block, found, Span(block.piece, found.end(), len(text)), options)


def _labelled(
    record: Record, block: Block, found: re.Match, span: Span, options: Options
) -> Record:
    """A paragraph that begins with a label: issued, asked about, or left to another rule."""
    words = _left(record, span)
    kind = KINDS[found["word"].lower()]
    if not words or _is_something_else(words):
        return record
    if kind == "update" and PROMOTION.match(words):
        return record
    if kind == "update" and not _says_what_changed(words, found):
        if len(words.split()) < _FEWEST_WORDS:
            return record
        return _suggested(record, words)
    if kind == "update":
        kind = _kind(kind, words)
    if kind == "editors_note":
        if not (DID.search(words) or VERB_OF_CORRECTION.search(words)):
            return _editors_note(record, block, found, words)
        kind = _kind("", words)
    claims = (Span(block.piece, found.start(), found.end()), span)
    bracket = _closing(found[0], words)
    text = " ".join(words.removesuffix(bracket).split())
    value = Amendment(kind, text, _printed(words, found, options))
    label = f"{found[0]}{bracket}"
    item = Item(Field.CORRECTION, value, f"{found[0]}{words}".strip(), 0.95, claims, label)
    return record.with_items(item)


def _left(record: Record, span: Span) -> str:
    """The words of a span that no other rule has taken."""
    texts = (block.text for block in record.blocks if block.piece == span.piece)
    return next(texts)[span.start : span.end].strip()


def _closing(label: str, words: str) -> str:
    """The bracket that ends the words when its partner begins the label: "[Correction: …]"."""
    bracket = _BRACKETS.get(label.strip()[:1], "")
    return bracket if bracket and words.endswith(bracket) else ""


def _is_something_else(words: str) -> bool:
    """A note on editing, an invitation to report mistakes, or a first publication elsewhere."""
    if NOTE_OF_EDITING.search(words) or BOILERPLATE.search(words):
        return True
    return bool(REPUBLISHED.search(words)) and not VERB_OF_CORRECTION.search(words)


def _under_heading(
    record: Record, block: Block, found: re.Match, following: Block | None, options: Options
) -> Record:
    if KINDS[found["word"].lower()] not in {"correction", "clarification"}:
        return record
    if following is None:  # "Correction appended, 3 May 2019": what it was, nobody says
        return _suggested(record, block.text.strip())
    return _labelled(record, block, found, stripped(following), options)


def _from_sentences(record: Record, block: Block, options: Options) -> Record:
    """ "… said the mayor.This article was amended on 3 May 2019 to correct a name." """
    found = spans(block.text)
    for number, (start, end) in enumerate(found):
        words = block.text[start:end]
        if not DID.match(words) or _is_something_else(words):
            continue
        begins_paragraph = number == 0 and block.piece != len(record.fields)
        for first, last in found[number + 1 :]:
            further = block.text[first:last]
            explains = begins_paragraph and TELLS_WHAT_WAS_WRONG.search(block.text[start:end])
            if not GOES_ON.match(further) and not (explains and _may_explain(further)):
                break
            end = last
        span = Span(block.piece, start, end)
        words = block.text[start:end]
        value = Amendment(_kind("", words), " ".join(words.split()), _printed(words, None, options))
        return record.with_items(Item(Field.CORRECTION, value, words, 0.9, (span,)))
    return _from_hints(record, [block.text[start:end] for start, end in found])


def _may_explain(words: str) -> bool:
    """Behind "An earlier version of this article said there are three": "There are two."."""
    return not (_is_something_else(words) or is_house_line(words) or LABEL.match(words))


def _from_hints(record: Record, sentences: list[str]) -> Record:
    """A label inside a paragraph, or a regret: no more than a reason to ask."""
    for number, words in enumerate(sentences):
        if BOILERPLATE.search(words) or NOTE_OF_EDITING.search(words):
            continue
        if REGRETS.search(words) or (number and LABEL_WITHIN.match(words)):
            return _suggested(record, words)
    return record


def _says_what_changed(words: str, found: re.Match) -> bool:
    return bool(found["date"] or UPDATED.search(words) or DID.search(words))


def _kind(labelled: str, words: str) -> str:
    """The label's kind; without one, or for an update, by the verb."""
    if labelled and labelled != "update":
        return labelled
    return "correction" if VERB_OF_CORRECTION.search(words) else "update"


def _printed(words: str, label: re.Match | None, options: Options) -> Moment | None:
    """The date in the label or right after the verb, else None; the archive's order is not used."""
    written = label["date"] if label and label["date"] else None
    if written is None and (found := DID_ON.search(words) or DID_ON_DAY.search(words)):
        written = found["date"]
    if written is None:
        return None
    try:
        return moment(written, options.zone)
    except UnreadableDate:
        return None


def _editors_note(record: Record, block: Block, found: re.Match, words: str) -> Record:
    if record.first(Field.EDITORS_NOTE):
        return record
    claims = (Span(block.piece, found.start(), found.end()), stripped(block, found.end()))
    item = Item(Field.EDITORS_NOTE, " ".join(words.split()), words, 0.9, claims, found[0])
    return record.with_items(item)


def _suggested(record: Record, words: str) -> Record:
    text = " ".join(words.split())
    return record.with_items(Item(Field.SUGGESTION, Guess("correction", text, text), text, 0.4))
