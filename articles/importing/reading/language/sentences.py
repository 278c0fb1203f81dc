"""Where sentences begin and end in a paragraph, and what a name looks like."""

import re
from functools import lru_cache

UPPER = "".join(
    character for character in map(chr, range(0x530)) if character.isupper() or character.istitle()
)
_ABBREVIATED = re.compile(
    r"(?:^|[\s(“\"])(?:mr|mrs|ms|dr|prof|st|sen|rep|gov|gen|col|lt|capt|jr|sr|vs|no|inc|ltd|co|"
    r"jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|[^\W\d_]|[^\W\d_]\.[^\W\d_])\.$",
    re.IGNORECASE,
)
# A stop with closing quotes, then a space, or nothing where two sentences were glued together.
_STOP = re.compile(
    rf"[.!?…][\"”’»)\]]*(?:\s+(?=[\"“‘«(\[]?[{UPPER}\d\u05d0-\u05ea\u0620-\u064a])|(?<=[a-z0-9.)”’à-ÿа-яіїєґ][.!?])(?=[{UPPER}]))"
)
# "am 3. Mai": a day's number, not the end of a sentence.
_DAY = re.compile(r"(?:^|\s)\d{1,2}\.$")
_GERMAN_MONTH = re.compile(r"\s+(?:Jan|Jän|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)")
_PARTICLES = r"(?:de|del|della|di|da|dos|du|la|le|van|von|der|den|ter|al|el|bin|ibn|ben|af|zu)"
_INITIAL = rf"[{UPPER}]\."
_WORD = rf"[{UPPER}][\w’'ʼ‑-]{{1,40}}"
# Two to five words that begin with a capital, particles between them. What may not stand before
# the first letter is asked after it: so an expression looks at capitals alone.
NAME = (
    rf"[{UPPER}](?<![\w’'ʼ.-].)(?:\.|[\w’'ʼ‑-]{{1,40}})"
    rf"(?:\s+(?:{_PARTICLES}\s+){{0,2}}(?:{_INITIAL}|(?:d[’'])?{_WORD})){{1,4}}"
)


def spans(text: str) -> list[tuple[int, int]]:
    """The sentences of a text as offsets, each without the white space round it."""
    return list(_spans(text))


@lru_cache(maxsize=64)  # rule after rule asks of the same few paragraphs
def _spans(text: str) -> tuple[tuple[int, int], ...]:
    found = []
    start = len(text) - len(text.lstrip())
    for stop in _STOP.finditer(text):
        place, end = stop.span()
        if _ends(text, place):
            found.append((start, start + len(text[start:end].rstrip())))
            start = end
    last = text[start:].rstrip()
    return (*found, (start, start + len(last))) if last else tuple(found)


def _ends(text: str, place: int) -> bool:
    """Whether a sentence ends with this stop: not so behind an abbreviation or a day's number."""
    if place > 5 and text[place - 6 : place].isalpha():
        return True
    before = text[max(0, place - 12) : place + 1]
    if _DAY.search(before) and _GERMAN_MONTH.match(text, place + 1):
        return False
    return not _ABBREVIATED.search(before)


def sentence_at(text: str, place: int) -> str:
    """The sentence of a text in which this offset lies, its white space squeezed."""
    for start, end in spans(text):
        if place < end:
            return " ".join(text[start:end].split())
    return " ".join(text.split())
