"""Ghost's documents of today (Lexical, https://lexical.dev): a tree of nodes in JSON, as HTML."""

import json
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from .markdown import rendered

_FORMATS = ((1, "strong"), (2, "em"), (4, "s"), (16, "code"), (32, "sub"), (64, "sup"))
_TAGS = {
    "paragraph": "p", "extended-quote": "blockquote", "quote": "blockquote",
    "aside": "blockquote", "listitem": "li",
}  # fmt: skip
_DEEPEST = 100
_WORDS_OF_A_CARD = (
    "heading", "header", "subheader", "calloutText", "content", "text", "productTitle",
    "productDescription", "caption",
)  # fmt: skip


def lexical_html(document: str) -> str:
    """The HTML of a document; "" for what is none."""
    try:
        root = json.loads(document).get("root", {})
    except (ValueError, AttributeError, RecursionError):
        return ""
    return _children(root, 0) if isinstance(root, dict) else ""


def _children(node: dict[str, Any], depth: int) -> str:
    found = node.get("children")
    if not isinstance(found, list) or depth > _DEEPEST:
        return ""
    return "".join(_html(child, depth + 1) for child in found if isinstance(child, dict))


def _html(node: dict[str, Any], depth: int) -> str:
    kind = str(node.get("type", ""))
    inner = _children(node, depth)
    match kind:
        case "text" | "extended-text":
            return _text(node)
        case "linebreak":
            return "<br>"
        case "horizontalrule":
            return "<hr>"
        case "link" | "autolink":
            return f'<a href="{escape(str(node.get("url", "")))}">{inner}</a>'
        case "heading" | "extended-heading" | "list":
            unnamed = "ol" if node.get("listType") == "number" else "ul"
            tag = str(node.get("tag") or (unnamed if kind == "list" else ""))
            tag = tag if tag in {"h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol"} else "p"
            return f"<{tag}>{inner}</{tag}>"
        case "codeblock":
            return f"<pre><code>{escape(str(node.get('code', '')), quote=False)}</code></pre>"
    if kind in _TAGS:
        return f"<{_TAGS[kind]}>{inner}</{_TAGS[kind]}>"
    return card_html(kind, node) + inner


def card_html(kind: str, given: dict[str, Any]) -> str:
    """A card of the editor as HTML: picture, embed, bookmark, raw HTML, …; its words stay."""

    def text(key: str) -> str:
        value = given.get(key)
        return value if isinstance(value, str) else ""

    match kind:
        case "email" | "email-cta":
            return ""  # never on the site: see `emails`
        case "html" | "markdown":
            return text("html") or rendered(text("markdown"))[0]
        case "gallery":
            pictures = "".join(map(_picture, given.get("images") or []))
            return f"{pictures}<p>{text('caption')}</p>" if text("caption") else pictures
        case "image":
            return _picture(given)
        case "code":
            return f"<pre><code>{escape(text('code'), quote=False)}</code></pre>"
        case "hr":
            return "<hr>"
        case "embed" | "bookmark" | "video" | "audio" | "file" | "button":
            return _linked(given, text("url") or text("buttonUrl"))
    said = (text(key) for key in _WORDS_OF_A_CARD)
    return "".join(f"<p>{words}</p>" for words in said if words)


def emails(cards: Iterable[tuple[str, dict[str, Any]]]) -> Iterator[str]:
    """The HTML of cards that went out by e-mail alone, and that no reader of the site has seen."""
    for kind, given in cards:
        if kind in {"email", "email-cta"} and isinstance(given.get("html"), str):
            yield given["html"]


def cards_of(document: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each node that stands at the top of a document, with its kind."""
    try:
        children = json.loads(document)["root"]["children"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return
    yield from ((str(node.get("type", "")), node) for node in children if isinstance(node, dict))


def _picture(given: Any) -> str:
    said = given if isinstance(given, dict) else {}
    source, alt, caption = (str(said.get(key) or "") for key in ("src", "alt", "caption"))
    below = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f'<figure><img src="{escape(source)}" alt="{escape(alt)}">{below}</figure>'


def _linked(given: dict[str, Any], url: str) -> str:
    """A link by the best name that it has, and what a bookmark says below it."""
    about = given.get("metadata") if isinstance(given.get("metadata"), dict) else {}
    names = (given.get("title"), about.get("title"), given.get("buttonText"), given.get("caption"))
    words = next((name for name in names if name and isinstance(name, str)), url)
    below = about.get("description") if isinstance(about.get("description"), str) else ""
    link = f'<p><a href="{escape(url)}">{escape(words, quote=False)}</a></p>' if words else ""
    return f"{link}<p>{escape(below, quote=False)}</p>" if below else link


def _text(node: dict[str, Any]) -> str:
    words = escape(str(node.get("text", "")), quote=False)
    format_bits = node.get("format") if isinstance(node.get("format"), int) else 0
    for bit, tag in _FORMATS:
        if format_bits & bit:
            words = f"<{tag}>{words}</{tag}>"
    return words
