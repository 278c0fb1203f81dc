"""Cleans HTML: what comes out holds the allow-list and nothing else, whatever went in.

Three readers in a row, since each has holes that another closes: our linear guard (time), nh3
(structure, quotes, text in tables) and bleach (decides last, with our own check of addresses).
bleach takes ten times as long as the others, so it is not asked about what `settled` recognises.
"""

import threading

import nh3
from bleach.sanitizer import Cleaner

from .allowlist import ATTRIBUTES, DROPPED_WITH_CONTENT, TAGS, is_permitted
from .bounds import MOST_CHARACTERS, RefusedHtml, check_doubt, check_growth, check_size
from .guard import guarded
from .links import SCHEMES
from .plainer import plainer
from .settled import is_settled

__all__ = ["VERSION", "Clean", "RefusedHtml", "clean"]

# Of the allow-list and the recipe together; stored beside a text, cleaned again when it grows.
VERSION = 1

_MOST_PASSES = 4


class Clean(str):
    """HTML that went through `clean`; a plain str method on it gives a plain str again."""

    __slots__ = ()


def clean(html: str) -> Clean:
    """Only allow-listed HTML, so written that cleaning it again changes nothing.

    '<h1 onclick=x>A</h1><script>b</script>' becomes '<h2>A</h2>'. A Clean comes back as it is.
    Raises RefusedHtml for what is too large, too deep or will not settle.
    """
    if isinstance(html, Clean):
        return html
    if len(html) <= MOST_CHARACTERS:
        if is_settled(html):
            return Clean(html)
        written = plainer(html)
        if written != html and is_settled(written):
            return Clean(written)
    for _ in range(_MOST_PASSES):
        structured = _nh3.clean(guarded(html))
        check_size(structured)
        check_growth(len(html), len(structured))
        if is_settled(structured):
            return Clean(structured)
        judged = _judged(structured)
        if judged == html:
            return Clean(judged)
        html = judged
    raise RefusedHtml(
        f"The markup still changes after {_MOST_PASSES} cleanings; take the formatting off and "
        "apply it again."
    )


def _judged(html: str) -> str:
    check_doubt(html)
    judged = _bleach.cleaner.clean(f"<div>{guarded(html)}</div>")
    if not (judged.startswith("<div>") and judged.endswith("</div>")):
        raise RefusedHtml("The markup breaks out of its place; take the formatting off.")
    return judged[len("<div>") : -len("</div>")]


def _permitted_value(tag: str, attribute: str, value: str) -> str | None:
    return value if is_permitted(tag, attribute, value) else None


class _CleanerOfThread(threading.local):
    """One bleach cleaner a thread: making one costs as much as cleaning, and it keeps state."""

    def __init__(self) -> None:
        self.cleaner = Cleaner(
            tags=TAGS,
            attributes=is_permitted,
            protocols=SCHEMES,
            strip=True,
            strip_comments=True,
        )


_bleach = _CleanerOfThread()
_nh3 = nh3.Cleaner(
    tags=set(TAGS),
    clean_content_tags=set(DROPPED_WITH_CONTENT),
    attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
    attribute_filter=_permitted_value,
    strip_comments=True,
    link_rel=None,
    url_schemes=set(SCHEMES),
)
