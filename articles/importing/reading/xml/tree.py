"""One piece of XML as a small tree: strictly by expat, else by lxml, which makes good what it can.

Names keep their prefixes ("dc:creator"), since a piece that was cut out of its file has lost the
declarations; a prefix that a file uses in its own way is put right by `prefixes`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from html import escape, unescape
from html.entities import html5
from xml.parsers import expat

from lxml import etree

from ..archives.file import RefusedFile
from ..record import Warned

_DEEPEST = 200
_PREDEFINED = {"amp", "lt", "gt", "quot", "apos"}
_ENTITY = re.compile(r"<!\[CDATA\[.*?(?:\]\]>|\Z)|&(?:(\w{2,31});)?(?!#\w{1,8};)", re.DOTALL)
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_VOID = {"br", "hr", "img", "source", "wbr"}


@dataclass(slots=True)
class Node:
    """An element: name with its prefix, attributes, and what stands in it, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    parts: list["Node | str"] = field(default_factory=list)
    line: int = 1

    @property
    def name(self) -> str:
        """The name without its prefix."""
        return self.tag.rpartition(":")[2]

    @property
    def nodes(self) -> list["Node"]:
        return [part for part in self.parts if isinstance(part, Node)]

    @property
    def text(self) -> str:
        """All text in it, tags left out."""
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)

    def all(self, *tags: str) -> Iterator["Node"]:
        """The children of these names, with the prefix or without."""
        return (node for node in self.nodes if node.tag in tags or node.name in tags)

    def first(self, *tags: str) -> "Node | None":
        return next(self.all(*tags), None)

    def said(self, *tags: str) -> str:
        """The text of the first such child, without white space at its ends."""
        found = self.first(*tags)
        return found.text.strip() if found else ""

    def walk(self) -> Iterator["Node"]:
        """Itself and everything below it."""
        yield self
        for node in self.nodes:
            yield from node.walk()

    def find(self, *tags: str) -> "Node | None":
        """The first element of these names anywhere in it."""
        return next((node for node in self.walk() if node.name in tags or node.tag in tags), None)

    @property
    def html(self) -> str:
        """What stands in it as HTML: names without prefix, text escaped."""
        return "".join(
            escape(part, quote=False) if isinstance(part, str) else part.outer_html
            for part in self.parts
        )

    @property
    def outer_html(self) -> str:
        given = "".join(
            f' {name.rpartition(":")[2]}="{escape(value)}"'
            for name, value in self.attributes.items()
            if not name.startswith("xmlns")
        )
        opening = f"<{self.name}{given}>"
        return opening if self.name in _VOID else f"{opening}{self.html}</{self.name}>"


def tree(
    text: str, *, first_line: int = 1, doctype: str = "", prefixes: Mapping[str, str] | None = None
) -> tuple[Node, tuple[Warned, ...]]:
    """The outermost element and what was repaired; lines count from `first_line`.

    `doctype` is the name of the one document type that may be named, and is never read. Raises
    RefusedFile for another, for entities, and for what holds no element at all.
    """
    try:
        return _strict(text, first_line, doctype, prefixes or {}), ()
    except expat.ExpatError as error:
        line = first_line + error.lineno - 1
        why = expat.errors.messages.get(error.code, str(error))
    warned = Warned("xml-repaired", f"line {line}: {why}", line)
    try:
        return _strict(_known_entities(text), first_line, doctype, prefixes or {}), (warned,)
    except expat.ExpatError:
        root = _recovered(text, first_line, prefixes or {})
    if lost := (Counter(_letters(text)) - Counter(filter(str.isalpha, root.text))).total():
        message = f"{warned.message}; {lost:,} characters could not be kept"
        warned = replace(warned, message=message)
    return root, (warned,)


def _letters(text: str) -> Iterator[str]:
    """The letters of a text without its tags, read without a parser; CDATA as it stands."""
    parts = _CDATA.split(_known_entities(text))
    for number, part in enumerate(parts):
        yield from filter(str.isalpha, part if number % 2 else unescape(_TAG.sub("", part)))


def _strict(text: str, first_line: int, doctype: str, prefixes: Mapping[str, str]) -> Node:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    root = Node("")
    open_nodes = [root]

    def begin(tag: str, attributes: dict[str, str]) -> None:
        if len(open_nodes) > _DEEPEST:
            raise RefusedFile(f"too-large: nested more than {_DEEPEST} deep")
        line = parser.CurrentLineNumber + first_line - 1
        node = Node(_canonical(tag, prefixes), attributes, line=line)
        open_nodes[-1].parts.append(node)
        open_nodes.append(node)

    def declares(name: str, system: str | None, public: str | None, has_own: bool) -> None:
        if has_own or name != doctype:
            raise RefusedFile(f"xml-declares: it declares the document type {name[:40]}")

    def entity(*declared: object) -> None:
        raise RefusedFile("xml-declares: it declares entities of its own")

    parser.StartElementHandler = begin
    parser.EndElementHandler = lambda tag: open_nodes.pop()
    parser.CharacterDataHandler = lambda words: open_nodes[-1].parts.append(words)
    parser.StartDoctypeDeclHandler = declares
    parser.EntityDeclHandler = entity
    try:
        parser.Parse(text, True)
    finally:
        # The parser holds its handlers and they hold the parser, with 40 kB of its own: a ring
        # that would wait in memory for a walk over all of it.
        parser.StartElementHandler = None
    return root.nodes[0]


def _canonical(tag: str, prefixes: Mapping[str, str]) -> str:
    prefix, colon, name = tag.rpartition(":")
    return f"{prefixes.get(prefix, prefix)}{colon}{name}" if colon and prefixes else tag


def _known_entities(text: str) -> str:
    """HTML's entities as characters and lone ampersands escaped, but for CDATA sections."""

    def one(found: re.Match) -> str:
        name = found[1]
        if found[0].startswith("<") or name in _PREDEFINED:
            return found[0]
        known = html5.get(f"{name};") if name else None
        return escape(known, quote=False) if known else f"&amp;{found[0][1:]}"

    return _ENTITY.sub(one, text)


def _recovered(text: str, first_line: int, prefixes: Mapping[str, str]) -> Node:
    if re.search(r"<!(?:DOCTYPE|ENTITY)\b", re.sub(r"(?s)<!\[CDATA\[.*?\]\]>", "", text)):
        raise RefusedFile("xml-declares: it is not well-formed and declares a document type")
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, load_dtd=False, no_network=True, encoding="utf-8",
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(_known_entities(text).encode(), parser)
    except etree.XMLSyntaxError as error:
        raise RefusedFile(f"xml-unreadable: {error.msg}") from error
    if root is None:
        raise RefusedFile("xml-unreadable: there is no element in it")
    return _from_lxml(root, first_line, prefixes, 0)


def _from_lxml(element, first_line: int, prefixes: Mapping[str, str], depth: int) -> Node:
    if depth > _DEEPEST:
        raise RefusedFile(f"too-large: nested more than {_DEEPEST} deep")
    name = element.tag.rpartition("}")[2]  # with its prefix, where that was not declared
    tag = f"{element.prefix}:{name}" if element.prefix else name
    line = (element.sourceline or 1) + first_line - 1
    attributes = {key.rpartition("}")[2]: value for key, value in element.attrib.items()}
    node = Node(_canonical(tag, prefixes), attributes, line=line)
    if element.text:
        node.parts.append(element.text)
    for child in element:
        if isinstance(child.tag, str):
            node.parts.append(_from_lxml(child, first_line, prefixes, depth + 1))
        if child.tail:
            node.parts.append(child.tail)
    return node
