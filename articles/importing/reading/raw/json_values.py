"""Every text in a document of JSON, however deep it stands, but for what only a program reads."""

import html
import json
import re
from collections.abc import Collection, Iterator
from typing import Any

_DEEPEST = 40
_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|template|noscript|iframe)\b.*?(?:</\1\s*>|\Z)|<[^<>]*>",
    re.S | re.I,
)


def texts(value: Any, silent: Collection[str] = (), depth: int = 0) -> Iterator[str]:
    """The words of each text in a value, in stretches between tags; keys that are `silent` apart.

    {"title": "The Weir", "html": "<p>It <b>rained</b>.</p>"} gives "The Weir", "It ", "rained".
    """
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        for key, each in value.items():
            if key.lower() not in silent:
                yield from texts(each, silent, depth + 1)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each, silent, depth + 1)
    elif isinstance(value, str):
        yield from stretches(value)


def stretches(text: str) -> Iterator[str]:
    """A text between its tags, entities decoded; code and comments are no words."""
    for part in _MARKUP.sub("\0", text).split("\0"):
        if part.strip():
            yield from html.unescape(part).split("\n")


def words(text: str, silent: Collection[str]) -> Iterator[str]:
    """Those of a document; of one that is no JSON, none: then nothing is read of it either."""
    try:
        yield from texts(json.loads(text), silent)
    except (ValueError, RecursionError):
        return
