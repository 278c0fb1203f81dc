"""Texts without their markup: the words alone, counted, timed and shortened."""

import math
import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .allowlist import BLOCKS, DROPPED_WITH_CONTENT, RENAMED
from .tagless import tagless

# Adults read non-fiction at 238 words a minute: M. Brysbaert, "How many words do we read per
# minute? A review and meta-analysis of reading rate", Journal of Memory and Language 109 (2019).
WORDS_A_MINUTE = 238

_BREAKS = BLOCKS | {"br"} | {name for name, kept in RENAMED.items() if kept in BLOCKS}
_BREAK = "\x1e"
_SPACE_ROUND_BREAKS = re.compile(rf"[ {_BREAK}]*{_BREAK}[ {_BREAK}]*")
_WHITE_SPACE = re.compile(r"[^\S\xa0]+")
_WORD = re.compile(r"[^\s—–/]*\w[^\s—–/]*")
_UNSEEN = re.compile(
    r"[\s\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+"
)


def plain(html: str) -> str:
    """The text of HTML, its blocks and line breaks divided by one newline, entities decoded.

    "<p>One &amp; two</p><p>Three</p>" is "One & two\\nThree". Scripts and styles are no text.
    """
    if (text := tagless(html)) is not None:
        return text
    body = LexborHTMLParser(html).body
    return "" if body is None else text_of(body)


def text_of(*nodes: LexborNode) -> str:
    """The text of these neighbouring nodes of a parsed page, as `plain` gives it."""
    pieces: list[str] = []
    waiting: list[LexborNode | str] = list(reversed(nodes))
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            pieces.append(node)
        elif node.is_text_node:
            pieces.append(_as_shown(node))
        elif node.is_element_node and node.tag not in DROPPED_WITH_CONTENT:
            if node.tag in _BREAKS:
                pieces.append(_BREAK)
                waiting.append(_BREAK)
            waiting.extend(reversed(list(node.iter(include_text=True))))
    text = _SPACE_ROUND_BREAKS.sub("\n", "".join(pieces))
    return re.sub(" {2,}", " ", text).strip(" \n")


def _as_shown(node: LexborNode) -> str:
    text = node.text_content or ""
    if "\n" in text and node.parent is not None and node.parent.tag == "pre":
        # Lines of a poem or of a table of figures.
        return _BREAK.join(_WHITE_SPACE.sub(" ", line) for line in text.split("\n"))
    return _WHITE_SPACE.sub(" ", text)


def visible_characters(text: str) -> int:
    """How many characters of a text can be seen: no white space, control or zero-width mark."""
    return len(_UNSEEN.sub("", text))


def word_count(text: str) -> int:
    """How many words a plain text has; "don't", "covid-19" and "3.5" are one each."""
    return sum(1 for _ in _WORD.finditer(text))


def reading_minutes(text: str) -> int:
    """Whole minutes that a plain text takes to read, at least one."""
    return max(1, math.ceil(word_count(text) / WORDS_A_MINUTE))


def shortened(text: str, length: int) -> str:
    """The text in at most `length` characters, cut after a word, with "…" where it was cut."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    if text[length - 1] != " " and " " in cut:
        cut = cut.rpartition(" ")[0]
    return cut.rstrip(" ,;:–—-") + "…"
