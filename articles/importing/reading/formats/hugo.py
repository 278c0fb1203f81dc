"""Hugo pages: front matter in YAML, TOML or JSON, then Markdown or HTML with shortcodes.

https://gohugo.io/content-management/front-matter/, https://gohugo.io/content-management/shortcodes/
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from ..archives.file import LegacyFile
from ..options import Options
from ..record import Record
from .assembled import Named
from .embeds import LINKS, Arguments, code, figure
from .front_matter import Entry
from .matter import YAML, is_template, keys, language_of
from .site_post import field_name, held_as, site_post
from .template_tags import Language

NAME = "hugo"

_FIELDS = {
    "publishdate": "date", "pubdate": "date", "lastmod": "", "modified": "", "url": "address",
    "linktitle": "", "keywords": "", "images": "image", "featured_image": "image",
    "featuredimage": "image", "cover": "image", "cover.image": "image", "cover.alt": "image_alt",
    "cover.caption": "image_caption", "author_name": "author", "private": "draft",
    "languagecode": "language", "canonicalurl": "origin", "canonical_link": "origin",
}  # fmt: skip
_OWN_KEYS = {
    "lastmod", "publishdate", "expirydate", "linktitle", "iscjklanguage", "markup", "outputs",
    "translationkey", "_build", "cascade", "unpublishdate",
}  # fmt: skip
_EXPIRY = {"expirydate", "unpublishdate"}
_CONTENT = re.compile(r"(?:^|/)content/(?!.*/?_posts/)")
_SHORTCODE = re.compile(
    r"\{\{[<%]\s*/\*[^{}]*\*/\s*[>%]\}\}"
    r"|\{\{[<%]\s*(?P<close>/)?\s*(?P<name>[\w][\w./-]*)(?P<rest>[^{}]*)[>%]\}\}"
)


def _reference(given: Arguments) -> str:
    """The path of another page, as it is written."""
    return given.first("path", "0")


def _expressed(tag: str) -> str:
    """`{{</* figure */>}}` is how a shortcode is shown and not run."""
    return re.sub(r"\s*/\*\s*|\s*\*/\s*", " ", tag)


SHORTCODES = Language(
    pattern=_SHORTCODE,
    known={**LINKS, "figure": figure, "ref": _reference, "relref": _reference},
    verbatim={"highlight": code},
    silent=frozenset({"toc", "param", "br"}),
    expressed=_expressed,
)


def recognises(head: str, path: str) -> str:
    language = language_of(head, path)
    given = keys(head, path)
    if not language or is_template(path) or "extends" in given or head.startswith("---json"):
        return ""
    if language != YAML:
        return f"front matter in {language}"
    if own := sorted(_OWN_KEYS & given.keys()):
        return f"front matter with {own[0]}:"
    if tag := _SHORTCODE.search(head):
        return f"front matter, and the shortcode {tag[0][:60]}"
    return "front matter in a file below content/" if _CONTENT.search(path) else ""


def read(file: LegacyFile, options: Options) -> Iterator[Record]:
    record = site_post(NAME, file, options, SHORTCODES, _named)
    if any(raw.key.lower() in _EXPIRY for raw in record.fields):
        record = held_as(record, "expires", "it has a day on which it goes: a person has to look")
    if PurePosixPath(file.source_id).stem.split(".")[0] == "_index":
        record = held_as(record, "section-page", "the page of a section, perhaps no article")
    yield record


def _named(entry: Entry) -> Iterator[Named]:
    key = entry.key.removeprefix("params.").removeprefix("taxonomies.")
    yield field_name(key, _FIELDS), entry.key, entry.text, entry.line
