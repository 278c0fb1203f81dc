"""Numbered notes: where in a body the words stand that a source backs, and a mark behind them."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .allowlist import BLOCKS, INLINE

# Words of these stand in the text as well, or are no place for a mark.
_PASSED_OVER = frozenset({"figure", "aside", "h2", "h3", "h4", "pre"})
_APART = "\0"  # no white space, and in no text that was parsed
_CLOSING = re.compile(r"[.,;:!?…)\]”’»\"']+(?=[\s\0]|\Z)")


@dataclass(frozen=True)
class Backed:
    """Words that a source backs, and the address that they link to, where they are a link."""

    words: str
    address: str = ""


@dataclass(frozen=True)
class Noted:
    """A body with its marks; `order` says which of those backed has note 1, which note 2, …"""

    html: str
    order: tuple[int, ...]


@dataclass(frozen=True)
class _Text:
    """The text nodes of a body one behind the other, blocks kept apart, and where each begins."""

    nodes: list[LexborNode]
    starts: list[int]
    whole: str


def noted(html: str, backed: Sequence[Backed], mark: Callable[[int], str]) -> Noted:
    """Put `mark(number)` behind the words of each, numbered as they stand in the text.

    `<p>It rained.</p>` with "It rained" becomes `<p>It rained.` and the mark, behind the full stop.
    Words that are a link get theirs behind that link, which is `data-noted` then: its note says
    where it leads. What stands nowhere gets none; the words themselves stay as they are.
    """
    wanted = [(number, one) for number, one in enumerate(backed) if one.words.strip()]
    if not wanted:
        return Noted(html, ())
    tree = LexborHTMLParser(html)
    text = _text(tree)
    found = sorted(_found(text, wanted))
    if not found:
        return Noted(html, ())
    _insert(text, [end for end, _ in found], mark)
    return Noted(tree.body.inner_html, tuple(number for _, number in found))


def _text(tree: LexborHTMLParser) -> _Text:
    nodes, starts, pieces, length, last = [], [], [], 0, None
    for node in tree.body.traverse(include_text=True):
        if not node.is_text_node or not node.text_content:
            continue
        names, block = _above(node)
        if not _PASSED_OVER.isdisjoint(names):
            continue
        if block != last:
            pieces.append(_APART)
            length, last = length + 1, block
        nodes.append(node)
        starts.append(length)
        pieces.append(node.text_content)
        length += len(node.text_content)
    return _Text(nodes, starts, "".join(pieces))


def _above(node: LexborNode) -> tuple[set[str], int]:
    """The names of the elements that a node stands in, and which block it is in."""
    names, block = set(), 0
    while (node := node.parent) is not None:
        names.add(node.tag)
        if not block and node.tag in BLOCKS:
            block = node.mem_id
    return names, block


def _found(text: _Text, wanted: list[tuple[int, Backed]]) -> Iterator[tuple[int, int]]:
    """Where the words of each end in the text, with its number; punctuation is gone past."""
    linked, passed = _linked(text), {}
    for number, one in wanted:
        words = r"\s+".join(re.escape(word) for word in one.words.split())
        key = (" ".join(one.words.split()), one.address)
        links = linked.get(key, [])
        link, end = (links.pop(0) if len(links) > 1 else links[0]) if links else (None, 0)
        if link is not None:
            link.attrs["data-noted"] = ""
        else:  # several sources may back the same words
            pattern = re.compile(words)
            again = pattern.search(text.whole, passed.get(words, 0))
            match = again or pattern.search(text.whole)
            end = passed[words] = match.end() if match else 0
        if end:
            closing = _CLOSING.match(text.whole, end)
            yield closing.end() if closing else end, number


def _linked(text: _Text) -> dict[tuple[str, str], list[tuple[LexborNode, int]]]:
    """The links with their ends, by their words and address."""
    ends: dict[int, tuple[LexborNode, int]] = {}
    for node, start in zip(text.nodes, text.starts, strict=True):
        if link := _link_round(node):
            ends[link.mem_id] = (link, start + len(node.text_content))
    found: dict[tuple[str, str], list[tuple[LexborNode, int]]] = {}
    for link, end in ends.values():
        key = (" ".join(link.text().split()), link.attributes.get("href") or "")
        found.setdefault(key, []).append((link, end))
    return found


def _link_round(node: LexborNode) -> LexborNode | None:
    while (node := node.parent) is not None and node.tag in INLINE:
        if node.tag == "a":
            return node
    return None


def _insert(text: _Text, ends: list[int], mark: Callable[[int], str]) -> None:
    """From the last to the first, so that what is still to come keeps its place."""
    for number in range(len(ends), 0, -1):
        at = bisect_right(text.starts, ends[number - 1] - 1) - 1
        node, offset = text.nodes[at], ends[number - 1] - text.starts[at]
        made = LexborHTMLParser(mark(number)).body.first_child
        link = _link_round(node)
        if link is not None:
            link.insert_after(made)
        elif offset == len(node.text_content):
            node.insert_after(made)
        else:
            rest = node.text_content[offset:]
            node.insert_after(rest)
            node.insert_after(made)
            text.nodes[at] = _cut(node, offset)


def _cut(node: LexborNode, offset: int) -> LexborNode:
    """The text node with its first `offset` characters alone."""
    node.insert_before(node.text_content[:offset])
    kept = node.prev
    node.decompose()
    return kept
