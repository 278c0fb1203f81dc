"""NITF 3.x (https://iptc.org/standards/nitf/): one story of an agency, with its head and body.

What the standard has for editors (`note`, `ed-msg`, advisories) is never public.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import replace

from ..archives.file import MOST_BYTES, LegacyFile
from ..markup.visible import visible
from ..options import Options
from ..record import Record
from ..xml import PROLOG, Node, text_of, tree
from . import many, wire
from .assembled import Named, assembled
from .many import Opener

NAME = "nitf"

_ROOT = re.compile(PROLOG + r"<(?:[\w.-]+:)?nitf\b", re.DOTALL | re.IGNORECASE)
_KEPT = {
    "p", "h2", "h3", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th", "thead",
    "tbody", "caption", "pre", "hr", "br", "em", "a", "q", "sub", "sup",
}  # fmt: skip
_RENAMED = {"hl2": "h2", "bq": "blockquote", "block": "div", "fn": "p", "credit": "p"}
_FOR_EDITORS = {"note", "ed-msg"}
_MEDIA = {
    "media",
    "media-reference",
    "media-caption",
    "media-producer",
    "media-metadata",
    "media-object",
}
# Elements that a reader of this module takes with all that stands in them.
_READ = {
    "hl1", "hl2", "abstract", "dateline", "byline", "tagline", "distributor", "title", "media",
    "body.content", *_FOR_EDITORS,
}  # fmt: skip
_DOC_ID = re.compile(rb"<(?:[\w.-]{1,40}:)?doc-id\b([^<>]{0,2000})>")
_ATTRIBUTE = re.compile(r"\b(regsrc|id-string)\s*=\s*[\"']\s*([^\"'<>]+?)\s*[\"']")
_HEAD, _CHUNK = 100_000, 1 << 20
_WITHDRAWN = {"canceled", "cancelled", "withheld", "embargoed", "killed"}


def recognises(head: str, path: str) -> str:
    return "its outermost element is nitf" if _ROOT.match(head) else ""


def articles(opener: Opener, source_id: str) -> Iterator[LegacyFile]:
    """The one story of a file, under the id that its agency gave it, with who says so before it."""
    with opener() as file:
        data = file.read(MOST_BYTES + 1)
        size = len(data) + sum(map(len, iter(lambda: file.read(_CHUNK), b"")))
    found = _DOC_ID.search(data[:_HEAD])
    given = {name: html.unescape(said) for name, said in _ATTRIBUTE.findall(_text(found))}
    key = ":".join(filter(None, (given.get("regsrc"), given.get("id-string"))))
    yield LegacyFile(key if given.get("id-string") else source_id, data, size)


def read(file: LegacyFile, options: Options) -> Iterator[Record]:
    return many.records(THIS, file, options)


def article(file: LegacyFile, options: Options) -> Iterator[Record]:
    text, warnings = text_of(file, options.encoding)
    root, repairs = tree(text, first_line=file.line, doctype="nitf")
    record = story(NAME, root, file, (*warnings, *repairs))
    yield replace(record, visible=visible(root.text))  # counted by itself: nothing may be missed


def story(name: str, root: Node, file: LegacyFile, warnings: tuple, more: tuple = ()) -> Record:
    """The record of an nitf element; `more` are values that stand outside of it."""
    body, notes = content(root)
    named = [*more, *_head(root, {ours for ours, *_ in more}), *wire.named_notes(notes)]
    record = assembled(name, file.source_id, named, body, warnings)
    record = many.repeating(many.placed(record, file), "title")
    return many.not_for_publication(record, wire.NOTE)


def content(root: Node) -> tuple[str, list[str]]:
    """The body's HTML and the notes that are not for publication, from anywhere in it."""
    notes = [
        text
        for node in outermost(root, _FOR_EDITORS)
        if (text := node.text.strip() or node.attributes.get("info", "").strip())
    ]
    body = next(outermost(root, {"body.content", *_FOR_EDITORS}, {"body.content"}), None)
    if body is None:
        return "", notes
    written = "".join(_written(part) for part in body.parts).strip() + _taglines(root)
    printed, further = wire.parted(written)
    return printed, [*notes, *further]


def _taglines(root: Node) -> str:
    """What stands below the story: its author's bio, or who else had a part in it."""
    lines = ("".join(map(_written, node.parts)) for node in root.walk() if node.name == "tagline")
    return "".join(f"<p>{line.strip()}</p>" for line in lines if line.strip())


def outermost(root: Node, stops: set[str], wanted: set[str] | None = None) -> Iterator[Node]:
    """The elements of these names that stand in no other of them, and are `wanted`."""
    for node in root.nodes:
        if node.name not in stops:
            yield from outermost(node, stops, wanted)
        elif wanted is None or node.name in wanted:
            yield node


def _written(part: Node | str) -> str:
    if isinstance(part, str):
        return html.escape(part, quote=False)
    if part.name in _FOR_EDITORS or part.name in _MEDIA:
        return ""
    inner = "".join(_written(each) for each in part.parts)
    tag = _RENAMED.get(part.name, part.name)
    if tag not in _KEPT and tag not in _RENAMED.values():
        return inner  # person, org, location, chron, num, …: what they mark stays
    if tag in {"hr", "br"}:
        return f"<{tag}>"
    link = part.attributes.get("href", "") if tag == "a" else ""
    names = part.attributes.get("class", "")
    given = f' href="{html.escape(link)}"' * bool(link) + f' class="{html.escape(names)}"' * bool(
        names
    )
    return f"<{tag}{given}>{inner}</{tag}>"


def _head(root: Node, given: set[str]) -> Iterator[Named]:
    """What the head and the ends of the body say, but for what is `given` from outside."""
    readers = (_headlines, _dates, _credits, _subjects, _media, _rest)
    for ours, key, text, line in (named for reader in readers for named in reader(root)):
        if text:
            yield ("" if ours in given else ours), key, text, line


def _rest(root: Node) -> Iterator[Named]:
    """Words that no other reader has looked at."""
    for node in root.nodes:
        if node.name in _READ:
            continue
        words = " ".join("".join(part for part in node.parts if isinstance(part, str)).split())
        yield "", node.name, words, node.line
        yield from _rest(node)


def _headlines(root: Node) -> Iterator[Named]:
    body = root.find("body.head")
    first = body.find("hl1") if body else None
    title = root.find("title")
    if first is not None:
        yield "headline", "hl1", _said(first), first.line
    if title is not None:
        yield ("" if first is not None else "headline"), "title", _said(title), None
    for node in body.walk() if body else ():
        if node.name in {"hl2", "abstract"}:
            yield "standfirst", node.name, _said(node), node.line
        elif node.name == "dateline":
            place = node.find("location")
            yield "dateline", "dateline", _said(place or node), node.line
            if place is not None:
                yield "", "dateline", _without(node, place), node.line


def _dates(root: Node) -> Iterator[Named]:
    """The release before the issue: what may not yet be released is not yet public."""
    found: list[tuple[str, str]] = []
    for tag in ("date.release", "date.issue"):
        node = root.find(tag)
        if node is not None and node.attributes.get("norm"):
            found.append((tag, node.attributes["norm"]))
    if not found and (date := root.find("pubdata")) is not None:
        found = [("pubdata", date.attributes.get("date.publication", ""))]
    for number, (tag, text) in enumerate(found):
        yield ("" if number else "date"), tag, wire.instant(text), None
    data = root.find("docdata")
    status = data.attributes.get("management-status", "") if data else ""
    if status:
        held = status.lower() in _WITHDRAWN
        yield ("status" if held else ""), "management-status", status, None
    if data is not None and data.find("date.expire") is not None:
        yield "", "date.expire", data.find("date.expire").attributes.get("norm", ""), None


def _credits(root: Node) -> Iterator[Named]:
    for node in root.walk():
        if node.name == "byline":
            names = [each for each in node.walk() if each.name == "person"]
            title = node.find("byttl")
            rest = _without(node, title, *names)
            for name in names:
                yield "author", "byline", _said(name), node.line
            yield ("" if names else "author"), "byline", rest, node.line
            if title is not None:
                yield "", "byttl", _said(title), title.line
        elif node.name == "distributor":
            yield "", "distributor", _said(node), node.line


def _subjects(root: Node) -> Iterator[Named]:
    for node in root.walk():
        if node.name == "keyword":
            yield "topic", "keyword", node.attributes.get("key", ""), node.line
        elif node.name == "tobject.subject":
            given = node.attributes
            code = given.get("tobject.subject.type") or given.get("tobject.subject.matter", "")
            yield "", "tobject.subject", code, node.line
        elif node.name == "series":
            yield "series", "series", node.attributes.get("series.name", ""), node.line
        elif node.name == "doc.copyright":
            yield "", "doc.copyright", node.attributes.get("holder", ""), node.line
    pub = root.find("pubdata")
    if pub is not None:
        yield "section", "position.section", pub.attributes.get("position.section", ""), pub.line
    language = root.attributes.get("lang") or root.attributes.get("xml:lang", "")
    yield "language", "xml:lang", language, root.line


def _media(root: Node) -> Iterator[Named]:
    """The first picture leads; what is said of the others is named as dropped."""
    number = 0
    for node in root.walk():
        if node.name == "media":
            is_picture = node.attributes.get("media-type", "image") == "image"
            leads = is_picture and number == 0
            number += is_picture
            reference = node.find("media-reference")
            given = reference.attributes if reference is not None else {}
            for ours, key, text in (
                ("image", "media-reference", given.get("source", "")),
                ("image_alt", "alternate-text", given.get("alternate-text", "")),
                ("image_caption", "media-caption", node.said("media-caption")),
                ("image_credit", "media-producer", node.said("media-producer")),
            ):
                yield (ours if leads else ""), key, " ".join(text.split()), node.line


def _said(node: Node) -> str:
    return " ".join(node.text.split())


def _without(node: Node, *inner: Node | None) -> str:
    """The words of an element but for those of some that stand in it."""
    parts = (each if isinstance(each, str) else each.text for each in node.parts)
    kept = (text for text, each in zip(parts, node.parts, strict=True) if each not in inner)
    return " ".join("".join(kept).split())


def _text(found: re.Match[bytes] | None) -> str:
    return found[1].decode("utf-8", "replace") if found else ""


THIS = many.Divided(NAME, articles, article)
