"""Ghost's documents of today (Lexical, https://lexical.dev): a tree of nodes in JSON, as HTML."""

import json
from html import escape
from typing import Any

_FORMATS = ((1, "strong"), (2, "em"), (4, "s"), (16, "code"), (32, "sub"), (64, "sup"))
_TAGS = {
    "paragraph": "p", "extended-quote": "blockquote", "quote": "blockquote",
    "aside": "blockquote", "listitem": "li",
}  # fmt: skip
_DEEPEST = 100


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
            tag = str(node.get("tag", ""))
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
        case "html" | "markdown" | "email" | "email-cta":
            return text("html") or text("markdown")
        case "image":
            caption = text("caption")
            below = f"<figcaption>{caption}</figcaption>" if caption else ""
            picture = f'<img src="{escape(text("src"))}" alt="{escape(text("alt"))}">'
            return f"<figure>{picture}{below}</figure>"
        case "code":
            return f"<pre><code>{escape(text('code'), quote=False)}</code></pre>"
        case "hr":
            return "<hr>"
        case "embed" | "bookmark" | "video" | "audio" | "file" | "button":
            words = text("title") or text("buttonText") or text("caption") or text("url")
            url = escape(text("url") or text("buttonUrl"))
            return f'<p><a href="{url}">{escape(words, quote=False)}</a></p>' if words else ""
    said = (text(key) for key in ("heading", "header", "calloutText", "content", "text", "caption"))
    return "".join(f"<p>{words}</p>" for words in said if words)


def _text(node: dict[str, Any]) -> str:
    words = escape(str(node.get("text", "")), quote=False)
    format_bits = node.get("format") if isinstance(node.get("format"), int) else 0
    for bit, tag in _FORMATS:
        if format_bits & bit:
            words = f"<{tag}>{words}</{tag}>"
    return words
