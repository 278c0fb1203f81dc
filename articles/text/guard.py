"""One linear reading of HTML that bounds it and writes it balanced, before any library sees it.

Tags are read as https://html.spec.whatwg.org/multipage/parsing.html#tokenization reads them, and
only listed elements and attributes are passed on. Whether their values are safe is decided later.
"""

import re

from .allowlist import ATTRIBUTES, DROPPED_WITH_CONTENT, RENAMED, TAGS
from .balance import BalancedWriter
from .bounds import check_attribute, check_size

_SPACE = r" \t\n\f\r"
_ATTRIBUTE = (
    rf"(?:=[^{_SPACE}/>=]*+|[^{_SPACE}/>=]++)"
    rf"(?:[{_SPACE}]*+=[{_SPACE}]*+"
    rf"(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^{_SPACE}>\"'][^{_SPACE}>]*+)?)?+"
)
_ONE_ATTRIBUTE = re.compile(_ATTRIBUTE)
_ATTRIBUTE_NAME = re.compile(rf"=?[^{_SPACE}/>=]*+")
_TAG = re.compile(
    rf"<(?P<end>/?)(?P<name>[A-Za-z][^{_SPACE}/>]*+)"
    rf"(?P<attributes>(?:[{_SPACE}/]++|{_ATTRIBUTE})*+)(?P<shut>>|\Z)"
)
_COMMENT = re.compile(r"<!--(?:-?>|.*?(?:--!?>|\Z))|<[!?/][^>]*+(?:>|\Z)", re.DOTALL)
_ENDS = {
    name: re.compile(rf"</{name}(?=[{_SPACE}/>])[^>]*+(?:>|\Z)", re.IGNORECASE)
    for name in DROPPED_WITH_CONTENT
}
_KEPT = {**{name: name for name in TAGS}, **RENAMED, "dt": "dd", "dd": "dd", "option": "dd"}

# Controls, byte order marks, surrogates, non-characters: nobody sees them, and the libraries
# disagree on them.
_UNWRITABLE = re.compile(
    r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]+"
)


def guarded(html: str) -> str:
    """The same text with only listed tags in it, balanced, in time linear in its length.

    "<b>One<p>Two" becomes "<strong>One<p>Two</p></strong>". Raises RefusedHtml above the bounds.
    """
    check_size(html)
    html = _UNWRITABLE.sub("", html.replace("\r\n", "\n").replace("\r", "\n").replace("\f", " "))
    writer = BalancedWriter(len(html))
    place = 0
    while (bracket := html.find("<", place)) >= 0:
        writer.text(html[place:bracket])
        place = _read_markup(html, bracket, writer)
    writer.text(html[place:])
    balanced = writer.finished()
    check_size(balanced)
    return balanced


def _read_markup(html: str, place: int, writer: BalancedWriter) -> int:
    """Reads what begins with this "<" and returns where it ends."""
    if tag := _TAG.match(html, place):
        return _read_tag(html, tag, writer)
    if comment := _COMMENT.match(html, place):
        return comment.end()
    writer.text("&lt;")
    return place + 1


def _read_tag(html: str, tag: re.Match, writer: BalancedWriter) -> int:
    if not tag["shut"]:
        # "if a <b then": a browser would drop all that follows; we keep it as text.
        writer.text(tag[0].replace("<", "&lt;"))
        return tag.end()
    name = tag["name"].lower()
    if kept := _KEPT.get(name):
        if tag["end"]:
            writer.end(kept)
        else:
            writer.start(kept, _listed(kept, tag["attributes"]))
    elif name in _ENDS and not tag["end"]:
        end = _ENDS[name].search(html, tag.end())
        return end.end() if end else len(html)
    return tag.end()


def _listed(tag: str, attributes: str) -> str:
    """The attributes that the element may have, each once: libraries compare all with all."""
    names = ATTRIBUTES.get(tag)
    if not names or not attributes:
        return ""
    kept = {}
    for attribute in _ONE_ATTRIBUTE.findall(attributes):
        name = _ATTRIBUTE_NAME.match(attribute)[0].lower()
        if name in names and name not in kept:
            check_attribute(tag, attribute)
            kept[name] = f" {attribute}"
    return "".join(kept.values())
