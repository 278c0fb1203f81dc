"""Posts of a Medium export: one page each below posts/, marked up as microformats (h-entry).

https://help.medium.com/hc/en-us/articles/115004745787, https://microformats.org/wiki/h-entry
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from selectolax.lexbor import LexborHTMLParser

from ..archives.file import LegacyFile
from ..options import Options
from ..record import Record
from .assembled import Named
from .page_parts import page_record, parsed, parts_of
from .site_post import held_as

NAME = "medium"

_PAGE = re.compile(r"\s*<(?:!doctype html|html)\b", re.IGNORECASE)
_MARKS = re.compile(r"<article class=\"h-entry\"|class=\"graf graf--")
# A rule stands above every section, the first one too.
_DIVIDER = re.compile(r"<hr class=\"section-divider\"[^>]*>")
_FILE = re.compile(r"(?:\d{4}-\d\d-\d\d|draft)_(?P<slug>.+?)-+[0-9a-f]{8,12}$")
_FIELDS = (
    ("headline", ".p-name", ""), ("standfirst", ".p-summary", ""),
    ("date", "time.dt-published", "datetime"), ("author", ".p-author", ""),
    ("origin", "a.p-canonical", "href"),
)  # fmt: skip


def recognises(head: str, path: str) -> str:
    found = _MARKS.search(head) if _PAGE.match(head) else None
    return f"a page with {found[0]}, as Medium exports posts" if found else ""


def read(file: LegacyFile, options: Options) -> Iterator[Record]:
    text, warnings = file.text(options.encoding)
    page = parsed(text)
    named = list(_named(page, file.source_id))
    parts = parts_of(page, (".e-content",))
    parts = replace(parts, html=_DIVIDER.sub("", parts.html, count=1))
    record = page_record(NAME, file.source_id, text, named, parts, warnings)
    if PurePosixPath(file.source_id).name.startswith("draft_"):
        record = held_as(record, "status-draft", "Medium exported it as a draft")
    yield record


def _named(page: LexborHTMLParser, path: str) -> Iterator[Named]:
    for name, selector, attribute in _FIELDS:
        node = page.css_first(selector)
        if node is None:
            continue
        words = node.attributes.get(attribute) if attribute else node.text(deep=True)
        if words := " ".join((words or "").split()):
            yield name, selector, words, None
    if found := _FILE.match(PurePosixPath(path).stem):
        yield "slug", "file name", found["slug"].lower(), None
