"""A body's HTML as blocks, parsed once; every rule after this reads the blocks.

Wrappers are looked through and their class names kept on each block, since that is where an
advertisement says what it is.
"""

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from articles.text.html import from_plain

from .as_text import text_of
from .block import Block

LEAVES = {
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "figure",
    "pre", "table", "hr", "aside", "iframe", "script", "style", "template", "noscript",
}  # fmt: skip
_WRAPPERS = {
    "div", "section", "article", "main", "header", "footer", "nav", "form", "center",
    "details", "address", "fieldset",
}  # fmt: skip
_MOST_DEPTH = 100


def blocks_of(html: str, first_piece: int) -> tuple[Block, ...]:
    """The blocks in reading order, numbered as pieces of the source from `first_piece`.

    Text that stands between blocks comes as a "p" of its own. Without any block tag, blank lines
    divide paragraphs.
    """
    body = LexborHTMLParser(from_plain(html)).body
    if body is None:
        return ()
    return tuple(
        Block(tag, markup, text_of(markup), piece, classes)
        for piece, (tag, markup, classes) in enumerate(_walk(body, "", 0), first_piece)
    )


def _walk(parent: LexborNode, classes: str, depth: int) -> Iterator[tuple[str, str, str]]:
    loose: list[str] = []
    for node in parent.iter(include_text=True):
        if node.is_comment_node:
            continue
        tag = node.tag
        if tag not in LEAVES and tag not in _WRAPPERS:
            words = node.html or ""
            if loose or not words.isspace():  # between two paragraphs there mostly is a line break
                loose.append(words)
            continue
        if loose:
            yield from _loose(loose, classes)
            loose = []
        if tag == "p":  # most are, and most say nothing of themselves
            markup = node.html or ""
            names = classes if markup.startswith("<p>") else _joined(classes, node)
            yield tag, markup, names
            continue
        names = _joined(classes, node)
        if tag in LEAVES:
            yield tag, node.html or "", names
        elif depth < _MOST_DEPTH and _holds_blocks(node):
            yield from _walk(node, names, depth + 1)
        else:
            yield "p", f"<p>{node.inner_html or ''}</p>", names
    yield from _loose(loose, classes)


def _loose(loose: list[str], classes: str) -> Iterator[tuple[str, str, str]]:
    joined = "".join(loose).strip()
    if joined:
        yield "p", f"<p>{joined}</p>", classes


def _joined(classes: str, node: LexborNode) -> str:
    return f"{classes} {_names(node)}".strip()


def _names(node: LexborNode) -> str:
    attributes = node.attributes
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".strip()
    return f"{node.tag} {names}" if node.tag in {"nav", "form"} else names


def _holds_blocks(node: LexborNode) -> bool:
    return any(child.tag in LEAVES or child.tag in _WRAPPERS for child in node.iter())
