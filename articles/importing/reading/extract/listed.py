"""Values that stand in one text, divided by commas: each with its place in the source."""

import re
from collections.abc import Iterator

from ..markup.block import Span
from ..record import RawField

MOST_OF_A_LIST = 5_000  # characters: a longer one lists nothing that a person wrote
_COMMA = re.compile(r"(?:\s*[,;]\s*)+")


def listed(raw: RawField, divider: re.Pattern = _COMMA) -> Iterator[tuple[str, Span, str]]:
    """Each value, its span with the divider after it, and that divider: "a, b" is a and b."""
    text, begins, start = raw.text, 0, 0
    for found in [*divider.finditer(text), None]:
        end = found.start() if found else len(text)
        after = found.end() if found else len(text)
        value = " ".join(text[start:end].split())
        if value:
            yield value, Span(raw.piece, begins, after), text[begins:start] + text[end:after]
            begins = after
        start = after
