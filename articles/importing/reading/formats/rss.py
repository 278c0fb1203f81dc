"""RSS 2.0 (https://www.rssboard.org/rss-specification), also 0.9x and 1.0: one item an article.

`content:encoded` is the text and `description` then the line below the headline; without the
first, the description is the text.
"""

import html
import re
from collections.abc import Iterator

from ..archives.file import LegacyFile
from ..markup.visible import visible, visible_in_html
from ..options import Options
from ..record import Record
from ..xml import PROLOG, Node, declared_encoding, slices, text_of, tree
from . import many
from .assembled import Named, assembled
from .many import Opener
from .prefixes import as_context, from_context

NAME = "rss"

_ROOT = re.compile(PROLOG + r"<(?:rss|rdf:RDF)\b", re.DOTALL | re.IGNORECASE)
_FIELDS = {
    "title": "headline", "link": "origin", "pubDate": "date", "dc:date": "date",
    "dc:language": "language", "media:credit": "image_credit", "category": "section",
    "dc:subject": "topic", "itunes:subtitle": "standfirst",
}  # fmt: skip
_SUMMARIES = ("description", "itunes:summary")
_TEXTS = ("content:encoded", "content")
# "jane@example.org (Jane Roe)": RSS wants an address here; only the name is for readers.
_MAILBOX = re.compile(r"\S+@\S+\s*\((?P<name>[^)]+)\)|(?P<called>[^<]*?)\s*<?\S+@[^\s>]+>?")


def recognises(head: str, path: str) -> str:
    return "its outermost element is rss or rdf:RDF" if _ROOT.match(head) else ""


def articles(opener: Opener, source_id: str) -> Iterator[LegacyFile]:
    context: tuple[tuple[str, str], ...] = ()
    with opener() as file:
        for each in slices(file, "item"):
            if each.number == 0:
                context = as_context(each.data, declared_encoding(each.data[:200]))
                continue
            yield many.item(each, source_id, _key(each.data, source_id), context)


def read(file: LegacyFile, options: Options) -> Iterator[Record]:
    return many.records(THIS, file, options)


def article(file: LegacyFile, options: Options) -> Iterator[Record]:
    text, warnings = text_of(file, options.encoding)
    item, repairs = tree(text, first_line=file.line, prefixes=from_context(file))
    content = next((found for tag in _TEXTS if (found := item.said(tag))), "")
    summaries = [said for tag in _SUMMARIES if (said := item.said(tag))]
    summary = summaries[0] if summaries else ""
    named = list(_named(item))
    if content and summary:
        named.append(_standfirst(summary, content))
    named += [("", "itunes:summary", _plain(each), None) for each in summaries[1:]]
    record = assembled(NAME, file.source_id, named, content or summary, (*warnings, *repairs))
    yield many.repeating(many.placed(record, file), "description", "dc:date")


def _named(item: Node) -> Iterator[Named]:
    dates = 0
    for node in item.nodes:
        text = html.unescape(node.text).strip()
        if node.tag in {"enclosure", "media:content", "media:thumbnail"}:
            yield from _picture(node)
        elif not text or node.tag in {"guid", *_SUMMARIES, *_TEXTS}:
            continue
        elif node.tag in {"author", "dc:creator", "itunes:author"}:
            yield from _author(node, text)
        elif _FIELDS.get(node.tag) == "date":
            dates += 1
            yield ("date" if dates == 1 else ""), node.tag, text, node.line
        else:
            yield _FIELDS.get(node.tag, ""), node.tag, text, node.line


def _author(node: Node, text: str) -> Iterator[Named]:
    found = _MAILBOX.fullmatch(text)
    name = (found["name"] or found["called"] or "").strip() if found else text
    if name:
        yield "author", node.tag, name, node.line


def _picture(node: Node) -> Iterator[Named]:
    url, kind = node.attributes.get("url", ""), node.attributes.get("type", "")
    is_picture = kind.startswith("image/") or node.attributes.get("medium") == "image"
    if url and (is_picture or node.name == "thumbnail"):
        yield "image", node.tag, url, node.line
    for below in node.nodes:
        names = {"credit": "image_credit", "description": "image_caption", "text": "image_caption"}
        if text := below.text.strip():
            yield names.get(below.name, ""), below.tag, text, below.line


def _standfirst(summary: str, content: str) -> Named:
    """A summary beside the text: words of its own, or the first of the text over again."""
    words = visible_in_html(summary).rstrip("….[]")
    is_repeated = visible(words)[:200] in visible_in_html(content)
    return ("" if is_repeated else "description"), "description", _plain(summary), None


def _plain(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", markup)).split())


def _key(item: bytes, source_id: str) -> str:
    """The guid, else the link (in RSS 1.0 the item's own address)."""
    for pattern in (rb"<guid\b[^>]*>(.*?)</guid>", rb"<link>(.*?)</link>", rb"rdf:about=\"(.*?)\""):
        if found := re.search(pattern, item, re.DOTALL):
            text = re.sub(rb"<!\[CDATA\[|\]\]>", b"", found[1]).decode("utf-8", "replace")
            if key := html.unescape(text).strip():
                return key
    return ""


THIS = many.Divided(NAME, articles, article)
