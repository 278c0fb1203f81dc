"""Recognises HTML that the slow last reader would leave as it is, so that it need not be asked.

A list of names would not be enough: markup can name listed elements in an order that parses into
another tree. So this is a small grammar of what parses into exactly itself: a content model
(which element may stand in which), attributes that are permitted and plainly written, addresses
of one plain shape. In doubt the answer is no, and then bleach decides.
"""

import re
from functools import lru_cache

from .allowlist import is_permitted
from .unusual import unusual

_MOST_OPEN = 100

_PHRASING = frozenset(
    ["a", "abbr", "cite", "code", "em", "q", "s", "span", "strong", "sub", "sup", "br"]
)
_FLOW = _PHRASING | {
    "p", "h2", "h3", "h4", "blockquote", "ul", "ol", "hr", "pre", "table", "figure", "figcaption",
    "div", "aside",
}  # fmt: skip
_ROWS = frozenset({"tr"})
_HOLDS = {
    **dict.fromkeys(_PHRASING | {"p", "h2", "h3", "h4", "pre"}, _PHRASING),
    **dict.fromkeys(
        ["", "div", "aside", "blockquote", "li", "td", "th", "caption", "figure", "figcaption"],
        _FLOW,
    ),
    "ul": frozenset({"li"}),
    "ol": frozenset({"li"}),
    "table": frozenset({"caption", "thead", "tbody", "tfoot"}),
    "thead": _ROWS,
    "tbody": _ROWS,
    "tfoot": _ROWS,
    "tr": frozenset({"td", "th"}),
}
# Between the parts of a table a parser moves all text away; in a list it stays.
_WITHOUT_TEXT = frozenset({"table", "thead", "tbody", "tfoot", "tr"})
_NEVER_IN_ITSELF = frozenset({"a", "code", "em", "s", "strong"})

_TOKEN = re.compile(r'<(?:/([a-z][a-z0-9]*)|([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>`]*")*))>([^<>]*)')
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
_PLAIN_ADDRESS = re.compile(
    r"(?:https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?=[/?#]|\Z)|mailto:[A-Za-z0-9._+-]+@(?=[A-Za-z0-9])"
    r"|/(?!/)|(?=[#?])|(?=[A-Za-z0-9._-]+(?:[/?#]|\Z)))"
    r"[A-Za-z0-9._~/?#@!$'()*+,;=%:-]*"
)
# Characters that one reader or another removes, replaces or writes in another way: controls,
# zero-width and bidirectional marks (but the joiners, which words need), separators, private and
# non-characters; and every entity but those that are always written the same.
_DOUBTFUL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\xa0\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ue000-\uf8ff"
    r"\ufdd0-\ufdef\ufeff\ufff0-\uffff\ud800-\udfff\U000e0000-\U0010ffff]"
)
_DOUBTFUL_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|nbsp);)")
# Paragraphs with nothing but words, emphasis and links of the plainest kind, which most are: as
# many as follow each other are read in one step.
_PLAIN_LINK = (
    r"<a href=\"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:[/?#][A-Za-z0-9._~/?#@!$'()*+,;=%:-]*)?\">"
    r"[^<>]*</a>"
)
_WORDS = rf"[^<>]*+(?:(?:<em>[^<>]*+</em>|<strong>[^<>]*+</strong>|{_PLAIN_LINK})[^<>]*+)*+"
_PLAIN_PARAGRAPHS = re.compile(
    rf"(?:<(?:p>{_WORDS}</p|h2>{_WORDS}</h2|h3>{_WORDS}</h3|h4>{_WORDS}</h4)>[^<>]*+)++"
)


def is_settled(html: str) -> bool:
    """Whether bleach, with the same allow-list, would return this text unchanged.

    False proves nothing. True also means that only listed elements and permitted attributes are
    in it. Linear in the length of the text.
    """
    if _is_doubtful(html):
        return False
    place = html.find("<")
    if place < 0:
        return ">" not in html
    if ">" in html[:place]:
        return False
    open_tags = [""]
    while place < len(html):
        plain = _PLAIN_PARAGRAPHS.match(html, place) if _may_hold_paragraph(open_tags) else None
        token = plain or _TOKEN.match(html, place)
        if not token or not (plain or _fits(token, open_tags)):
            return False
        place = token.end()
    return len(open_tags) == 1


def _may_hold_paragraph(open_tags: list[str]) -> bool:
    """Whether a paragraph with emphasis in it may stand here; in flow no emphasis is open."""
    return _HOLDS[open_tags[-1]] is _FLOW and len(open_tags) < _MOST_OPEN - 1


def _is_doubtful(html: str) -> bool:
    """Whether a character or an entity is in it that is not written the same by all."""
    if _DOUBTFUL.search(unusual(html)):
        return True
    return "<pre>\n" in html or _DOUBTFUL_ENTITY.search(html) is not None


def _fits(token: re.Match, open_tags: list[str]) -> bool:
    """Whether the tag may stand here, and the text after it; takes it into account."""
    end, start, attributes, text = token.groups()
    if end:
        if open_tags.pop() != end:
            return False
    elif start not in _HOLDS[open_tags[-1]] or (attributes and not _are_plain(start, attributes)):
        return False
    elif start not in ("br", "hr"):
        if start in _NEVER_IN_ITSELF and start in open_tags:
            return False
        open_tags.append(start)
        if len(open_tags) > _MOST_OPEN:
            return False
    return not (text and open_tags[-1] in _WITHOUT_TEXT)


@lru_cache(maxsize=256)  # the turns of an interview all say the same of themselves
def _are_plain(tag: str, attributes: str) -> bool:
    seen = set()
    for name, written in _ATTRIBUTE.findall(attributes):
        value = written.replace("&nbsp;", "\xa0").replace("&amp;", "&")
        if name in seen or "&" in written.replace("&amp;", ""):
            return False
        if name == "href" and not _PLAIN_ADDRESS.fullmatch(value.replace("&", "")):
            return False
        if not is_permitted(tag, name, value):
            return False
        seen.add(name)
    return True
