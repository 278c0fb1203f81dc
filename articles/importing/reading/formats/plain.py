"""Plain text: a headline, perhaps a date and a byline, then paragraphs divided by blank lines."""

import html
import re
from collections.abc import Iterator

from ..archives.file import LegacyFile
from ..extract.names import credits_in
from ..language.dates import is_date
from ..markup.visible import visible
from ..options import Options
from ..record import Record
from .assembled import Named, assembled
from .matter import suffix_of

NAME = "plain"

_SUFFIXES = {".txt", ".text", ""}
_NO_PROSE = re.compile(r"\s*(?:<[?!/a-zA-Z]|[{\[]|%PDF|#!|BEGIN:V)")
_BLANK_LINES = re.compile(r"\n(?:[ \t\xa0]*\n)+")
_BYLINE = re.compile(
    r"(?:By|Interview(?:ed)? by|Text(?: by)?:|Words(?: by)?:|Story by|Photos? by|Photographs by"
    r"|Translated by|Автор:|Von|Par|Por) \S.{0,200}",
)
_MOST_HEADLINE = 300
_LONG_LINE = 100  # characters above which single lines are paragraphs, not wrapped ones


def recognises(head: str, path: str) -> str:
    suffix = suffix_of(path)
    if suffix not in _SUFFIXES or not head.strip() or _NO_PROSE.match(head):
        return ""
    return f"prose in a file called {suffix or 'without a suffix'}"


def read(file: LegacyFile, options: Options) -> Iterator[Record]:
    text, warnings = file.text(options.encoding)
    paragraphs = _paragraphs(text)
    named, rest = _head(paragraphs, options)
    body = "\n".join(f"<p>{html.escape(each, quote=False)}</p>" for each in rest)
    record = assembled(NAME, file.source_id, named, body, warnings)
    yield record.but(visible=visible(text))  # counted by itself: nothing may be missed


def _paragraphs(text: str) -> list[str]:
    found = [each.strip() for each in _BLANK_LINES.split(text.strip())]
    if len(found) <= 2 and text.count("\n") > 2:
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        if sorted(map(len, lines))[len(lines) // 2] > _LONG_LINE:
            return lines
    return [each for each in found if each]


def _head(paragraphs: list[str], options: Options) -> tuple[list[Named], list[str]]:
    """The lines before the text, named, and the paragraphs of the text itself.

    The first paragraph is the head when its first line is short enough for a headline and either
    ends without a stop or has a date below it.
    """
    if not paragraphs:
        return [], []
    lines = [line.strip() for line in paragraphs[0].split("\n")]
    if _is_named(lines[0], options):
        return _without_headline(lines, paragraphs[1:], options)
    below = [line for line in [*lines[1:], *paragraphs[1:3]] if len(line) < 200]
    has_date = any(is_date(line, options.zone) for line in below)
    first = lines[0]
    is_headline = len(first) <= _MOST_HEADLINE and (has_date or not first.endswith((".", ",", ":")))
    if not is_headline or (len(lines) > 1 and not any(_is_named(line, options) for line in lines)):
        return [], paragraphs
    named: list[Named] = [("headline", "first line", first, 1)]
    named += [_named(line, number, options) for number, line in enumerate(lines[1:], 2)]
    rest = paragraphs[1:]
    while rest and _is_named(rest[0], options):
        named.append(_named(rest.pop(0), None, options))
    return named, rest


def _without_headline(
    lines: list[str], rest: list[str], options: Options
) -> tuple[list[Named], list[str]]:
    """A text that begins with its date or its byline."""
    named: list[Named] = []
    while lines and _is_named(lines[0], options):
        named.append(_named(lines.pop(0), len(named) + 1, options))
    return named, ["\n".join(lines), *rest] if lines else rest


def _is_named(line: str, options: Options) -> bool:
    return is_date(line, options.zone) or _is_byline(line)


def _is_byline(line: str) -> bool:
    return _BYLINE.fullmatch(line) is not None or bool(credits_in(line))


def _named(line: str, number: int | None, options: Options) -> Named:
    if is_date(line, options.zone):
        return "date", "date line", line, number
    if _is_byline(line):
        return "author", "byline", line, number
    return "standfirst", "line below the headline", line, number
