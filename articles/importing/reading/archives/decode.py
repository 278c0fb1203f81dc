"""Bytes as text: byte order mark, then UTF-8, then the encoding that was asked for, with a warning.

Nothing is detected by statistics and no mojibake is repaired: both were seen to break good text.
"""

import codecs
import re
from functools import lru_cache

from articles.text.unusual import unusual

from ..record import Warned

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_WIDE = re.compile(r"utf[-_]?16[-_]?(?:le|be)?\Z", re.IGNORECASE)
_MOST_CONTROLS = 0.05  # share above which the bytes are no text at all
_FEW = 30  # may stand in a short text whose other bytes are UTF-8; a picture's never are


class NotText(ValueError):
    """The bytes are a picture, a program or the like."""


@lru_cache(maxsize=2)  # a format looks at the head first, which often is the whole
def decoded(data: bytes, fallback: str = "cp1252") -> tuple[str, tuple[Warned, ...]]:
    """The text with "\\n" at line ends, and what a person should know of how it was read.

    Raises NotText when one character in twenty is a control, as in a picture; a few are let pass.
    """
    text, warnings = _text(data, fallback)
    controls = len(_CONTROLS.findall(unusual(text)))
    few = 0 if warnings else min(_FEW, len(text) // 4)
    if controls > max(few, _MOST_CONTROLS * len(text)):
        raise NotText(f"{controls:,} of {len(text):,} characters are controls: this is no text")
    if controls:
        found = _CONTROLS.search(text)
        line = text.count("\n", 0, found.start()) + 1
        message = f"{controls} control characters removed, the first in line {line}"
        warnings = (*warnings, Warned("characters-removed", message, line))
        text = _CONTROLS.sub("", text)
    return text.replace("\r\n", "\n").replace("\r", "\n"), warnings


def without_controls(text: str) -> str:
    """A value without the controls and half characters that an escape such as "\\u0000" brings."""
    return _CONTROLS.sub("", text) if _CONTROLS.search(unusual(text)) else text


def _text(data: bytes, fallback: str) -> tuple[str, tuple[Warned, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace"), ()
    if _WIDE.match(fallback) and b"\x00" in data:  # a NUL is no text in UTF-8, and half of this
        return data.decode(fallback, errors="replace"), (_guessed(data, data.index(0), fallback),)
    try:  # lone surrogates are let in here, to be counted and removed with the controls
        return data.decode("utf-8", errors="surrogatepass"), ()
    except UnicodeDecodeError as error:
        try:
            return data.decode(fallback), (_guessed(data, error.start, fallback),)
        except UnicodeDecodeError:
            text = data.decode(fallback, errors="replace")
            besides = f"; some bytes are not in {fallback} either"
            return text, (_guessed(data, error.start, fallback, besides),)


def _guessed(data: bytes, place: int, encoding: str, besides: str = "") -> Warned:
    message = f"{encoding} (byte 0x{data[place]:02X} at {place}){besides}"
    return Warned("encoding-guessed", message, data.count(b"\n", 0, place) + 1)
