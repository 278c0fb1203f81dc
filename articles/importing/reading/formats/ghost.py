"""Ghost exports (https://ghost.org/docs/migration/custom/): one JSON file with a list a table.

The tables with keys, passwords, sessions and members are passed over unread: of users only the
name and the bio are taken, of all else the posts, their tags and their credits.
"""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from ..archives.decode import without_controls
from ..archives.file import LegacyFile, RefusedFile
from ..markup.as_text import text_of
from ..options import Options
from ..record import Record
from . import lexical, many, mobiledoc, wire
from .assembled import Named, assembled
from .ghost_site import PREFIXES, site_of
from .json_items import elements
from .many import Opener

NAME = "ghost"

_FIELDS = {
    "title": "headline", "custom_excerpt": "standfirst", "slug": "slug", "locale": "language",
    "feature_image": "image", "image": "image", "feature_image_alt": "image_alt",
    "feature_image_caption": "image_caption", "canonical_url": "origin",
    "published_at": "date", "status": "status",
}  # fmt: skip
_BODIES = {"html", "mobiledoc", "lexical", "plaintext", "markdown"}
_STATUS = {"scheduled": "published", "sent": "draft"}  # sent: by e-mail alone, never on the site
# Of the database, and of no use to a reader.
_INTERNAL = {
    "id", "uuid", "author_id", "created_by", "updated_by", "published_by", "comment_id",
    "authors", "tags", "newsletter_id", "post_id",
}  # fmt: skip
# Of a tag or an author that stands in the post itself.
_NO_WORDS = {"id", "slug", "url", "visibility", "status", "profile_image", "cover_image", "website"}
# Keys whose values are taken out before anything is kept: secrets, addresses, scripts' settings.
_SECRET = re.compile(r"secret|password|token|_key\b|apikey|hash|e-?mail\b|codeinjection", re.I)
_SECRET_KEY = re.compile(rf'"[^"]*(?:{_SECRET.pattern})[^"]*"\s*:', re.IGNORECASE)
_SITE_URL = "__GHOST_URL__"


def recognises(head: str, path: str) -> str:
    if not head.lstrip().startswith("{"):
        return ""
    start = re.sub(r"\s", "", head[:2_000])
    if start.startswith(('{"db":[{', '{"meta":{"exported_on', '{"data":{')) and (
        '"exported_on"' in start or '"version"' in start or '"data":{' in start
    ):
        return "JSON with the tables of Ghost's database"
    return ""


def articles(opener: Opener, source_id: str) -> Iterator[LegacyFile]:
    """Each post with the credits and tags that other tables have of it."""
    site = site_of(opener)
    with opener() as file:
        paths = [(*prefix, "posts", "[]") for prefix in PREFIXES]
        for each in elements(file, *paths):
            key, context, trouble = f"{source_id}#{each.number}", (), ""
            if each.is_cut:
                trouble = (
                    f"json-cut-off: the file ends inside post {each.number:,}; "
                    f"{each.number - 1:,} read"
                )
            else:
                key, context = site.about(each.text, key)
            data = b"" if trouble else without_secrets(each.text).encode(errors="replace")
            yield LegacyFile(key, data, line=each.number, context=context, trouble=trouble)


def without_secrets(text: str) -> str:
    """A post's JSON as it is, or without the keys that hold what nobody should keep."""
    if not _SECRET_KEY.search(text):
        return text
    try:
        return json.dumps(_without_secrets(json.loads(text)), ensure_ascii=False)
    except (ValueError, RecursionError):
        return ""


def _without_secrets(value: Any) -> Any:
    if isinstance(value, dict):
        kept = ((key, each) for key, each in value.items() if not _SECRET.search(key))
        return {key: _without_secrets(each) for key, each in kept}
    return [_without_secrets(each) for each in value] if isinstance(value, list) else value


def read(file: LegacyFile, options: Options) -> Iterator[Record]:
    return many.records(THIS, file, options)


def article(file: LegacyFile, options: Options) -> Iterator[Record]:
    try:
        post = json.loads(file.data)
    except (ValueError, RecursionError) as error:
        raise RefusedFile(f"json-unreadable: {error}") from error
    if not isinstance(post, dict):
        raise RefusedFile("json-unreadable: a post is no object")
    named = [*_named(post), *_context(file)]
    named += [("", wire.NOTE, text_of(email).strip(), None) for email in _emails(post)]
    record = many.placed(assembled(NAME, file.source_id, named, _body(post), ()), file)
    record = many.not_for_publication(record, wire.NOTE)
    if post.get("type") == "page" or post.get("page") in {1}:
        record = record.warned("page", "a page, not a post: it arrives as a draft").held("page")
    yield record


def _body(post: dict) -> str:
    """Its HTML as Ghost itself made it, else made from the editor's own document."""
    body = post.get("html") or ""
    if not body and post.get("lexical"):
        body = lexical.lexical_html(post["lexical"])
    if not body and post.get("mobiledoc"):
        body = mobiledoc.mobiledoc_html(post["mobiledoc"])
    if not body:
        body = html.escape(post.get("plaintext") or post.get("markdown") or "", quote=False)
    return without_controls(body.replace(_SITE_URL, ""))


def _emails(post: dict) -> Iterator[str]:
    """What was for those who read by e-mail: in Ghost's own HTML it does not stand."""
    if not post.get("html"):
        yield from lexical.emails(lexical.cards_of(post.get("lexical") or ""))
        yield from lexical.emails(mobiledoc.cards_of(post.get("mobiledoc") or ""))


def _named(post: dict) -> Iterator[Named]:
    if post.get("visibility") not in {None, "", "public"}:
        yield "status", "visibility", f"for {post['visibility']}", None
    for key, value in post.items():
        if (
            key in _BODIES
            or key in _INTERNAL
            or value in (None, "", False, [])
            or key == "visibility"
        ):
            continue
        text = (
            html.unescape(value)
            if isinstance(value, str)
            else json.dumps(value, ensure_ascii=False)
        )
        text = text.replace(_SITE_URL, "").strip()
        if key == "status":
            text = _STATUS.get(text, text)
        if text:
            yield _FIELDS.get(key, ""), key, text, None
    yield from _embedded(post)


def _embedded(post: dict) -> Iterator[Named]:
    """Tags and authors where they stand in the post itself, as the API gives them."""
    for table, ours in (("tags", "topic"), ("authors", "author")):
        for each in post.get(table) or []:
            given = each if isinstance(each, dict) else {"name": each}
            for key, said in given.items():
                if isinstance(said, str) and said.strip() and key not in _NO_WORDS:
                    name = ours if key == "name" else "bio" if key == "bio" else ""
                    yield name, f"{table}.{key}", html.unescape(said).strip(), None


def _context(file: LegacyFile) -> Iterator[Named]:
    for key, value in file.context:
        ours = key.split(" ")[0]
        if ours in {"author", "topic", "image_alt", "image_caption", "bio"}:
            yield ours, ours, value, None


THIS = many.Divided(NAME, articles, article)
