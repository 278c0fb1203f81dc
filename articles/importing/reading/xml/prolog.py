"""What may stand before the outermost element (XML 1.0, section 2.8), as far as it has to be known.

A document type is passed over only to see what the file would be; then the file is refused.
"""

import re

# The beginning of an expression; flags DOTALL and IGNORECASE are needed.
PROLOG = (
    r"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*"
    r"|<!DOCTYPE\b[^>\[]{0,1000}(?:\[(?:[^\]\"']|\"[^\"]*\"|'[^']*')*\]\s*)?>\s*)*"
)
_DECLARES = re.compile(r"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*<!DOCTYPE\b[^>\[]{0,1000}\[", re.DOTALL)


def declares_entities(head: str) -> bool:
    """Whether a text begins as XML with declarations of its own, whatever element follows."""
    return bool(_DECLARES.match(head))
