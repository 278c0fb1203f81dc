"""Eleventy pages: front matter in YAML, JSON or TOML, then Markdown or HTML, with Liquid tags.

https://www.11ty.dev/docs/data-frontmatter/, https://www.11ty.dev/docs/permalinks/
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from ..archives.file import LegacyFile
from ..options import Options
from ..record import Record
from . import liquid
from .assembled import Named
from .front_matter import Entry
from .matter import is_template, keys, language_of, suffix_of
from .site_post import field_name, held_as, site_post

NAME = "eleventy"

_FIELDS = {
    "image.src": "image", "image.url": "image", "image.alt": "image_alt", "thumbnail": "image",
    "image.caption": "image_caption", "image.credit": "image_credit", "featured_image": "image",
    "locale": "language", "private": "draft", "data.title": "headline",
}  # fmt: skip
_LAYOUT = re.compile(
    r"(?:.*/)?[\w-]+\.(?:njk|liquid|webc|hbs|11ty\.\w+|html|vto|ejs|pug)|layouts/.+"
)
_SUFFIXES = {".njk", ".liquid", ".webc"}
_COLLECTIONS = {"post", "posts", "all", "page", "pages", "nav", "blog", "article", "articles"}


def recognises(head: str, path: str) -> str:
    given = keys(head, path)
    if not language_of(head, path) or is_template(path) or "extends" in given:
        return ""
    if head.startswith(("---json", "---toml")):
        return f"front matter that begins with {head[:7]}"
    if own := next((key for key in given if key.startswith("eleventy")), ""):
        return f"front matter with {own}:"
    if suffix_of(path) in _SUFFIXES or ".11ty." in path:
        return f"front matter in a file called {PurePosixPath(path).suffix}"
    if _LAYOUT.fullmatch(given.get("layout", "")):
        return f"front matter with layout: {given['layout']}"
    return "front matter with a computed permalink:" if "{{" in given.get("permalink", "") else ""


def read(file: LegacyFile, options: Options) -> Iterator[Record]:
    record = site_post(NAME, file, options, liquid.LIQUID, _named)
    for raw in record.fields:
        if raw.key == "permalink" and raw.text.lower() == "false":
            record = held_as(record, "status-draft", "permalink: false, so it had no page")
        elif raw.key == "eleventyExcludeFromCollections" and raw.text.lower() == "true":
            record = held_as(record, "status-draft", "it was kept out of every list")
    yield record


def _named(entry: Entry) -> Iterator[Named]:
    """A tag that only names the collection of posts is no topic, and "false" no address."""
    name = field_name(entry.key, _FIELDS)
    is_collection = entry.key == "tags" and entry.text.lower() in _COLLECTIONS
    is_no_address = entry.key == "permalink" and entry.text.lower() in {"false", "true"}
    yield "" if is_collection or is_no_address else name, entry.key, entry.text, entry.line
