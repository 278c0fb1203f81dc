"""A web page as it was saved: JSON-LD, then OpenGraph and meta, then the look of the page.

https://schema.org/Article, https://ogp.me/. Whatever it says of itself, where the piece begins and
ends is a guess, so it always arrives as a draft for a person to look at.
"""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from ..archives.file import LegacyFile
from ..options import Options
from ..record import Record
from . import json_ld, page_head
from .assembled import Named
from .matter import is_template, language_of, suffix_of
from .page_parts import page_record, parsed, parts_of
from .site_post import held_as

NAME = "html"

_BEGINS = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE,
)
_SUFFIXES = {".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".jsp"}
_ELEMENT = re.compile(r"\s*<(?:article|main|div|section|h1|p|header)\b", re.IGNORECASE)


def recognises(head: str, path: str) -> str:
    suffix = suffix_of(path)
    if suffix not in _SUFFIXES | {""} or language_of(head, path) or is_template(path):
        return ""
    if _BEGINS.match(head):
        return "an HTML page"
    return f"HTML in a file called {suffix}" if suffix and _ELEMENT.match(head) else ""


def read(file: LegacyFile, options: Options) -> Iterator[Record]:
    text, warnings = file.text(options.encoding)
    page = parsed(text)
    named = list(_known(page))
    record = page_record(NAME, file.source_id, text, named, parts_of(page), warnings)
    because = "where the piece begins and ends was guessed from the page"
    yield held_as(record, "page-guessed", because)


def _known(page: LexborHTMLParser) -> Iterator[Named]:
    """What the page says of itself; each thing from the surest kind of statement alone."""
    seen: set[str] = set()
    for told in (json_ld.told(page), page_head.told(page), page_head.shown(page)):
        found = [each for each in told if each[0] not in seen and each[2].strip()]
        seen |= {name for name, *_ in found}
        yield from found
