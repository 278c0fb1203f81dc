"""Whom a prose interview is with, and who else is quoted: suggested, never asserted."""

import re
from collections.abc import Iterator
from itertools import islice

from ..language.sentences import NAME, UPPER, spans
from ..options import Options
from ..record import Field, Item, Record
from ..values import Guess
from .mentions import Mentions
from .people import People, Person, trimmed

_MET = re.compile(
    r"\b(?:(?:spoke|speaks|talked|talks|chatted|sat down|caught up)\s+(?:to|with)|interviewed"
    r"|(?:по)?спілкува(?:вся|лася|лися)\s+з|поговорил[аи]?\s+с|sprach\s+mit)\s+",
    re.IGNORECASE,
)
_may_meet = Mentions(
    "spoke", "speak", "talk", "chatted", "sat", "caught", "interviewed", "спілкува", "поговорил",
    "sprach",
)  # fmt: skip
_WORD = re.compile(rf"(?<![\w’'ʼ-])[{UPPER}][\w’'ʼ-]+")
_NAME = re.compile(NAME)
_FEWEST_QUOTED = 2
_MOST_MEETINGS = 20  # in one paragraph that are looked at
_MOST_QUOTED = 20  # people who are suggested as sources of one piece
_DESCRIBING = re.compile(r"[^\W\d_]{3,}")


def interviewee(record: Record, options: Options) -> Record:
    """ "The Courier spoke to judge Ada Roe" with two quotations of hers suggests her."""
    people = People(record)
    names = [
        item.value.name
        for item in record.all(Field.PARTICIPANT)
        if item.value.role == "interviewee" and len(item.value.name.split()) > 1
    ]
    items = [_suggested("source", people.person(name), 0.8) for name in dict.fromkeys(names)]
    may_meet = not names and _may_meet(record.prose.text)
    if may_meet and (found := next(_met(people), None)):
        names.append(found.name)
        items += [_suggested("interviewee", found, 0.8), _suggested("source", found, 0.7)]
    for name in people.attributed()[:_MOST_QUOTED]:
        if not any(name in known or known in name for known in names):
            names.append(name)
            items.append(_suggested("source", people.person(name), 0.4))
    return record.with_items(*items)


def is_prose_interview(record: Record) -> bool:
    return any(item.value.field == "interviewee" for item in record.all(Field.SUGGESTION))


def _met(people: People) -> Iterator[Person]:
    """Those whom the piece says it spoke to, quoted twice or more."""
    if not _may_meet("\n".join(people.bare)):
        return
    for text, bare in zip(people.texts, people.bare, strict=True):
        if not _may_meet(bare):
            continue
        meetings = list(islice(_MET.finditer(bare), _MOST_MEETINGS))
        ends = [last for _, last in spans(bare)] if meetings else []
        for found in meetings:
            end = next((last for last in ends if last > found.end()), len(bare))
            rest = bare[found.end() : min(end, found.end() + 250)]
            for name, start in _names(people, rest):
                known = people.person(name)
                if known.quoted >= _FEWEST_QUOTED:
                    words = _before(rest[:start]) or known.words
                    sentence = " ".join(text[found.start() : end].split())
                    yield Person(name, words or sentence, known.quoted)
                    break


def _names(people: People, rest: str) -> Iterator[tuple[str, int]]:
    """Full names in the words after "spoke to", then surnames of people named elsewhere."""
    for found in _NAME.finditer(rest):
        yield trimmed(found[0]), found.start()
    for found in _WORD.finditer(rest):
        if name := people.full_name(found[0]):
            yield name, found.start()


def _before(words: str) -> str:
    """What stands before the name and describes the person, if it is more than an article."""
    words = " ".join(words.split()).strip(" ,")
    return words if len(_DESCRIBING.findall(words)) > 0 and words.lower() != "the" else ""


def _suggested(field: str, found: Person, confidence: float) -> Item:
    words = found.words or found.name
    return Item(Field.SUGGESTION, Guess(field, found.name, words), words, confidence)
