"""Front matter in TOML 1.0 or JSON (RFC 8259), each value back as the text that stood there.

Both type their values; text is what our own rules read, so numbers and dates are written out again.
"""

import html
import json
import re
import tomllib
from collections.abc import Callable, Iterator

from ..record import Warned
from .front_matter import MOST_VALUES, Entry, FrontMatter, too_many

TOML_FENCE = re.compile(r"(?:\+\+\+|---toml)[ \t]*(?:\n|\Z)")
JSON_FENCE = re.compile(r"(?:---json[ \t]*\n)?(?=\s*\{)")
_TOML_END = re.compile(r"^(?:\+\+\+|---)[ \t]*$", re.MULTILINE)
_JSON_END = re.compile(r"^\}[ \t]*$", re.MULTILINE)
_CLOSING = re.compile(r"\s*^---[ \t]*$", re.MULTILINE)
_TOML_LINE = re.compile(r"[ \t]*(?P<key>[\w.\"'-]+)[ \t]*=[ \t]*(?P<value>.*)")
_JSON_LINE = re.compile(r"[ \t]*\"(?P<key>[\w. -]+)\"[ \t]*:[ \t]*(?P<value>.*)")
_MOST_DEPTH = 4


class _Pairs(tuple):
    """An object of JSON as its pairs, so that a key that comes twice comes twice."""


def from_toml(text: str) -> FrontMatter:
    """The values between +++ fences and the body; broken lines are read singly, with a warning."""
    start = TOML_FENCE.match(text).end()
    end = _TOML_END.search(text, start)
    warnings: tuple[Warned, ...] = ()
    if end:
        head, body = text[start : end.start()], text[end.end() :]
    else:
        head, body, warnings = _unclosed(text, start, _TOML_LINE)
    try:
        values = tomllib.loads(head, parse_float=str)
    except (ValueError, RecursionError) as error:
        entries, repairs = _by_lines(head, _TOML_LINE, str(error))
        return FrontMatter(entries, body, (*warnings, *repairs))
    return FrontMatter(_entries(values, _lines(head, _TOML_LINE)), body, warnings)


def from_json(text: str) -> FrontMatter:
    """The values of the object at the head of a text, and the body after it."""
    start = JSON_FENCE.match(text).end()
    start += len(text[start:]) - len(text[start:].lstrip())
    decoder = json.JSONDecoder(object_pairs_hook=_Pairs, parse_float=str, parse_int=str)
    try:
        values, end = decoder.raw_decode(text, start)
    except (ValueError, RecursionError) as error:
        return _broken_json(text, start, str(error))
    lines = _lines(text[start:end], _JSON_LINE, text.count("\n", 0, start) + 1)
    return FrontMatter(_entries(values, lines), _after_fence(text, end))


def _broken_json(text: str, start: int, problem: str) -> FrontMatter:
    if end := _JSON_END.search(text, start):
        entries, warnings = _by_lines(text[start : end.start()], _JSON_LINE, problem)
        return FrontMatter(entries, _after_fence(text, end.end()), warnings)
    head, body, unclosed = _unclosed(text, start + 1, _JSON_LINE)
    entries, warnings = _by_lines(head, _JSON_LINE, problem)
    return FrontMatter(entries, body, (*unclosed, *warnings))


def _after_fence(text: str, end: int) -> str:
    closing = _CLOSING.match(text, end) if text.startswith("---") else None
    return text[closing.end() if closing else end :]


def _unclosed(text: str, start: int, key: re.Pattern) -> tuple[str, str, tuple[Warned, ...]]:
    """The lines that hold keys, the rest, and the warning that nothing divides them."""
    end = start
    for line in text[start:].splitlines(keepends=True):
        if line.strip() and not key.match(line) and line.strip()[0] not in "[]{}#":
            break
        end += len(line)
    number = text.count("\n", 0, end) + 1
    message = f"the front matter has no end; it was taken to end before line {number}"
    return text[start:end], text[end:], (Warned("front-matter-unclosed", message, number),)


def _by_lines(
    head: str, key: re.Pattern, problem: str
) -> tuple[tuple[Entry, ...], tuple[Warned, ...]]:
    """Each line "key, sign, value" by itself; one that is none goes with the value before it."""
    entries: list[Entry] = []
    for number, line in enumerate(head.split("\n"), 2):
        if len(entries) >= MOST_VALUES:
            raise too_many()
        found = key.match(line)
        words = (found["value"] if found else line).strip().rstrip(",").strip("\"'[]{} \t")
        if found and words:
            entries.append(Entry(found["key"].strip("\"'"), html.unescape(words), number))
        elif words:
            name = entries[-1].key if entries else ""
            entries.append(Entry(name, html.unescape(words), number))
    message = f"the front matter was read line by line: {problem}"
    place = re.search(r"line (\d+)", problem)
    line = int(place[1]) + (key is _TOML_LINE) if place else 2
    return tuple(entries), (Warned("front-matter-repaired", f"line {line}: {message}", line),)


def _lines(head: str, key: re.Pattern, first: int = 2) -> Callable[[str], int]:
    """In which line of the file a key stands first."""
    lines: dict[str, int] = {}
    for number, line in enumerate(head.split("\n"), first):
        if found := key.match(line.lstrip("{ ") if key is _JSON_LINE else line):
            lines.setdefault(found["key"].strip("\"'"), number)
    return lambda name: lines.get(name, lines.get(name.rpartition(".")[2], first))


def _entries(values: object, line_of: Callable[[str], int]) -> tuple[Entry, ...]:
    found: list[Entry] = []
    for key, text in _flat("", values, 0):
        if len(found) >= MOST_VALUES:
            raise too_many()
        if words := html.unescape(text).strip():
            found.append(Entry(key, words, line_of(key)))
    return tuple(found)


def _flat(key: str, value: object, depth: int) -> Iterator[tuple[str, str]]:
    if depth > _MOST_DEPTH:
        yield key, json.dumps(value, default=str, ensure_ascii=False)
    elif isinstance(value, (dict, _Pairs)):
        for name, each in value.items() if isinstance(value, dict) else value:
            yield from _flat(f"{key}.{name}" if key else name, each, depth + 1)
    elif isinstance(value, list):
        for each in value:
            yield from _flat(key, each, depth + 1)
    elif isinstance(value, bool):
        yield key, str(value).lower()
    elif value is not None:
        yield key, str(value)
