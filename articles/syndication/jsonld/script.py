"""The element that carries JSON-LD in a page: https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents"""

import json

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

# Inside a script element only these could end it or open a comment; JSON has another way to
# write each. The two separators are line ends to older readers of JavaScript.
_ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def script(data: dict) -> SafeString:
    """The data in its element; a headline with </script> in it stays text."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(written))


def known(**facts: object) -> dict:
    """The facts that there are, by their names: "type" and "id" become "@type" and "@id"."""
    names = {"type": "@type", "id": "@id", "context": "@context"}
    return {
        names.get(name, name): fact
        for name, fact in facts.items()
        if fact is not None and fact != "" and fact != []
    }
