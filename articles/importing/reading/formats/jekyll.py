"""Jekyll posts: YAML front matter, then Markdown or HTML with Liquid tags.

https://jekyllrb.com/docs/posts/, https://jekyllrb.com/docs/permalinks/
"""

import re
from collections.abc import Iterator

from ..archives.file import LegacyFile
from ..options import Options
from ..record import Record
from . import liquid
from .assembled import Named
from .front_matter import Entry
from .matter import YAML, is_template, keys, language_of
from .site_post import field_name, held_as, site_post

NAME = "jekyll"

_FIELDS = {
    "redirect_to": "", "excerpt_separator": "", "last_modified_at": "", "lede": "standfirst",
    "image.path": "image", "image.url": "image", "image.src": "image", "image.alt": "image_alt",
    "image.caption": "image_caption", "image.credit": "image_credit", "header.image": "image",
    "header.overlay_image": "image", "header.teaser": "image", "thumbnail": "image",
    "locale": "language", "private": "draft", "original_url": "origin",
}  # fmt: skip
_POSTS = re.compile(r"(?:^|/)_(?:posts|drafts)/")
_DRAFTS = re.compile(r"(?:^|/)_drafts/")
_LAYOUT = re.compile(r"[\w-]+")
_WORDS = re.compile(r"\S+")
_STYLES = {"pretty", "date", "ordinal", "weekdate", "none"}  # permalinks that are no address
_LISTS = {"categories", "tags"}  # one text is a list whose divider is a space


def recognises(head: str, path: str) -> str:
    if language_of(head, path) != YAML or is_template(path):
        return ""
    given = keys(head, path)
    if "extends" in given:  # a template of Jigsaw's
        return ""
    if _POSTS.search(path):
        return "front matter in a file below _posts/ or _drafts/"
    if _LAYOUT.fullmatch(given.get("layout", "")):
        return f"front matter with layout: {given['layout']}"
    if "redirect_from" in given and "layout" in given:
        return "front matter with redirect_from: and layout:"
    if re.search(r"/:(?:title|year|categories|slug)\b", given.get("permalink", "")):
        return f"front matter with the pattern permalink: {given['permalink']}"
    tag = liquid.OWN.search(head)
    return f"front matter, and the tag {tag[0]}" if tag else ""


def read(file: LegacyFile, options: Options) -> Iterator[Record]:
    record = site_post(NAME, file, options, liquid.LIQUID, _named)
    if _DRAFTS.search(file.source_id):
        record = held_as(record, "status-draft", "it lies in the folder of drafts")
    yield record


def _named(entry: Entry) -> Iterator[Named]:
    """ "tags: rain snow" is two topics, as Jekyll has it; with commas it is a list of its own."""
    name = field_name(entry.key, _FIELDS)
    if entry.key in _LISTS and entry.is_inline and not re.search(r"[,;\[]", entry.text):
        for word in _WORDS.findall(entry.text):
            yield name, entry.key, word, entry.line
    elif entry.key == "permalink" and entry.text in _STYLES:
        yield "", entry.key, entry.text, entry.line
    else:
        yield name, entry.key, entry.text, entry.line
