"""What was done to an interview: "This conversation has been edited for length and clarity"."""

import re

from ..language.sentences import spans
from ..markup.block import Block, Span
from ..options import Options
from ..record import Field, Item, Record
from .mentions import Mentions
from .wording import LABEL, NOTE_OF_EDITING

_SUBJECT = re.compile(
    r"(?:(?:this|the|our|their|his|her|what follows|it)\b.{0,80}?\b(?:was|were|has|have|is|are)\b"
    r"|edited|condensed|answers|responses|questions)",
    re.IGNORECASE | re.DOTALL,
)
_NOTE = re.compile(r"[\s*_(\[]*note\s*:\s*", re.IGNORECASE)
_may_hold = Mentions(
    "edited", "condensed", "shortened", "abridged", "cut", "скорочен", "відредагован", "сокращен",
    "отредактирован", "gekürzt", "redigiert", "bearbeitet",
)  # fmt: skip
_MOST = 300  # characters
_OWN_WORDS = (
    re.compile(r"(?:це|ця|цю|розмов\w+|інтерв['’ʼ]ю)\b.*\b(?:скорочен|відредагован)", re.I),
    re.compile(r"(?:это|интервью)\b.*\b(?:сокращен|отредактирован)", re.I),
    re.compile(
        r"(?:das|dieses) (?:interview|gespräch)\b.*\b(?:gekürzt|redigiert|bearbeitet)", re.I
    ),
)


def interview_note(record: Record, options: Options) -> Record:
    """Taken from the first or last paragraphs, a label such as "Editor's note:" with it."""
    if record.first(Field.INTERVIEW_NOTE) or not _may_hold(record.prose.edge_text):
        return record
    for block in record.prose.edges:
        if _may_hold(block.text) and (found := _found(block)):
            return record.with_items(found)
    return record


def _found(block: Block) -> Item | None:
    for start, end in spans(block.text):
        label = LABEL.match(block.text, start) or _NOTE.match(block.text, start)
        first = label.end() if label and label.end() < end else start
        words = block.text[first:end]
        if len(words) <= _MOST and _says_so(words.strip("()[]*_ ")):
            span = Span(block.piece, start, end)
            text = " ".join(words.split())
            return Item(
                Field.INTERVIEW_NOTE, text, block.text[start:end], 0.9, (span,),
                block.text[start:first],
            )  # fmt: skip
    return None


def _says_so(words: str) -> bool:
    if any(form.match(words) for form in _OWN_WORDS):
        return True
    return bool(_SUBJECT.match(words) and NOTE_OF_EDITING.search(words))
