"""NewsML-G2 (https://iptc.org/standards/newsml-g2/): news items, alone or in a news message.

The story stands in `inlineXML` as XHTML or NITF, or in `inlineData`. `edNote` and its like are for
editors: never public. Packages, pictures and other items without a text are no articles.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import replace

from ..archives.file import LegacyFile, RefusedFile
from ..markup.visible import visible
from ..options import Options
from ..record import Record
from ..xml import PROLOG, Node, declared_encoding, slices, text_of, tree
from . import many, nitf, wire
from .assembled import Named, assembled
from .many import Opener
from .prefixes import as_context

NAME = "newsml"

_ITEMS = "newsItem|packageItem|conceptItem|knowledgeItem|planningItem"
_ROOT = re.compile(PROLOG + rf"<(?:[\w.-]+:)?(?:newsMessage|{_ITEMS})\b", re.DOTALL | re.IGNORECASE)
_META = {
    "headline": "headline", "by": "author", "creditline": "", "dateline": "dateline",
    "slugline": "", "keyword": "topic", "urgency": "", "genre": "", "subject": "topic",
    "copyrightNotice": "", "usageTerms": "", "contentCreated": "", "contentModified": "",
    "title": "", "provider": "", "service": "", "version": "",
}  # fmt: skip
_FOR_EDITORS = {"edNote", "instruction", "signal"}


def recognises(head: str, path: str) -> str:
    if not _ROOT.match(head):
        return ""
    is_g2 = "iptc.org/std/nar" in head or "standard=" in head or "guid=" in head
    return "its outermost element is NewsML-G2's" if is_g2 else ""


def articles(opener: Opener, source_id: str) -> Iterator[LegacyFile]:
    """Each item of a message; its guid is its id, whatever the version."""
    context: tuple[tuple[str, str], ...] = ()
    with opener() as file:
        for each in slices(file, _ITEMS):
            if each.number == 0:
                context = as_context(each.data, declared_encoding(each.data[:200]))
                continue
            found = re.match(rb"<[^>]*?\sguid\s*=\s*[\"']([^\"']+)", each.data)
            key = html.unescape(found[1].decode("utf-8", "replace")) if found else ""
            yield many.item(each, source_id, key, context)


def read(file: LegacyFile, options: Options) -> Iterator[Record]:
    return many.records(THIS, file, options)


def article(file: LegacyFile, options: Options) -> Iterator[Record]:
    text, warnings = text_of(file, options.encoding)
    item, repairs = tree(text, first_line=file.line)
    content = item.find("contentSet")
    inner = content.find("inlineXML", "inlineData") if content else None
    if item.name != "newsItem" or inner is None:
        kind = item.find("itemClass")
        said = kind.attributes.get("qcode", "") if kind else item.name
        raise RefusedFile(f"not-an-article: {said}")
    named = tuple(each for each in (*_named(item), *_rest(item)) if each[2])
    story = inner.find("nitf")
    if story is not None:
        record = nitf.story(NAME, story, file, (*warnings, *repairs), named)
        yield replace(record, visible=visible(item.text))
        return
    body, notes = wire.parted(_html(inner))
    record = assembled(
        NAME, file.source_id, [*named, *wire.named_notes(notes)], body, (*warnings, *repairs)
    )
    if inner.name == "inlineXML":
        record = replace(record, visible=visible(item.text))  # counted by itself
    yield many.not_for_publication(many.placed(record, file), wire.NOTE)


def _rest(item: Node) -> Iterator[Named]:
    """Words outside of the two parts that are read: rights, parts' descriptions, a page's title."""
    for node in item.nodes:
        if node.name == "contentSet":
            for title in (each for each in node.walk() if each.name == "head"):
                yield "", "inlineXML.head", " ".join(title.text.split()), title.line
        elif node.name not in {"itemMeta", "contentMeta"}:
            yield "", node.name, " ".join(node.text.split()), node.line


def _html(inner: Node) -> str:
    """The content as HTML: of a whole page its body, of plain text its paragraphs."""
    if inner.name == "inlineData":
        kind = inner.attributes.get("contenttype", "text/plain")
        return (
            inner.text.strip() if "html" in kind else html.escape(inner.text.strip(), quote=False)
        )
    return (inner.find("body") or inner).html.strip()


def _named(item: Node) -> Iterator[Named]:
    yield from _item_meta(item.find("itemMeta"))
    meta = item.find("contentMeta")
    names: set[str] = set()
    for node in meta.nodes if meta else ():
        text = " ".join(node.text.split())
        if node.name in _FOR_EDITORS:
            yield "", wire.NOTE, text, node.line
        elif node.name in {"creator", "contributor"}:
            yield from _others(node)
            if (name := _name(node)) not in names:
                names.add(name)
                yield (
                    ("author" if node.name == "creator" else "contributor"),
                    node.name,
                    name,
                    node.line,
                )
        elif node.name == "by":
            yield ("" if names else "author"), "by", text, node.line
        elif node.name == "subject":
            yield "topic", "subject", _name(node), node.line
            yield from _others(node)
        elif node.name == "description":
            is_summary = node.attributes.get("role", "").rpartition(":")[2] in {
                "",
                "summary",
                "abstract",
            }
            yield ("standfirst" if is_summary else ""), "description", text, node.line
        elif node.name == "language":
            yield "language", "language", node.attributes.get("tag", ""), node.line
        elif node.name == "located":
            yield "dateline", "located", _name(node), node.line
            yield from _others(node)
        else:
            yield _META.get(node.name, ""), node.name, text, node.line


def _item_meta(meta: Node | None) -> Iterator[Named]:
    """Dates and whether it may be used: an embargo is the time from which readers see it."""
    if meta is None:
        return
    embargo, first = meta.said("embargoed"), meta.said("firstCreated")
    dates = (
        ("embargoed", embargo),
        ("firstCreated", first),
        ("versionCreated", meta.said("versionCreated")),
    )
    given = [(key, text) for key, text in dates if text]
    for number, (key, text) in enumerate(given):
        yield ("" if number else "date"), key, wire.instant(text), None
    for node in meta.nodes:
        text = " ".join(node.text.split())
        if node.name in _FOR_EDITORS:
            yield "", wire.NOTE, text, node.line
        elif node.name == "pubStatus":
            code = node.attributes.get("qcode", "") or node.attributes.get("uri", "")
            word = re.split(r"[:/]", code)[-1]
            yield ("status" if word not in {"usable", ""} else ""), "pubStatus", word, node.line
        elif node.name not in {"embargoed", "firstCreated", "versionCreated"}:
            yield "", node.name, " ".join(node.text.split()), node.line


def _name(node: Node) -> str:
    """The first of the names that it has, as a rule in the language of the item."""
    found = node.find("name")
    return " ".join((found if found is not None else node).text.split())


def _others(node: Node) -> Iterator[Named]:
    """What else stands beside that name: further names, definitions, roles."""
    first = node.find("name")
    for each in node.walk():
        if each is not first:
            words = " ".join("".join(part for part in each.parts if isinstance(part, str)).split())
            yield "", f"{node.name}.{each.name}", words, each.line


THIS = many.Divided(NAME, articles, article)
