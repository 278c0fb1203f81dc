"""Labels before a speech, "Ada Roe:" then "A.R.:" or "Ada:", and who each of them is."""

import re
from dataclasses import dataclass

from ..language.sentences import UPPER

_TIME = r"(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?\s*[-–—]?\s*)?"
_PART = rf"(?:[{UPPER}א-ת\u0620-\u064a][\w’'ʼ.‑-]{{0,30}}|de|van|von|der|al|bin|el|la|le|du|di|da)"
_TIME_AFTER = r"[ \t\xa0]*[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?[ \t\xa0]*(?::|(?=\n))"
_SURNAME = rf"[ \xa0]?{_PART}(?:[ \xa0]{_PART}){{0,2}}\s?:"  # "A. Roe:" is no answer
# At the start of a line: one to five words with capitals, then a colon (or "Q." and "A."), or a
# time and the end of the line, as programs that write down speech have it.
LABEL = re.compile(
    rf"[ \t\xa0]*{_TIME}(?:(?P<letter>[QAPRПВОפש])\d{{0,2}}[.:](?!{_SURNAME})"
    rf"|(?P<name>{_PART}(?:[ \xa0]{_PART}){{0,4}})(?:\s?:|{_TIME_AFTER}))[ \t\xa0]*"
)
# What stands at the beginning of a line that has a label, and seldom elsewhere.
_MAY_BE_LABEL = re.compile(
    rf"\n(?=[ \t\xa0]*{_TIME}(?:[QAPRПВОפש]\d{{0,2}}[.:]"
    rf"|{_PART}(?:[ \xa0]{_PART}){{0,4}}(?:\s?:|{_TIME_AFTER})))"
)
_LETTERS_OR_SPACE = tuple("QAPRПВОפש \t\xa0")  # a label without a colon begins with one of these
_QUESTIONS = {
    "q",
    "question",
    "п",
    "питання",
    "запитання",
    "вопрос",
    "в",
    "frage",
    "ש",
    "p",
    "pregunta",
}
_ANSWERS = {"a", "answer", "відповідь", "ответ", "о", "antwort", "r", "ת", "réponse", "respuesta"}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label as it stands in a text: who it names, and where the speech begins."""

    name: str
    start: int
    end: int


def label_at(text: str, start: int) -> Labelled | None:
    """The label that a line beginning at this offset has, if any."""
    if ":" not in text and not text.startswith(_LETTERS_OR_SPACE, start):
        return None
    found = LABEL.match(text, start)
    if not found or found.end() >= len(text):
        return None
    name = found["letter"] or found["name"]
    if text[found.end() - 1 : found.end() + 2] == "://":
        return None
    first = found.start() + len(found[0]) - len(found[0].lstrip())
    return Labelled(" ".join(name.split()), first, found.end())


def may_hold_labels(text: str, fewest: int) -> bool:
    """Whether so many lines of a text, each after a line break, may begin with a label."""
    found = _MAY_BE_LABEL.finditer(text)
    return all(next(found, None) for _ in range(fewest))


def spoken_role(name: str) -> str:
    """The role of a label that is no name: "Q" asks, "A" answers, "" for a name."""
    folded = name.casefold().rstrip(".")
    return "question" if folded in _QUESTIONS else "answer" if folded in _ANSWERS else ""


def full_names(labels: list[str]) -> dict[str, str]:
    """Each label with the longest name it may stand for: "A.", "AR", "Ada", "Roe" are "Ada Roe"."""
    full: dict[str, str] = {}
    # Longer names first; of two spellings the one that is not all capitals, then the earlier.
    names = sorted(dict.fromkeys(labels), key=lambda name: (-len(name.split()), name.isupper()))
    for label in names:
        longer = [name for name in full.values() if _stands_for(label, name)]
        full[label] = longer[0] if len(set(longer)) == 1 else label
    return full


def _stands_for(label: str, name: str) -> bool:
    if label.casefold() == name.casefold():
        return True
    words = name.casefold().split()
    letters = label.casefold().replace(".", "").replace(" ", "")
    initials = "".join(word[0] for word in words)
    return label.casefold().rstrip(".") in words or letters in {initials, initials[0]}
