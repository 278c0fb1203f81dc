"""What of any HTML may reach a reader, written out for the tests, and a check that sees the rest."""

import re
from html.parser import HTMLParser

from selectolax.lexbor import LexborHTMLParser

# Written out again, so that a slip in the list of the code is not a slip here too.
WRITING = {"lang": r"[A-Za-z0-9-]{2,40}", "dir": "ltr|rtl|auto"}
ALLOWED = {
    **{
        name: {}
        for name in [
            "strong", "em", "s", "br", "hr", "sup", "sub", "code", "pre", "cite", "ul", "ol",
            "caption", "figcaption", "table", "thead", "tbody", "tfoot", "tr",
        ]
    },
    **dict.fromkeys(["h2", "h3", "h4", "blockquote", "q", "span", "li"], WRITING),
    "p": {"class": "question|link-card", **WRITING},
    "div": {
        "class": "turn", "data-role": "question|answer", "data-speaker": r"[^\x00-\x1f]{1,120}",
        **WRITING,
    },
    "aside": {"class": "pull-quote"},
    "figure": {"data-image": r"\d+", "data-embed": "youtube|vimeo|soundcloud|spotify", "data-embed-id": r"[\w/-]{1,129}"},
    "a": {"href": r"(?s).+", "title": r"(?s).{1,1000}", "hreflang": r"[A-Za-z0-9-]{2,40}"},
    "abbr": {"title": r"(?s).{1,1000}"},
    "th": {"scope": "row|col|rowgroup|colgroup", "colspan": r"\d{1,3}", "rowspan": r"\d{1,3}"},
    "td": {"colspan": r"\d{1,3}", "rowspan": r"\d{1,3}"},
}  # fmt: skip


def wrongs(html: str) -> list[str]:
    """What a reader must not get, as two parsers that did not clean it see the text."""
    found = []
    for node in LexborHTMLParser(html).root.traverse():
        if node.tag in ("html", "head", "body"):
            continue
        found += _wrongs_of(node.tag, node.attributes)
    second = _Tags()
    second.feed(html)
    second.close()
    return found + second.found


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found += _wrongs_of(tag, dict(attrs))

    def handle_comment(self, data):
        self.found.append(f"comment {data}")

    handle_decl = handle_pi = unknown_decl = handle_comment


def _wrongs_of(tag: str, attributes: dict) -> list[str]:
    if tag not in ALLOWED:
        return [f"<{tag}>"]
    found = []
    for name, value in attributes.items():
        pattern = ALLOWED[tag].get(name)
        if pattern is None or not re.fullmatch(pattern, value or ""):
            found.append(f"<{tag} {name}={value!r}>")
        elif name == "href" and not _leads_somewhere_known(value):
            found.append(f"<a href={value!r}>")
    return found


def _leads_somewhere_known(address: str) -> bool:
    bare = "".join(c for c in address.lower() if c.isprintable() and not c.isspace())
    if re.match(r"https?://[^/@\\]|mailto:[^:/]+@", bare):
        return True
    return not bare.startswith(("//", "\\", "/\\")) and not re.match(r"[^/?#]*:", bare)
