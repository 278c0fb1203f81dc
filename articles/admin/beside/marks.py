"""The fragments that were read from an original, found in its text again and marked there."""

import html
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from articles.admin.times import moment
from articles.text.fragment import place

_MOST_TRIES = 10  # places of the same words that are looked at
_SHORTEST = 2  # characters: a fragment of one would be found anywhere


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the original; `label` says what was read from it, "" where nothing was."""

    text: str
    label: str = ""
    is_guess: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """One item that was read; `is_marked` when its words stand in the text that is shown."""

    field: str
    value: str
    percent: int
    is_guess: bool
    is_marked: bool


def marked(text: str, items: Iterable[dict[str, Any]]) -> tuple[list[Stretch], list[Found]]:
    """The text in stretches, and each item with whether it is marked.

    Items are those of `LegacyDocument.extracted`. What was read from one fragment has one mark;
    of two fragments that overlap the first read is marked. All of them count as marked, for
    their words are.
    """
    spans: dict[tuple[int, int], tuple[str, bool]] = {}
    found: list[Found] = []
    for item in items:
        is_guess = item["field"] == "suggestion"
        field, value = _told(item)
        span = _place(text, item.get("raw", ""), value if is_guess else "")
        if span and (free := _free(text, span, spans)):
            before, is_guessed = spans.get(free, ("", True))
            label = f"{before}; {field}: {value}" if before else f"{field}: {value}"
            spans[free] = (label[:200], is_guess and is_guessed)
        percent = round(100 * item["confidence"])
        found.append(Found(field, value, percent, is_guess, span is not None))
    return list(_stretches(text, sorted(spans.items()))), found


def _stretches(
    text: str, spans: list[tuple[tuple[int, int], tuple[str, bool]]]
) -> Iterator[Stretch]:
    last = 0
    for (start, end), (label, is_guess) in spans:
        if start > last:
            yield Stretch(text[last:start])
        yield Stretch(text[start:end], label, is_guess)
        last = end
    if last < len(text):
        yield Stretch(text[last:])


def _place(text: str, raw: str, guess: str) -> tuple[int, int] | None:
    """As the words are, as HTML writes them, or as JSON does.

    The words of a guess may stand anywhere ("the keeper"): beside its value they are meant.
    """
    words = raw.strip()
    if len(words) < _SHORTEST:
        return None
    pairs = [f"{words}, {guess}", f"{words} {guess}", f"{guess}, {words}"] if guess else []
    spellings = (*pairs, words, html.escape(words, quote=False), json.dumps(words)[1:-1])
    return next(filter(None, (place(text, each) for each in spellings)), None)


def _free(
    text: str, span: tuple[int, int], taken: Iterable[tuple[int, int]]
) -> tuple[int, int] | None:
    """The span itself, or a later place of its words that lies in no other fragment."""
    words = text[span[0] : span[1]]
    for _try in range(_MOST_TRIES):
        others = (each for each in taken if each != span)
        if not any(start < span[1] and span[0] < end for start, end in others):
            return span
        span = place(text, words, span[1])
        if span is None:
            return None
    return None


def _told(item: dict[str, Any]) -> tuple[str, str]:
    """The field and the value in words: a suggestion is called by the field it is for."""
    value = item["value"]
    if isinstance(value, dict):
        if "at" in value:
            return _named(item["field"]), moment(
                datetime.fromisoformat(value["at"]), value["precision"]
            )
        field = value["field"] if item["field"] == "suggestion" else item["field"]
        names = ("value", "name", "text", "headline", "words", "address")
        told = next((value[name] for name in names if value.get(name)), "")
        return _named(str(field)), str(told)
    return _named(item["field"]), str(value)


def _named(field: str) -> str:
    return field.replace("_", " ").removesuffix(" at")
