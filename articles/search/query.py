"""What a reader typed, read: words, phrases, words that must be absent, and narrowing marks.

river "last boat" -ferry author:ines-halloran section:opinion after:2020 before:2024-06
"""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from articles.text.stems import words

MOST_WORDS = 16  # of one query; further ones are not looked at, and the reader is told
_PART = re.compile(r'(-?)(?:(author|section|kind|language|before|after):)?(?:"([^"]*)"?|(\S+))')
_QUOTES = str.maketrans(dict.fromkeys("“”„«»″", '"'))
_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")


@dataclass(frozen=True)
class Query:
    """Each of `phrases` and `without` is a run of words; a single word is a run of one."""

    typed: str = ""
    phrases: tuple[tuple[str, ...], ...] = ()
    without: tuple[tuple[str, ...], ...] = ()
    author: str = ""
    section: str = ""
    kind: str = ""
    language: str = ""
    after: date | None = None  # the first day that counts
    before: date | None = None  # the first day that counts no longer
    unread: tuple[str, ...] = field(default=())  # what was typed and cannot be looked for

    @property
    def is_empty(self) -> bool:
        """Whether it asks for nothing: words that must be absent alone find nothing."""
        return not (self.phrases or self.author or self.section or self.kind)


def read_query(typed: str) -> Query:
    """Read what was typed; whatever it is, there is a Query for it."""
    asked: dict = {"phrases": [], "without": [], "unread": []}
    count = 0
    for minus, mark, quoted, bare in _PART.findall(typed.translate(_QUOTES)):
        value = quoted or bare
        if mark and not minus:
            _narrow(asked, mark, value)
            continue
        run = tuple(value[start:end] for start, end in words(value))
        if mark and run:  # "-author:" is no mark of ours: its words are looked for
            run = (mark, *run)
        if not run:
            continue
        count += len(run)
        if count > MOST_WORDS:
            asked["unread"].append(value)
            continue
        # "covid-19" is two words that stand together.
        asked["without" if minus else "phrases"].append(run)
    lists = {name: tuple(asked.pop(name)) for name in ("phrases", "without", "unread")}
    return Query(typed=" ".join(typed.split()), **lists, **asked)


def _narrow(asked: dict, mark: str, value: str) -> None:
    if mark in ("before", "after"):
        day = _day(value, is_after=mark == "after")
        if day:
            asked[mark] = day
        else:
            asked["unread"].append(f"{mark}:{value}")
    else:
        asked[mark] = value.strip("/").lower()


def _day(value: str, *, is_after: bool) -> date | None:
    """ "2020" before is what was published before that year, and after what came after it ended."""
    match = _DAY.fullmatch(value)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = date(year, month or 1, day or 1)
        if not is_after:
            return first
        if day:
            return first + timedelta(days=1)
        if month:
            return date(year + month // 12, month % 12 + 1, 1)
        return date(year + 1, 1, 1)
    except (ValueError, OverflowError):
        return None
