"""WordPress exports: WXR 1.0 to 1.2, an RSS 2.0 file with the elements of wp:, one item a post.

https://codex.wordpress.org/Tools_Export_Screen; what is written is said by
https://github.com/WordPress/wordpress-develop/blob/trunk/src/wp-admin/includes/export.php
"""

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from ..archives.commenters import masked
from ..archives.file import LegacyFile, RefusedFile
from ..extract.addresses import old_path
from ..options import Options
from ..record import Record
from ..xml import Node, declared_encoding, slices, text_of, tree
from . import many
from .assembled import Named, assembled
from .many import Opener
from .shortcodes import expanded
from .wordpress_site import Site, post_id, post_type, site_of
from .wordpress_types import held_by_type, is_kind, is_private, no_article

NAME = "wordpress"

_FIELDS = {
    "title": "headline", "excerpt:encoded": "standfirst", "wp:post_name": "slug",
    "description": "description",
}  # fmt: skip
# Read otherwise, or an answer to a question that a magazine's reader does not ask.
_ELSEWHERE = {"guid", "content:encoded", "wp:postmeta", "category", "wp:post_password"}
_STATUS = {"publish": "published", "future": "published", "inherit": "draft"}
_NO_DATE = "0000-00-00 00:00:00"


def recognises(head: str, path: str) -> str:
    found = re.search(r"wordpress\.org/export/(1\.\d)", head)
    if found and "<rss" in head:
        return f"RSS with the elements of WordPress's export {found[1]}"
    return ""


def articles(opener: Opener, source_id: str) -> Iterator[LegacyFile]:
    """Each item with its author's name and its picture's address, that stand elsewhere."""
    site: Site | None = None
    with opener() as file:
        for each in slices(file, "item"):
            if site is None:
                site = site_of(each.data, opener)
                encoding = declared_encoding(each.data[:200])
            if each.number and not site.is_used_picture(each.data):
                context = (*site.context(each.data), *((("encoding", encoding),) * bool(encoding)))
                number = post_id(each.data)
                key = site.key(each.data) or (f"{source_id}#{number}" if number else "")
                yield _kept(many.item(each, source_id, key, context))


def _kept(item: LegacyFile) -> LegacyFile:
    """The item as it may be kept: of what people sent in privately, its type alone."""
    kind = post_type(item.data)
    if is_private(kind):
        return replace(item, data=b"", trouble=f"not-an-article: {no_article(kind)}")
    return replace(item, data=masked(item.data))


def read(file: LegacyFile, options: Options) -> Iterator[Record]:
    return many.records(THIS, file, options)


def article(file: LegacyFile, options: Options) -> Iterator[Record]:
    text, warnings = text_of(file, options.encoding)
    item, repairs = tree(text, first_line=file.line)
    kind, status = item.said("wp:post_type"), item.said("wp:status")
    if kind == "attachment" or status == "auto-draft":
        because = f"not-an-article: {kind or status} {item.said('wp:attachment_url')}"
        raise RefusedFile(because.strip())
    if whose := no_article(kind):
        raise RefusedFile(f"not-an-article: {whose}")
    content = item.said("content:encoded")
    body, shortcodes = expanded(content)
    named = [*_named(item, file)]
    record = assembled(NAME, file.source_id, named, body, (*warnings, *repairs, *shortcodes))
    record = held_by_type(many.placed(record, file), kind)
    yield many.repeating(
        record, "wp:post_date", "wp:post_date_gmt", "pubDate", "dc:creator", "link"
    )


def _named(item: Node, file: LegacyFile) -> Iterator[Named]:
    yield from _dates(item)
    for node in item.nodes:
        text = " ".join(node.text.split()) if node.tag == "wp:comment" else node.text.strip()
        if not text or node.tag in _ELSEWHERE:
            continue
        if node.tag == "wp:status":
            yield "status", node.tag, _STATUS.get(text, text), node.line
        elif node.tag == "dc:creator":
            yield "author", node.tag, file.said("author") or text, node.line
        elif node.tag == "wp:post_type" and is_kind(text):
            yield "kind", node.tag, text, node.line
        elif node.tag == "link":
            yield ("address" if _is_path(text) else ""), node.tag, text, node.line
        elif node.tag not in {"wp:post_date", "wp:post_date_gmt", "pubDate"}:
            yield _FIELDS.get(node.tag, ""), node.tag, html.unescape(text), node.line
    if item.said("wp:post_password"):
        yield "status", "wp:post_password", "password", None
    yield from _terms(item)
    yield from _meta(item, file)


def _dates(item: Node) -> Iterator[Named]:
    """The first that is a date is read: `post_date_gmt` is UTC, `post_date` the site's own time."""
    given = [(tag, item.said(tag)) for tag in ("wp:post_date_gmt", "wp:post_date", "pubDate")]
    given = [(tag, text) for tag, text in given if text]
    good = [
        (tag, text) for tag, text in given if not text.startswith("0000") and "-0001" not in text
    ]
    for number, (tag, text) in enumerate(good or given[:1]):
        text = f"{text}Z" if tag == "wp:post_date_gmt" and text != _NO_DATE else text
        yield ("" if number else "date"), tag, text, None


def _terms(item: Node) -> Iterator[Named]:
    """Categories, tags and series; a term of a plugin's own kind is named as dropped."""
    names = {"category": "section", "post_tag": "topic", "series": "series"}
    for node in item.all("category"):
        domain = node.attributes.get("domain", "category")
        if name := html.unescape(node.text).strip():
            yield names.get(domain, ""), f"category.{domain}", name, node.line


def _meta(item: Node, file: LegacyFile) -> Iterator[Named]:
    path = old_path(item.said("link"))
    for node in item.all("wp:postmeta"):
        key, value = node.said("wp:meta_key"), node.said("wp:meta_value")
        if key == "_wp_old_slug" and value and path.strip("/"):
            ending = "/" if path.endswith("/") else ""
            moved = f"{path.rstrip('/').rpartition('/')[0]}/{value}{ending}"
            yield "address", key, moved, node.line
        elif key == "_thumbnail_id" and file.said("picture"):
            yield "image", key, file.said("picture"), node.line
        elif value:
            yield "", f"wp:postmeta.{key}", html.unescape(value), node.line


def _is_path(link: str) -> bool:
    """Whether an address names a page by its path: "/?p=12" names none."""
    return bool(old_path(link)) and not urlsplit(link).query


THIS = many.Divided(NAME, articles, article)
