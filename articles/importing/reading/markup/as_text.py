"""HTML of one block as the text a reader sees, and the same HTML with parts of that text taken out.

Works on what a parser has written (balanced, escaped), so one expression can read the tags.
A line break or the end of an inner block counts as one character, so that words never run
together and an offset in the text names one place in the HTML.
"""

import html as entities
import re

# Code is one tag with all that stands in it: its text is not for reading.
CODE = r"<(?P<code>script|style|template|noscript|iframe)\b[^>]*>.*?</(?P=code)\s*>"
_TAG_TEXT = rf"(?:{CODE}|<(?:!--.*?--|/?[a-zA-Z][^>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^>\"']*)*)>)"
_TAG = re.compile(_TAG_TEXT, re.DOTALL | re.IGNORECASE)
_TOKEN = re.compile(rf"(?P<tag>{_TAG_TEXT})|(?P<text>[^<]+|<)", re.DOTALL | re.IGNORECASE)
_BREAK = re.compile(
    r"<br(?=[\s/>])[^>]*>|</(?:p|li|dt|dd|tr|td|th|h[1-6]|blockquote|figcaption|div|ul|ol|pre"
    r"|caption|table|figure|aside|section)>",
    re.IGNORECASE,
)
_INLINE = "a|abbr|b|cite|code|em|i|q|s|small|span|strong|sub|sup|u"
_INLINE_TAG = re.compile(rf"</?(?:{_INLINE})(?: [^\s\"'<>=]+=\"[^\"<>]*\")*>")
_EMPTY_INLINE = re.compile(rf"<({_INLINE})(?:\s[^>]*)?>(\s*)</\1>", re.I)
_NOTHING_WITHIN = re.compile(r">\s*</")
_A_BREAK = re.compile("<br", re.I)
_EDGE_BREAKS = re.compile(
    r"(?<=>)\s*(?:<br[^>]*>\s*)+|(?:\s*<br[^>]*>)+\s*(?=</[a-z0-9]+>\Z)", re.I
)


def text_of(html: str) -> str:
    """The text of a block's HTML: "<p>A &amp; <b>B</b><br>C</p>" is "A & B\\nC\\n"."""
    words = _of_paragraph(html)
    if words is not None:
        html = f"{words}\n"
    elif "<" in html:
        html = _TAG.sub("", _BREAK.sub("\n", html))
    return entities.unescape(html) if "&" in html else html


def _of_paragraph(html: str) -> str | None:
    """The words of a paragraph with nothing but emphasis and links in it, which most are."""
    if not (html.startswith("<p>") and html.endswith("</p>")):
        return None
    words = html[3:-4]
    if "<" in words:
        words = _INLINE_TAG.sub("", words)
    return None if "<" in words else words


def without(html: str, cuts: tuple[tuple[int, int], ...]) -> str:
    """The HTML without the text between these offsets of `text_of`; tags stay balanced.

    "<p>One. <b>Two.</b></p>" without (5, 9) is "<p>One. </p>".
    """
    if not cuts:
        return html
    kept: list[str] = []
    place = 0
    last = max(end for _, end in cuts)
    for token in _TOKEN.finditer(html):
        if place >= last:  # the rest stays as it is
            kept.append(html[token.start() :])
            break
        tag, raw = token["tag"], token["text"]
        if not tag:
            is_plain = "&" not in raw and "<" not in raw and ">" not in raw
            words = raw if is_plain else entities.unescape(raw)
            left = _outside(words, place, cuts)
            kept.append(left if is_plain else entities.escape(left, quote=False))
            place += len(words)
        elif _BREAK.fullmatch(tag):
            is_cut = tag[1] != "/" and any(start <= place < end for start, end in cuts)
            kept.append("" if is_cut else tag)
            place += 1
        else:
            kept.append(tag)
    return tidy("".join(kept))


def tidy(html: str) -> str:
    """Without inline elements that hold nothing and without breaks at the block's edges."""
    before = ""
    while before != html and _NOTHING_WITHIN.search(html):
        before, html = html, _EMPTY_INLINE.sub(r"\2", html)
    return _EDGE_BREAKS.sub("", html) if _A_BREAK.search(html) else html


def unwrapped(html: str) -> str:
    """What stands between a block's outer tags."""
    return html[html.find(">") + 1 : html.rfind("<")] if html.startswith("<") else html


def _outside(words: str, place: int, cuts: tuple[tuple[int, int], ...]) -> str:
    for start, end in sorted(cuts, reverse=True) if len(cuts) > 1 else cuts:
        words = words[: max(0, start - place)] + words[max(0, end - place) :]
    return words
