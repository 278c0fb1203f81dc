"""What agencies send along with a story and nobody may print: notes, numbers, advisories."""

import re
from collections.abc import Iterator

from articles.text.html import from_plain

from ..markup.as_text import text_of

NOTE = "note, not for publication"  # the key of such a value

_BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d|)")
_NOTE = re.compile(
    r"[\s*_(\[/<>=–—-]*(?:"
    r"(?:note|notes|attention|advisory|memo|message)\s+(?:to|for)\s+(?:the\s+)?"
    r"(?:news\s?)?(?:editors?|desks?|subscribers|clients|media)\b"
    r"|(?:attention|attn\.?:?)\s+editors?\b|editors\s*:\s|eds\.?\s*:\s|desks?\s*:\s"
    r"|not\s+for\s+(?:publication|print|broadcast|release)\b|confidential\s*[:—–-]"
    r"|private\s+(?:notes?|numbers?|phones?|contacts?|mobile)\b"
    r"|(?:for\s+)?internal\s+(?:use|note)\s*(?:only\b|[:—–-])|(?:media|press)\s+contacts?\s*:"
    r"|(?:hinweis|achtung|notiz)\w*\s+(?:an|für)\s+(?:die\s+)?redaktion\w*|nicht\s+zur\s+veröffentlichung"
    r"|note\s+aux\s+(?:rédactions?|rédacteurs?)|nota\s+a\s+(?:los\s+)?(?:redactores|editores))",
    re.IGNORECASE,
)
_FROM_HERE = re.compile(r"[\s*_#=–—-]*(?:ends?|notes to editors)[\s*_#=:.–—-]*", re.IGNORECASE)
_LEAVES = "p|div|h[1-6]|li|td|pre|blockquote"
_LEAF = re.compile(  # a block with no block in it
    rf"<({_LEAVES})\b[^>]*>((?:(?!<(?:{_LEAVES}|ul|ol|table)\b).)*?)</\1>",
    re.DOTALL | re.IGNORECASE,
)
_BREAK = re.compile(r"(<br\b[^>]*>|\n)", re.IGNORECASE)
_PRIVATE = re.compile(
    r"<(\w+)\b[^>]*\b(?:class|type|role|data-[\w-]+)=\"[^\"]*\b(?:npa|private|ed-?note|editors?-?note"
    r"|editorial-?note|not-for-publication|internal|advisory)\b[^\"]*\"[^>]*>(?:(?!<\1\b).)*?</\1>",
    re.DOTALL | re.IGNORECASE,
)


def parted(html: str) -> tuple[str, list[str]]:
    """The HTML that may be printed, and the text of each note that may not.

    "<p>It rained.</p><p>EDS: call 555.</p>" is "<p>It rained.</p>" and ["EDS: call 555."]. After a
    line "ENDS" or "Notes to editors" all that follows is for editors.
    """
    notes: list[str] = []
    html = _PRIVATE.sub(lambda found: _taken(found[0], notes), from_plain(html))
    kept: list[str] = []
    place, is_over = 0, False
    for found in _LEAF.finditer(html):
        is_over = is_over or bool(_FROM_HERE.fullmatch(text_of(found[0]).strip()))
        left = "" if is_over else _printed(found[2])
        if left != found[2]:
            kept.append(html[place : found.start()])
            place = found.end()
            if left.strip():
                start, end = found.start(2) - found.start(), found.end(2) - found.start()
                kept.append(found[0][:start] + left + found[0][end:])
                _taken(found[2].replace(left, "", 1), notes)
            else:
                _taken(found[0], notes)
    return "".join(kept) + html[place:], notes


def _printed(inner: str) -> str:
    """A block up to the line at which a note begins: what follows in that block is the note."""
    lines = _BREAK.split(inner)
    for number in range(0, len(lines), 2):
        if _NOTE.match(text_of(lines[number])):
            return "".join(lines[: max(0, number - 1)])
    return inner


def named_notes(notes: list[str]) -> Iterator[tuple[str, str, str, None]]:
    """The notes as values that nobody reads, for the ledger."""
    return (("", NOTE, note, None) for note in notes)


def instant(text: str) -> str:
    """ISO 8601's basic form in the extended one: "20190504T101500Z" is "2019-05-04T10:15:00Z"."""
    found = _BASIC.fullmatch(text.strip())
    if not found:
        return text.strip()
    year, month, day, hour, minute, second, zone = found.groups()
    return f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{zone}"


def _taken(markup: str, notes: list[str]) -> str:
    if text := text_of(markup).strip():
        notes.append(text)
    return ""
