"""A body that may be Markdown or HTML, as HTML (CommonMark 0.31, with tables and strikethrough)."""

import re
from collections import Counter

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.token import Token

from articles.text.unusual import unusual

from ..visible import visible_in_html

_HTML = re.compile(
    r"\s*(?:<!--.*?-->\s*)*<(?:p|div|h[1-6]|ul|ol|dl|table|blockquote|figure|section|article|pre"
    r"|main|a|img|center|span|em|strong|hr)\b.*>\s*\Z",
    re.DOTALL | re.IGNORECASE,
)
_HTML_NAMES = (".html", ".htm", ".php")
_NO_LETTERS = bytes(number for number in range(128) if not chr(number).isalpha())
# Without one of these a paragraph is nothing but words to every rule of CommonMark.
_MARKED = re.compile(r"[\n\\`*_~\[<&]")


class _Inline(ParserInline):
    """Reads the inside of a paragraph; one of nothing but words, as most are, at once."""

    def parse(self, src: str, md: MarkdownIt, env: dict, tokens: list[Token]) -> list[Token]:
        if _MARKED.search(src):
            return super().parse(src, md, env, tokens)
        if src:
            tokens.append(Token("text", "", 0, content=src))
        return tokens


def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": True, "maxNesting": 100})
    reader.enable(["table", "strikethrough"])
    active = reader.get_active_rules()
    reader.inline = _Inline()
    reader.inline.ruler.enableOnly(active["inline"])
    reader.inline.ruler2.enableOnly(active["inline2"])
    return reader


_markdown = _reader()
# What of Markdown is not for reading: tags, addresses, names of references, code's language.
_UNREAD = re.compile(
    r"<[^>]*>|!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?|\]\([^)]*\)"
    r"|\]\[[^\]]*\]|^\s*\[[^\]]+\]:.*$|^\s*(?:```|~~~).*$|&\w+;",
    re.MULTILINE,
)


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
    html = _markdown.render(text)
    written, kept = _letters(_UNREAD.sub("", text)), _letters(visible_in_html(html))
    if written == kept:
        return html, ""
    written, kept = Counter(written), Counter(kept)
    return html, "".join((written - kept).elements())


def _letters(text: str) -> str:
    data = text.encode("utf-8", "surrogatepass").translate(None, _NO_LETTERS)
    letters = data.decode("utf-8", "surrogatepass")
    for other in set(unusual(letters)):
        if not other.isalpha():
            letters = letters.replace(other, "")
    return letters
