"""Jigsaw posts: YAML front matter, then a body in HTML or Markdown.

https://jigsaw.tighten.com/docs/content-markdown/
"""

from collections.abc import Iterator

from ..archives.file import LegacyFile
from ..options import Options
from ..record import Record
from . import front_matter
from .assembled import assembled
from .markdown import body_html
from .matter import is_template

NAME = "jigsaw"

# Their key -> our name for it. A key that is not here is listed as dropped.
FIELDS = {
    "title": "headline", "headline": "headline",
    "description": "description", "standfirst": "standfirst", "excerpt": "standfirst",
    "summary": "standfirst", "subtitle": "standfirst", "highlights": "highlight",
    "date": "date",
    "author": "author", "authors": "author", "byline": "author", "author.name": "author",
    "authors.name": "author",
    "interviewer": "interviewer", "reporter": "reporter", "translator": "translator",
    "translators": "translator", "photographer": "photographer", "photographers": "photographer",
    "illustrator": "illustrator", "editor": "editor", "contributor": "contributor",
    "bio": "bio", "author_bio": "bio", "author.bio": "bio", "authors.bio": "bio",
    "disclaimer": "disclaimer", "editors_note": "editors_note", "interview_note": "interview_note",
    "kind": "kind",
    "section": "section", "category": "section", "categories": "section",
    "tag": "topic", "tags": "topic", "topics": "topic", "series": "series",
    "kicker": "kicker", "dateline": "dateline",
    "slug": "slug", "language": "language", "lang": "language",
    "image": "image", "cover_image": "image", "image_alt": "image_alt",
    "image_caption": "image_caption", "image_credit": "image_credit",
    "source_url": "origin", "canonical": "origin", "canonical_url": "origin",
    "link": "link", "link_url": "link", "external_url": "link", "externalurl": "link",
    "external_link": "link", "externallink": "link",
    "permalink": "address", "aliases": "address", "legacy_addresses": "address",
    "legacy_address": "address", "redirect_from": "address",
    "correction": "correction", "corrections": "correction",
    "draft": "draft", "published": "published", "status": "status", "visibility": "status",
    "publish": "published", "state": "status", "access": "status", "audience": "status",
    "private": "draft", "members_only": "draft", "is_draft": "draft", "isdraft": "draft",
    "hidden": "draft", "unlisted": "draft", "unpublished": "draft", "premium": "draft",
    "paywall": "draft", "paywalled": "draft", "subscribers_only": "draft", "members": "draft",
    "deleted": "trashed", "trashed": "trashed", "is_deleted": "trashed",
}  # fmt: skip

# `section: content` fills a block of the page's template; it is no section of a magazine.
_TEMPLATE_BLOCKS = {"content", "body", "main"}


def recognises(head: str, path: str) -> str:
    if is_template(path) or not front_matter.begins(head):
        return ""
    return "front matter between --- fences"


def read(file: LegacyFile, options: Options) -> Iterator[Record]:
    text, warnings = file.text(options.encoding)
    matter = front_matter.parted(text)
    named = [(_name(entry), entry.key, entry.text, entry.line) for entry in matter.entries]
    named = front_matter.without_secrets(named)
    html, lost = body_html(matter.body, file.source_id)
    yield assembled(NAME, file.source_id, named, html, (*warnings, *matter.warnings), lost)


def _name(entry: front_matter.Entry) -> str:
    if entry.key == "section" and entry.text.lower() in _TEMPLATE_BLOCKS:
        return ""
    return FIELDS.get(entry.key.lower().replace("-", "_"), "")
