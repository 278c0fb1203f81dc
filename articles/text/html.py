"""A body read as data: its blocks, its paragraphs and, in an interview, its turns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .allowlist import BLOCKS, RENAMED, TAGS
from .plain import text_of

_WRAPPERS = frozenset({"div", *(name for name, kept in RENAMED.items() if kept == "div")})
_BLOCKS = BLOCKS | _WRAPPERS | {"h1", "h5", "h6"}
_HOLDING_PARAGRAPHS = _WRAPPERS | {"blockquote", "ul", "ol", "li"}
_KNOWN = TAGS | _BLOCKS | {"b", "i", "u", "font", "img"}
_TAG_NAME = re.compile(r"</?([a-z][a-z0-9]*)(?=[\s/>])[^<>]*>", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n[ \t\xa0]*(?:\n[ \t\xa0]*)+")
_AMPERSAND = re.compile(r"&(?![A-Za-z][A-Za-z0-9]{1,31};|#[0-9]{1,7};|#[xX][0-9A-Fa-f]{1,6};)")


@dataclass(frozen=True)
class Block:
    """One block element at the top of a body, with its markup and its text."""

    tag: str
    html: str
    text: str


@dataclass(frozen=True)
class Turn:
    """One uninterrupted speech in an interview; `role` is "question", "answer" or ""."""

    speaker: str
    role: str
    html: str
    text: str


def blocks(html: str) -> tuple[Block, ...]:
    """The top-level blocks in reading order; a single <div> round all of them is looked through.

    Words that stand loose between blocks come as a block "p" of their own, so nothing is lost.
    """
    return tuple(_block(nodes) for nodes in _runs(_inside(html)))


def paragraphs(html: str) -> tuple[str, ...]:
    """The texts of the paragraphs of a body in reading order, those without words left out.

    Turns, quotations and lists are gone into; pull quotes, figures and tables are not.
    """
    return tuple(text for text in _paragraph_texts(_inside(html)) if text)


def turns(html: str) -> tuple[Turn, ...]:
    """The turns of an interview, `<div class="turn" data-role data-speaker>`, in reading order."""
    tree = LexborHTMLParser(html)
    nested = {node.mem_id for node in tree.css("div.turn div.turn")}
    return tuple(
        Turn(
            speaker=node.attributes.get("data-speaker") or "",
            role=node.attributes.get("data-role") or "",
            html=(node.inner_html or "").strip(),
            text=text_of(node),
        )
        for node in tree.css("div.turn")
        if node.mem_id not in nested
    )


def from_plain(text: str) -> str:
    """Paragraphs made at blank lines, unless the text has a block element already.

    "A < b\\n\\nTwo" becomes "<p>A &lt; b</p>\\n<p>Two</p>". Inline tags and named entities that a
    text without blocks has are kept as they are; line breaks inside a paragraph stay white space.
    """
    if "<p>" in text:  # known at a glance, and most bodies have one
        return text
    tags = {name.lower() for name in _TAG_NAME.findall(text)} & _KNOWN
    if not _BLOCKS.isdisjoint(tags):
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not tags:
        text = _AMPERSAND.sub("&amp;", text).replace("<", "&lt;").replace(">", "&gt;")
    found = (paragraph.strip() for paragraph in _BLANK_LINES.split(text))
    return "\n".join(f"<p>{paragraph}</p>" for paragraph in found if paragraph)


def _inside(html: str) -> LexborNode | None:
    node = LexborHTMLParser(html).body
    while node is not None:
        children = [child for child in node.iter(include_text=True) if not _is_blank(child)]
        if len(children) != 1 or children[0].tag not in _WRAPPERS or _is_turn(children[0]):
            return node
        node = children[0]
    return None


def _is_blank(node: LexborNode) -> bool:
    return node.is_comment_node or (node.is_text_node and not (node.text_content or "").strip())


def _is_turn(node: LexborNode) -> bool:
    return "turn" in (node.attributes.get("class") or "").split()


def _runs(parent: LexborNode | None) -> Iterator[list[LexborNode]]:
    """Each block alone, and the neighbouring nodes between two blocks together."""
    loose: list[LexborNode] = []
    for node in parent.iter(include_text=True) if parent is not None else ():
        if node.is_comment_node:
            continue
        if node.tag not in _BLOCKS:
            loose.append(node)
            continue
        if not all(_is_blank(one) for one in loose):
            yield loose
        loose = []
        yield [node]
    if not all(_is_blank(one) for one in loose):
        yield loose


def _block(nodes: list[LexborNode]) -> Block:
    first = nodes[0]
    text = text_of(*nodes)
    if first.tag in _BLOCKS:
        return Block(first.tag, first.html or "", text)
    return Block("p", f"<p>{''.join(node.html or '' for node in nodes).strip()}</p>", text)


def _paragraph_texts(parent: LexborNode | None) -> Iterator[str]:
    waiting = list(_runs(parent))[::-1]
    while waiting:
        nodes = waiting.pop()
        tag = nodes[0].tag
        if tag in _HOLDING_PARAGRAPHS:
            waiting.extend(list(_runs(nodes[0]))[::-1])
        elif tag == "p" or tag not in _BLOCKS:
            yield text_of(*nodes)
