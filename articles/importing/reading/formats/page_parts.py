"""A web page in two: the HTML that holds the piece, and the words of the page round it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from articles.text.bounds import RefusedHtml
from articles.text.guard import guarded

from ..markup.as_text import text_of
from ..markup.visible import visible, visible_in_html
from ..record import Dropped, Reason, Record, Warned, whole
from .assembled import Named, assembled

# Where pages keep their text, the surest first.
PLACES = (
    "[itemprop=articleBody]", ".e-content", ".entry-content", ".post-content", ".article-body",
    ".article__body", ".article-content", ".story-body", ".post-body", "article", "main",
    "[role=main]", "#content", "#main",
)  # fmt: skip
_ROUND_THE_PAGE = (
    "nav, body > header, body > footer, body > aside, body > div > header, body > div > footer, "
    "body > div > aside, form, dialog, [role=navigation]"
)
_IN_THE_PIECE = "nav, form, dialog, button, select"
_FEWEST_WORDS = 5  # below which a place is a teaser, not the text
_MOST_PLACES = 20  # of one kind that are looked at
_MOST_TAKEN = 100
_BODY = re.compile(r"<body\b[^>]*>|</head\s*>", re.IGNORECASE)
_TITLE = re.compile(r"<title\b[^>]*>[^<]*</title\s*>", re.IGNORECASE)
_NESTED = re.compile(
    r"<(?P<end>/?)(?:article|aside|div|footer|form|header|main|nav|section)\b", re.IGNORECASE
)
_MOST_NESTED = 500
_LARGE = 1_000_000  # characters above which a page is looked over before it is parsed
_MANY_TAGS = 5_000


@dataclass(frozen=True, slots=True)
class Parts:
    html: str
    furniture: str


def parsed(text: str) -> LexborHTMLParser:
    """The page as a tree. Raises RefusedHtml for one so large or deep that walks take long."""
    if len(text) > _LARGE:
        guarded(text)
    if text.count("<") > _MANY_TAGS:
        depth = 0
        for tag in _NESTED.finditer(text):
            depth = max(0, depth - 1) if tag["end"] else depth + 1
            if depth > _MOST_NESTED:
                raise RefusedHtml(f"The page is nested more than {_MOST_NESTED} deep.")
    return LexborHTMLParser(text)


def page_record(
    name: str,
    source_id: str,
    text: str,
    named: Iterable[Named],
    parts: Parts,
    warnings: tuple[Warned, ...],
) -> Record:
    """The record of a whole page: what stood round the piece is listed as dropped.

    The letters of the source are counted in its text, before any parser has read it.
    """
    named = list(named)
    further = [("furniture", "page", parts.furniture, None)] if parts.furniture else []
    record = assembled(name, source_id, [*named, *further], parts.html, warnings)
    begins = max((found.end() for found in _BODY.finditer(text)), default=0)
    body = text[begins:] if begins else _TITLE.sub("", text)
    letters = visible("".join(words for _, _, words, _ in named)) + visible_in_html(body)
    furniture = record.raw("furniture")
    dropped = (Dropped(raw.text, Reason.PAGE_FURNITURE, (whole(raw),)) for raw in furniture)
    return record.but(visible=letters).with_dropped(*dropped)


def parts_of(page: LexborHTMLParser, places: Iterable[str] = PLACES) -> Parts:
    """The piece, and what else a visitor saw: menus, headers, the lists beside the text."""
    body = page.body
    if body is None:
        return Parts("", "")
    _open_up(body)
    place = _place(body, places)
    if place is None:
        taken = _taken(body, _ROUND_THE_PAGE)
        return Parts(body.inner_html or "", " ".join(taken))
    taken = _taken(place, _IN_THE_PIECE)
    html = place.inner_html or ""
    place.decompose()
    return Parts(html, " ".join([*taken, *text_of(body.html or "").split()]))


def _open_up(body: LexborNode) -> None:
    """Some systems wrap the whole page in one form (ASP.NET): that one is no part of the page."""
    words = _words(body)
    for form in body.css("form")[:_MOST_PLACES]:
        if 2 * _words(form) > words:
            form.unwrap()


def _place(body: LexborNode, places: Iterable[str]) -> LexborNode | None:
    for selector in places:
        found = max(body.css(selector)[:_MOST_PLACES], key=_words, default=None)
        if found is not None and _words(found) >= _FEWEST_WORDS:
            return found
    return None


def _words(node: LexborNode) -> int:
    return len(node.text(deep=True, separator=" ").split())


def _taken(node: LexborNode, selector: str) -> list[str]:
    """The words of what is taken out of a node; one by one, since one may hold another."""
    taken: list[str] = []
    for _ in range(_MOST_TAKEN):
        found = node.css_first(selector)
        if found is None:
            break
        taken += text_of(found.html or "").split()
        found.decompose()
    return taken
