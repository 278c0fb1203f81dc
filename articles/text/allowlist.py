"""The one allow-list: which elements, attributes and values of HTML may reach a reader.

Change anything here and VERSION in sanitize.py has to grow: stored texts are then cleaned again.
"""

import re

from .links import is_safe

INLINE = frozenset(
    ["a", "abbr", "br", "cite", "code", "em", "q", "s", "span", "strong", "sub", "sup"]
)
BLOCKS = frozenset([
    "p", "h2", "h3", "h4", "blockquote", "ul", "ol", "li", "hr", "pre", "table", "caption",
    "thead", "tbody", "tfoot", "tr", "th", "td", "figure", "figcaption", "div", "aside",
])  # fmt: skip
TAGS = INLINE | BLOCKS
VOID = frozenset({"br", "hr"})

# Their content is code or a fallback, never prose, so it goes with them.
DROPPED_WITH_CONTENT = frozenset({"script", "style", "template", "noscript", "iframe"})

# Blocks that we do not keep, but whose text must not run into the next block.
_OTHER_BLOCKS = [
    "address", "article", "center", "dd", "details", "dir", "dl", "dt", "fieldset", "footer",
    "form", "header", "hgroup", "legend", "listing", "main", "menu", "nav", "option", "search",
    "section", "summary",
]  # fmt: skip

# The same thing under the name that is kept.
RENAMED = {
    "b": "strong",
    "i": "em",
    "strike": "s",
    "del": "s",
    "h1": "h2",
    "h5": "h4",
    "h6": "h4",
    **dict.fromkeys(_OTHER_BLOCKS, "div"),
}

# What a template can embed; `frame-src` of the site's policy names the same hosts.
PROVIDERS = frozenset({"youtube", "vimeo", "soundcloud", "spotify"})

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}")  # the shape of BCP 47 tags
_SPEAKER = re.compile(r"[^\x00-\x1f\x7f-\x9f]{1,120}")
_TITLE = re.compile(r"[^\x00-\x08\x0b-\x1f\x7f-\x9f]{1,1000}")
_SPAN = re.compile(r"[1-9][0-9]{0,2}")
_NUMBER = re.compile(r"[1-9][0-9]{0,17}")
_EMBED_ID = re.compile(r"[A-Za-z0-9_-]{1,64}(?:/[A-Za-z0-9_-]{1,64})?")

_WRITING = {"lang": _LANGUAGE.fullmatch, "dir": frozenset({"ltr", "rtl", "auto"}).__contains__}
_CELL = {"colspan": _SPAN.fullmatch, "rowspan": _SPAN.fullmatch}

# element -> attribute -> a test of the value; an attribute whose value fails is dropped.
ATTRIBUTES = {
    "a": {"href": is_safe, "title": _TITLE.fullmatch, "hreflang": _LANGUAGE.fullmatch},
    "abbr": {"title": _TITLE.fullmatch},
    "p": {"class": frozenset({"question", "link-card"}).__contains__, **_WRITING},
    "h2": _WRITING,
    "h3": _WRITING,
    "h4": _WRITING,
    "blockquote": _WRITING,
    "q": _WRITING,
    "span": _WRITING,
    "li": _WRITING,
    "div": {
        "class": frozenset({"turn"}).__contains__,
        "data-role": frozenset({"question", "answer"}).__contains__,
        "data-speaker": _SPEAKER.fullmatch,
        **_WRITING,
    },
    "aside": {"class": frozenset({"pull-quote"}).__contains__},
    "figure": {
        "data-image": _NUMBER.fullmatch,
        "data-embed": PROVIDERS.__contains__,
        "data-embed-id": _EMBED_ID.fullmatch,
    },
    "th": {"scope": frozenset({"row", "col", "rowgroup", "colgroup"}).__contains__, **_CELL},
    "td": _CELL,
}


def is_permitted(tag: str, attribute: str, value: str) -> bool:
    """Whether this attribute with this value may stand on this element (names in lower case)."""
    test = ATTRIBUTES.get(tag, {}).get(attribute)
    return test is not None and bool(test(value))
