"""Every text between the tags of an XML document, markup inside it opened up; not parsed as XML."""

import html
import re
from collections.abc import Collection, Iterator

from .json_values import stretches

_PART = re.compile(
    r"<!--.*?(?:-->|\Z)|<!\[CDATA\[(?P<data>.*?)(?:\]\]>|\Z)|<(?P<close>/?)(?P<name>[\w:.-]++)[^<>]*?(?P<alone>/?)>|(?P<text>[^<]+)",
    re.S,
)


def words(text: str, silent: Collection[str]) -> Iterator[str]:
    """The words of each text, but for those inside elements that are `silent`."""
    muted = ""
    for found in _PART.finditer(text):
        name = found["name"]
        if name:
            if muted and found["close"] and name == muted:
                muted = ""
            elif not muted and name in silent and not found["close"] and not found["alone"]:
                muted = name
        elif not muted:
            said = (
                found["data"] if found["data"] is not None else html.unescape(found["text"] or "")
            )
            yield from stretches(said)
