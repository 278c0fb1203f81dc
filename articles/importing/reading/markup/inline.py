"""Pictures inside the text: each leaves a figure with its number, to be filled when it is taken.

A number is not yet a key of the library: `keyed` puts the keys in, once the pictures have theirs.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape

from articles.text.sanitize import Clean, clean

from ..values import Picture
from .as_text import text_of, unwrapped
from .block import NO_PIECE, Block

MOST_PICTURES = 200  # of one text; what would ask for more is no article
MEDIA = re.compile(r"</?(?:img|picture|video|audio|source|object|embed)\b[^>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r'\s(src|data-src|data-lazy-src|alt|width|height)="([^"]*)"', re.IGNORECASE)
_FIGURE = re.compile(r"<figure\b[^>]*>", re.IGNORECASE)
# In clean HTML a number and the attribute's name stand together nowhere else.
_NUMBERED = re.compile(r'(<figure(?: data-embed[a-z-]*="[^"]*")*) data-image="([0-9]+)"')
_EMPTY = re.compile(r"<figure>\s*</figure>\n?")
_SOURCES = ("src", "data-src", "data-lazy-src")


def picture_of(markup: str) -> Picture | None:
    """What an <img> shows; None for another tag, without an address, or for one pixel."""
    if markup[:4].lower() != "<img":
        return None
    said = {name.lower(): unescape(value) for name, value in _ATTRIBUTE.findall(markup)}
    addresses = (said.get(name, "").strip() for name in _SOURCES)
    address = next((each for each in addresses if each and not each.startswith("data:")), "")
    if not address or {"0", "1"} & {said.get("width"), said.get("height")}:
        return None
    return Picture(address, " ".join(said.get("alt", "").split()))


def with_figures(block: Block, numbers: list[int]) -> list[Block]:
    """A block and its pictures, which stand before it where they stood before its words.

    A figure keeps its caption and takes the first; a paragraph with nothing else gives way.
    """
    first, *others = [f'data-image="{number}"' for number in numbers]
    html = MEDIA.sub("", block.html)
    rest = [_bare(each) for each in others]
    if block.tag == "figure":
        html = _FIGURE.sub(f"<figure {first}>", html, count=1)
        return [block._replace(html=_html(first) if block.is_blank else html), *rest]
    if block.is_blank:
        return [block._replace(tag="figure", html=_html(first)), *rest]
    before = block.html[: MEDIA.search(block.html).start()]
    figures = [_bare(first), *rest]
    block = block._replace(html=html)
    return [block, *figures] if text_of(before).strip() else [*figures, block]


def captioned(blocks: Iterable[Block]) -> Iterator[Block]:
    """A paragraph that WordPress classes as a caption goes into the figure before it."""
    figure: Block | None = None
    for block in blocks:
        if figure and block.tag == "p" and "wp-caption-text" in block.classes.split():
            opening = _FIGURE.match(figure.html)[0]
            words = unwrapped(block.html)
            html = f"{opening}<figcaption>{words}</figcaption></figure>"
            yield block._replace(tag="figure", html=html)
            figure = None
            continue
        if figure:
            yield figure
        figure = block if is_figure(block) and block.is_blank else None
        if not figure:
            yield block
    if figure:
        yield figure


def is_figure(block: Block) -> bool:
    """Whether a block is there for a picture."""
    return block.tag == "figure" and 'data-image="' in block.html


def keyed(body: str, keys: Mapping[int, int]) -> Clean:
    """The body with the library's keys for the numbers; a figure without one keeps its caption."""
    if 'data-image="' not in body:
        return clean(body)

    def key_of(found: re.Match) -> str:
        key = keys.get(int(found[2]))
        return f'{found[1]} data-image="{key}"' if key else found[1]

    return clean(_EMPTY.sub("", _NUMBERED.sub(key_of, body)).strip("\n"))


def _bare(attribute: str) -> Block:
    return Block("figure", _html(attribute), "", NO_PIECE)


def _html(attribute: str) -> str:
    return f"<figure {attribute}></figure>"
