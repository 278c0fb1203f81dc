"""The headings of a long read: an id for each, by which it can be linked, and the list of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .plain import plain, text_of, word_count
from .slug import slug

# Some five minutes; below that a reader sees the whole of a piece by scrolling once or twice.
LONG_READ_WORDS = 1_200
FEWEST = 3
# Firefox's reader view throws away what an id calls "related", "share" or "comment", words that
# a heading may well have, unless "body" stands in it too (Readability.js, REGEXPS).
_PREFIX = "body-"


@dataclass(frozen=True)
class Heading:
    """A heading at the top of a body; `level` is 2, 3 or 4."""

    level: int
    anchor: str
    text: str


def contents(html: str) -> tuple[Heading, ...]:
    """The highest level of headings of a long read; empty for a short one or one with few."""
    if html.count("</h") < FEWEST or word_count(plain(html)) < LONG_READ_WORDS:
        return ()
    found = [heading for _, heading in _headings(LexborHTMLParser(html))]
    highest = min((heading.level for heading in found), default=0)
    shown = tuple(heading for heading in found if heading.level == highest)
    return shown if len(shown) >= FEWEST else ()


def anchor(tree: LexborHTMLParser) -> None:
    """Give each heading of a parsed body its id, the same that `contents` tells.

    `<h2>One pipe</h2>` becomes `<h2 id="body-one-pipe">One pipe</h2>`, a second one of the same
    words `body-one-pipe-2`.
    """
    for node, heading in _headings(tree):
        node.attrs["id"] = heading.anchor


def _headings(tree: LexborHTMLParser) -> Iterator[tuple[LexborNode, Heading]]:
    taken: dict[str, int] = {}
    for node in tree.css("h2, h3, h4"):
        if text := " ".join(text_of(node).split()):
            yield node, Heading(int(node.tag[1]), _free(_PREFIX + slug(text), taken), text)


def _free(name: str, taken: dict[str, int]) -> str:
    """The name, or the first of name-2, name-3, … that is not taken; `taken` counts up."""
    number, free = taken.get(name, 0) + 1, name
    while number > 1 and (free := f"{name}-{number}") in taken:
        number += 1
    taken[name] = number
    taken.setdefault(free, 1)
    return free
