"""The text of plainly written markup, without a parser: most stored bodies are such.

Whatever is not plain (an unlisted element, a table, lines that count, an odd character) is left to
the parser. That way is twenty times slower and always right.
"""

import html as entities
import re

from .allowlist import BLOCKS, INLINE
from .unusual import unusual

_PARSED = {"pre", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"}
_BREAKING = "|".join(sorted((BLOCKS | {"br"}) - _PARSED))
_BREAK = re.compile(rf"</?(?:{_BREAKING})(?: [^<>]*)?>")
_INLINE_TAG = re.compile(rf"</?(?:{'|'.join(sorted(INLINE - {'br'}))})(?: [^<>]*)?>")
_ODD = re.compile(r"[^\S\xa0 \n]|[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_ODD_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|nbsp);)")


def tagless(html: str) -> str | None:
    """As `plain` gives it, or None where only a parser can say.

    "<p>One &amp; <em>two</em></p>" is "One & two".
    """
    if _ODD.search(unusual(html)):
        return None
    text = html.replace("\n", " ").replace("<p>", "\x1e").replace("</p>", "\x1e")
    if "<" in text:
        text = _INLINE_TAG.sub("", _BREAK.sub("\x1e", text))
    if "<" in text or ">" in text:
        return None
    if "&" in text:
        if _ODD_ENTITY.search(text):
            return None
        text = entities.unescape(text)
    lines = (line.strip(" ") for line in text.split("\x1e"))
    text = "\n".join(line for line in lines if line)
    return re.sub(" {2,}", " ", text) if "  " in text else text
