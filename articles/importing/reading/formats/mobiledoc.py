"""Ghost's documents of 2016 to 2023 (Mobiledoc 0.3), as HTML.

https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md
"""

import json
from collections.abc import Iterator
from html import escape
from typing import Any

from .lexical import card_html

_MARKUP, _IMAGE, _LIST, _CARD = 1, 2, 3, 10
_BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "aside", "pull-quote"}
_INLINE = {"a", "b", "strong", "i", "em", "s", "u", "sub", "sup", "code"}


def mobiledoc_html(document: str) -> str:
    """The HTML of a document; "" for what is none."""
    try:
        found = json.loads(document)
        return "".join(_section(each, found) for each in found.get("sections", []))
    except (ValueError, AttributeError, TypeError, IndexError, KeyError, RecursionError):
        return ""


def cards_of(document: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each card of a document, with its kind."""
    try:
        cards = json.loads(document)["cards"]
        yield from ((str(name), given) for name, given in cards if isinstance(given, dict))
    except (ValueError, KeyError, TypeError, RecursionError):
        return


def _section(section: list[Any], document: dict[str, Any]) -> str:
    kind = section[0]
    if kind == _MARKUP:
        tag = section[1] if section[1] in _BLOCKS else "p"
        tag = "blockquote" if tag in {"aside", "pull-quote"} else tag
        return f"<{tag}>{_markers(section[2], document)}</{tag}>"
    if kind == _LIST:
        tag = section[1] if section[1] in {"ul", "ol"} else "ul"
        items = "".join(f"<li>{_markers(item, document)}</li>" for item in section[2])
        return f"<{tag}>{items}</{tag}>"
    if kind == _IMAGE:
        return f'<figure><img src="{escape(str(section[1]))}"></figure>'
    if kind == _CARD:
        name, given = document["cards"][section[1]]
        name = {"card-markdown": "markdown"}.get(name, name)
        return card_html(name, given if isinstance(given, dict) else {})
    return ""


def _markers(markers: list[Any], document: dict[str, Any]) -> str:
    """Text with its markups, which open and close across markers."""
    written: list[str] = []
    open_tags: list[str] = []
    for kind, opened, closed_count, value in markers:
        for number in opened:
            tag, *attributes = document["markups"][number]
            written.append(_opening(tag, attributes[0] if attributes else []))
            open_tags.append(tag if tag in _INLINE else "span")
        atom = document["atoms"][value] if kind == 1 else None
        is_break = atom is not None and atom[0] == "soft-return"
        words = value if atom is None else atom[1]
        written.append("<br>" if is_break else escape(str(words), quote=False))
        for _ in range(min(closed_count, len(open_tags))):
            written.append(f"</{open_tags.pop()}>")
    return "".join(written) + "".join(f"</{tag}>" for tag in reversed(open_tags))


def _opening(tag: str, attributes: list[str]) -> str:
    if tag == "a":
        pairs = dict(zip(attributes[::2], attributes[1::2], strict=False))
        return f'<a href="{escape(str(pairs.get("href", "")))}">'
    return f"<{tag}>" if tag in _INLINE else "<span>"
