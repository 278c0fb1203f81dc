"""Good markup with old names and further attributes, written as the allow-list has it.

Most bodies of an archive need no more than that, and then no parser has to read them. What is
written here still has to be recognised as settled: a mistake costs time and lets nothing through.
"""

import re

from .allowlist import ATTRIBUTES, RENAMED, is_permitted

# One tag stands for one: no element of blocks, whose ends have rules of their own.
_NAMES = {name: RENAMED[name] for name in ("b", "i", "strike", "del", "h1", "h5", "h6")}
_ATTRIBUTE = r" [a-z-]+=\"[^\"<>]*\""
_TAG = re.compile(
    rf"<(?P<end>/?)(?P<old>{'|'.join(_NAMES)})(?P<few>(?:{_ATTRIBUTE})*)>"
    rf"|<(?P<name>[a-z][a-z0-9]*)(?P<many>(?:{_ATTRIBUTE})+)>"
)
_ONE = re.compile(r" ([a-z-]+)=\"([^\"]*)\"")


def plainer(html: str) -> str:
    """The same text, its tags renamed and without what no reader may see on them.

    '<p style="x"><b>A</b></p>' becomes '<p><strong>A</strong></p>'.
    """
    return _TAG.sub(_written, html)


def _written(tag: re.Match) -> str:
    end, old, few, name, many = tag.groups()
    name = name or _NAMES[old]
    attributes = few or many
    return f"<{end or ''}{name}{_kept(name, attributes) if attributes else ''}>"


def _kept(tag: str, attributes: str) -> str:
    """Those that the element may have; a value with an entity in it is judged elsewhere.

    Of two of one name the first counts, as it does to every parser.
    """
    names = ATTRIBUTES.get(tag)
    if not names:
        return ""
    values: dict[str, str] = {}
    for name, value in _ONE.findall(attributes):
        values.setdefault(name, value)
    return "".join(
        f' {name}="{value}"'
        for name, value in values.items()
        if name in names and ("&" in value or is_permitted(tag, name, value))
    )
