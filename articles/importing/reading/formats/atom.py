"""Atom 1.0 (RFC 4287), and Blogger's exports, which are Atom: one entry an article.

Blogger writes comments, settings and the template as entries too, old ones told by a category of
the scheme `…#kind`, those of Google Takeout by `blogger:type`.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import replace

from ..archives.decode import NotText
from ..archives.file import LegacyFile, RefusedFile
from ..extract.addresses import old_path
from ..markup.visible import visible_in_html
from ..options import Options
from ..record import Record
from ..xml import PROLOG, Node, declared_encoding, slices, text_of, tree
from . import many
from .assembled import Named, assembled
from .many import Opener
from .prefixes import as_context, from_context

NAME = "atom"

_ROOT = re.compile(
    PROLOG + r"<(?:[\w.-]+:)?feed\b[^>]*http://www\.w3\.org/2005/Atom", re.DOTALL | re.IGNORECASE
)
_KIND = "http://schemas.google.com/g/2005#kind"
_ARTICLES = {"", "post", "page"}
_COMMENT = "comment"
_MAY_BE_COMMENT = re.compile(rb"#comment[\"']|in-reply-to\b|blogger:type\b[^>]*>\s*comment", re.I)
_FIELDS = {
    "title": "headline", "published": "date", "issued": "date", "filename": "address",
}  # fmt: skip
_ELSEWHERE = {"id", "content", "summary", "category", "link", "author", "contributor", "control"}


def recognises(head: str, path: str) -> str:
    return "its outermost element is an Atom feed" if _ROOT.match(head) else ""


def articles(opener: Opener, source_id: str) -> Iterator[LegacyFile]:
    context: tuple[tuple[str, str], ...] = ()
    with opener() as file:
        for each in slices(file, "entry"):
            if each.number == 0:
                context = as_context(each.data, declared_encoding(each.data[:200]))
                continue
            found = re.search(rb"<(?:[\w.-]+:)?id>\s*(.*?)\s*</", each.data, re.DOTALL)
            key = html.unescape(found[1].decode("utf-8", "replace")) if found else ""
            yield _kept(many.item(each, source_id, key, context))


def _kept(entry: LegacyFile) -> LegacyFile:
    """The entry as it may be kept: of a reader's comment, which has an address, nothing."""
    if not _MAY_BE_COMMENT.search(entry.data):
        return entry
    if entry.trouble:  # the file ends inside it
        return replace(entry, data=b"")
    try:
        text, _ = text_of(entry, "cp1252")
        node, _ = tree(text, prefixes=from_context(entry))
    except (NotText, RefusedFile):
        return replace(entry, data=b"", trouble=f"not-an-article: what may be a {_COMMENT}")
    if _kind(node) != _COMMENT:
        return entry
    return replace(entry, data=b"", trouble=f"not-an-article: {_COMMENT}")


def read(file: LegacyFile, options: Options) -> Iterator[Record]:
    return many.records(THIS, file, options)


def article(file: LegacyFile, options: Options) -> Iterator[Record]:
    text, warnings = text_of(file, options.encoding)
    entry, repairs = tree(text, first_line=file.line, prefixes=from_context(file))
    kind = _kind(entry)
    if kind not in _ARTICLES:
        raise RefusedFile(f"not-an-article: {kind}")
    content, summary = _html(entry.first("content")), _html(entry.first("summary"))
    named = list(_named(entry))
    if content and summary:
        words = html.unescape(" ".join(re.sub(r"<[^>]*>", " ", summary).split()))
        is_repeated = visible_in_html(summary).rstrip(".…")[:200] in visible_in_html(content)
        named.append(("" if is_repeated else "standfirst", "summary", words, None))
    record = assembled(NAME, file.source_id, named, content or summary, (*warnings, *repairs))
    record = many.repeating(many.placed(record, file), "summary", "updated", "link")
    if kind == "page":
        record = record.warned("page", "a page, not a post: it arrives as a draft").held("page")
    yield record


def _kind(entry: Node) -> str:
    """What Blogger calls it: post, page, comment, settings, template; "" in other feeds."""
    for node in entry.all("category"):
        if node.attributes.get("scheme") == _KIND:
            return node.attributes.get("term", "").rpartition("#")[2]
    if entry.first("thr:in-reply-to", "in-reply-to"):
        return _COMMENT
    return entry.said("blogger:type").lower()


def _html(node: Node | None) -> str:
    """The HTML of a text construct (RFC 4287, section 3.1): text, html or xhtml."""
    if node is None:
        return ""
    kind = node.attributes.get("type", "text").lower()
    if kind == "xhtml" or kind.endswith("xml"):
        inner = node.first("div")
        return (inner or node).html.strip()
    if kind in {"html", "text/html"}:
        return node.text.strip()
    return html.escape(node.text.strip(), quote=False)


def _named(entry: Node) -> Iterator[Named]:
    has_date = bool(entry.said("published", "issued"))
    for node in entry.nodes:
        text = node.text.strip()
        if node.name == "title" and node.attributes.get("type") in {"html", "xhtml"}:
            text = html.unescape(text)
        if node.name in {"author", "contributor"} and node.said("name"):
            yield node.name, f"{node.name}.name", node.said("name"), node.line
        elif node.name == "category":
            yield from _term(node)
        elif node.name == "link":
            yield from _link(node)
        elif node.name == "control":
            drafts = {"yes": "true", "no": "false"}
            said = node.said("draft")
            yield "draft", "app:control.draft", drafts.get(said, said or "false"), node.line
        elif node.tag == "blogger:status":
            yield "status", node.tag, _status(text), node.line
        elif node.name == "updated" and text:
            yield ("" if has_date else "date"), "updated", text, node.line
        elif node.name == "filename" and not old_path(text):
            continue
        elif text and node.name not in _ELSEWHERE:
            yield _FIELDS.get(node.name, ""), node.tag, text, node.line


def _status(text: str) -> str:
    """A word of Blogger's as one that is known: "LIVE", "DRAFT", "SOFT_TRASHED", "SCHEDULED"."""
    words = {"SOFT_TRASHED": "trash", "SCHEDULED": "published"}
    return words.get(text, text.lower())


def _term(node: Node) -> Iterator[Named]:
    name = node.attributes.get("label") or node.attributes.get("term", "")
    if name and node.attributes.get("scheme") != _KIND:
        yield "topic", "category", html.unescape(name), node.line


def _link(node: Node) -> Iterator[Named]:
    """The entry's own address; the links of the protocol are nobody's words."""
    relation, address = node.attributes.get("rel", "alternate"), node.attributes.get("href", "")
    if relation == "alternate" and address:
        yield "origin", "link", address, node.line
    elif relation == "enclosure" and node.attributes.get("type", "").startswith("image/"):
        yield "image", "link.enclosure", address, node.line


THIS = many.Divided(NAME, articles, article)
