"""What a page says of its article in JSON-LD. https://schema.org/Article, https://schema.org/Person"""

import html
import json
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from .assembled import Named

_ARTICLES = ("Article", "BlogPosting", "Report", "Interview", "Review", "Opinion")
_FIELDS = {
    "headline": "headline", "alternativeHeadline": "standfirst", "description": "description",
    "datePublished": "date", "articleSection": "section", "keywords": "topic",
    "inLanguage": "language", "dateline": "dateline", "correction": "correction",
    "url": "origin", "mainEntityOfPage": "origin", "image": "image", "author": "author",
    "editor": "editor", "translator": "translator", "contributor": "contributor",
}  # fmt: skip
_INNER = {"image": ("url", "contentUrl"), "origin": ("@id", "url"), "correction": ("text", "name")}
_MOST_DEPTH = 6
_MOST_NODES = 200


def told(page: LexborHTMLParser) -> Iterator[Named]:
    """The values of the first article that any of the page's scripts describes."""
    for script in page.css('script[type="application/ld+json"]')[:20]:
        try:
            data = json.loads(script.text(deep=True).strip())
        except (ValueError, RecursionError):
            continue
        if article := next(filter(_is_article, _nodes(data, 0)), None):
            yield from _values(article)
            return


def _nodes(data: Any, depth: int) -> Iterator[dict]:
    if depth > _MOST_DEPTH:
        return
    if isinstance(data, list):
        for each in data[:_MOST_NODES]:
            yield from _nodes(each, depth + 1)
    elif isinstance(data, dict):
        yield data
        for name in ("@graph", "mainEntity"):
            yield from _nodes(data.get(name), depth + 1)


def _is_article(node: dict) -> bool:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.endswith(_ARTICLES) for kind in kinds)


def _values(article: dict) -> Iterator[Named]:
    seen: set[tuple[str, str]] = set()
    for key, name in _FIELDS.items():
        values = article.get(key)
        for value in (values if isinstance(values, list) else [values])[:50]:
            words = " ".join(html.unescape(_text(value, name)).split())
            if words and (name, words) not in seen:
                seen.add((name, words))
                yield name, f"JSON-LD {key}", words, None
            if name in {"image", "origin"} and seen & {(name, words)}:
                break
    if str(article.get("isAccessibleForFree")).lower() == "false":
        yield "status", "JSON-LD isAccessibleForFree", "members", None


def _text(value: Any, name: str) -> str:
    """A text, or the part of an object that says it: a person's name, a picture's address."""
    if isinstance(value, dict):
        keys = _INNER.get(name, ("name",))
        value = next((value[key] for key in keys if isinstance(value.get(key), str)), "")
    return value if isinstance(value, str) else ""
