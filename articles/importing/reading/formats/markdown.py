"""A body that may be Markdown or HTML, as HTML (CommonMark 0.31, with tables and strikethrough)."""

import html as entities
import re
from collections import Counter
from urllib.parse import unquote

from comrak import ExtensionOptions, RenderOptions, render_markdown

from articles.text.unusual import unusual

from ..markup.visible import letters, visible_in_html

_HTML = re.compile(
    r"\s*(?:<!--.*?-->\s*)*<(?:p|div|h[1-6]|ul|ol|dl|table|blockquote|figure|section|article|pre"
    r"|main|a|img|center|span|em|strong|hr)\b.*>\s*\Z",
    re.DOTALL | re.IGNORECASE,
)
_HTML_NAMES = (".html", ".htm", ".php")
_EXTENSIONS = ExtensionOptions()
_EXTENSIONS.table = _EXTENSIONS.strikethrough = True
_OPTIONS = RenderOptions()
_OPTIONS.unsafe_ = True  # HTML stays: what may reach a reader is decided later, by the allow-list
_HALVES = re.compile("[\ud800-\udfff]")  # of no character: nobody sees them, nobody encodes them
_HOST = re.compile(r'((?:href|src)="[a-z]+://)([^/"]*%[^/"]*)')
# What of Markdown is not for reading: tags, addresses, names of references, code's language.
_UNREAD_WITHIN = r"<[^>]*>|!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?|\]\([^)]*\)|\]\[[^\]]*\]|&\w+;"
_UNREAD = re.compile(rf"{_UNREAD_WITHIN}|^\s*\[[^\]]+\]:.*$|^\s*(?:```|~~~).*$", re.MULTILINE)
_UNREAD_IN_LINES = re.compile(_UNREAD_WITHIN)
_OF_LINES = ("]:", "```", "~~~")  # where none is, no whole line is unread


def body_html(text: str, path: str) -> tuple[str, str]:
    """The HTML, and the letters that reading Markdown lost (none, but for nesting without end).

    HTML stays as it is; anything else is read as Markdown. HTML is what begins and ends with a
    tag, whatever the file is called: indented HTML read as Markdown would turn into code.
    """
    return (text, "") if is_html(text, path) else rendered(text)


def is_html(text: str, path: str) -> bool:
    """Whether a body is HTML, by its file's name or by its first and last tag."""
    return path.lower().endswith(_HTML_NAMES) or _HTML.match(text) is not None


def rendered(text: str) -> tuple[str, str]:
    """Markdown as HTML, and the letters that were lost on the way."""
    whole = _HALVES.sub("", text) if _HALVES.search(unusual(text)) else text
    html = render_markdown(whole, extension_options=_EXTENSIONS, render_options=_OPTIONS)
    html = _HOST.sub(_readable, html) if "://%" in html else html
    unread = _UNREAD if any(sign in text for sign in _OF_LINES) else _UNREAD_IN_LINES
    written, kept = letters(unread.sub("", text)), letters(visible_in_html(html))
    if written == kept:
        return html, ""
    written, kept = Counter(written), Counter(kept)
    return html, "".join((written - kept).elements())


def _readable(found: re.Match) -> str:
    """A host with its own letters, which the reader has written as bytes."""
    return found[1] + entities.escape(unquote(found[2]))
