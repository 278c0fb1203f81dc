"""Texts for XML: what it cannot carry is left out, what means something in it is escaped."""

import re
from xml.sax.saxutils import escape

# XML 1.0, 2.2: not even escaped. One such character in a headline would break a whole feed.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def writable(text: str) -> str:
    """The text without the characters that no XML document may hold."""
    return _UNWRITABLE.sub("", text)


def escaped(text: str) -> str:
    """The text as it stands between two tags."""
    return escape(writable(text))
