"""The kind: a field, else what the piece says of itself, else `--kind` with a warning.

With it the section, where no category names one.
"""

import re

from ..options import Options
from ..record import Field, Item, Reason, Record, whole
from ..values import Guess
from .as_given import repeated
from .interviewee import is_prose_interview

_KINDS = {
    "opinion": "opinion", "op-ed": "opinion", "oped": "opinion", "commentary": "opinion",
    "column": "opinion", "comment": "opinion", "думка": "opinion", "думки": "opinion",
    "погляд": "opinion", "колонка": "opinion", "мнение": "opinion", "meinung": "opinion",
    "kommentar": "opinion", "opinión": "opinion", "tribune": "opinion", "דעה": "opinion",
    "דעות": "opinion", "رأي": "opinion", "opinions": "opinion", "columns": "opinion",
    "interview": "interview", "interviews": "interview", "q&a": "interview", "q & a": "interview",
    "conversation": "interview", "інтерв’ю": "interview", "інтерв'ю": "interview",
    "интервью": "interview", "gespräch": "interview", "entretien": "interview",
    "entrevista": "interview", "entrevistas": "interview", "ריאיון": "interview",
    "ראיון": "interview", "ראיונות": "interview", "مقابلة": "interview", "حوار": "interview",
    "editorial": "editorial", "editorials": "editorial", "leader": "editorial",
    "analysis": "analysis", "аналіз": "analysis", "аналітика": "analysis", "analyse": "analysis",
    "review": "review", "reviews": "review", "рецензія": "review", "рецензії": "review",
    "letter": "letter", "letters": "letter", "листи": "letter",
    "report": "report", "reports": "report", "reportage": "report", "news": "report",
    "репортаж": "report",
}  # fmt: skip
_OPINION_DISCLAIMER = re.compile(
    r"opinion|view|думк|погляд|мнени|взгляд|meinung|opini|הדעות|آراء", re.I
)
_COMMENTARY = re.compile(r"\b(?:commentary|op-?ed|opinion)\b", re.IGNORECASE)
DEFAULT = "report"

# The section of a kind that no category places: its name, whose slug is its address.
SECTIONS = {
    "opinion": "Opinion",
    "editorial": "Opinion",
    "letter": "Opinion",
    "interview": "Interviews",
    "analysis": "Analysis",
    "report": "Reports",
    "review": "Reviews",
}


def kind(record: Record, options: Options) -> Record:
    for raw in record.raw("kind"):
        value = _KINDS.get(raw.text.strip().lower())
        if value and record.first(Field.KIND):
            record = repeated(record, raw, Field.KIND)
        elif value:
            record = record.with_field(raw, Field.KIND, value)
        else:
            record = record.warned("kind-unknown", f"{raw.key}: {raw.text[:80]}", raw.line)
            record = record.without(Reason.UNREADABLE_VALUE, raw.text, whole(raw))
    if not record.first(Field.KIND):
        record = _from_the_piece(record, options)
    return _with_section(record, options)


def _from_the_piece(record: Record, options: Options) -> Record:
    value, words, confidence = _told(record)
    if not value:
        value, words, confidence = options.kind or DEFAULT, "", 0.3
        article = "an" if value[0] in "aeiou" else "a"
        message = f"nothing says what it is; taken for {article} {value}"
        record = record.warned("kind-guessed", message)
        guess = Item(Field.SUGGESTION, Guess("kind", value, ""), "", confidence)
        record = record.with_items(guess)
    return record.with_items(Item(Field.KIND, value, words, confidence))


def _told(record: Record) -> tuple[str, str, float]:
    """The kind, the words that say it, and how sure they make us; "" when nothing does."""
    section = str(record.value(Field.SECTION) or "")
    disclaimer = str(record.value(Field.DISCLAIMER) or "")
    if _OPINION_DISCLAIMER.search(disclaimer):
        return "opinion", disclaimer, 0.9
    if section.lower() in _KINDS:
        return _KINDS[section.lower()], section, 0.9
    if any(block.turn for block in record.blocks):
        return "interview", "turns", 0.9
    for field in (Field.KICKER, Field.TOPIC):
        for item in record.all(field):
            if _COMMENTARY.fullmatch(item.value):
                return "opinion", item.value, 0.8
    if is_prose_interview(record):
        found = next(i for i in record.all(Field.SUGGESTION) if i.value.field == "interviewee")
        return "interview", found.raw, 0.7
    return "", "", 0.0


def _with_section(record: Record, options: Options) -> Record:
    if record.first(Field.SECTION):
        return record
    if options.section:
        return record.with_items(Item(Field.SECTION, options.section, "", 1.0))
    return record.with_items(Item(Field.SECTION, SECTIONS[record.value(Field.KIND)], "", 0.6))
