"""Writes tags so that each is closed, in the order in which they were opened.

Which element ends which follows https://html.spec.whatwg.org/multipage/parsing.html#tree-construction
with one difference: bold, italics and links end with their block and are not opened again in the
next, since that is how two kilobytes become two hundred.
"""

from collections.abc import Set

from .allowlist import BLOCKS, VOID
from .bounds import MOST_GROWTH, SPARE_CHARACTERS, check_growth, check_open_tags

FORMATTING = frozenset({"a", "code", "em", "s", "strong"})

# "dd" stands for both parts of a glossary, which end each other; it is written as a <div>.
_BLOCKS = BLOCKS | {"dd"}
_HEADINGS = frozenset({"h2", "h3", "h4"})
_TABLE = frozenset({"table"})
_CELLS = frozenset({"td", "th"})
_SECTIONS = _CELLS | {"caption", "thead", "tbody", "tfoot", "tr"}
_SCOPES = _CELLS | {"table", "caption"}
_ENDS_PARAGRAPH = _BLOCKS - _SECTIONS
_ENDED_IN_TABLE = {
    "td": _CELLS,
    "th": _CELLS,
    "tr": _CELLS | {"tr"},
    **dict.fromkeys(["caption", "thead", "tbody", "tfoot"], _SECTIONS),
}
# An open item is looked for through these; figcaption, since html5lib looks through it too.
_ENDED_ITEM = {
    "li": (frozenset({"li"}), _BLOCKS - {"li", "div", "p", "figcaption"}),
    "dd": (frozenset({"dd"}), _BLOCKS - {"dd", "p"}),
}
_PARAGRAPH = frozenset({"p"})
_LINK = frozenset({"a"})


class BalancedWriter:
    """Takes text and tags in order; raises RefusedHtml where they go beyond the bounds."""

    def __init__(self, source_length: int) -> None:
        self._source_length = source_length
        self._most = MOST_GROWTH * source_length + SPARE_CHARACTERS
        self._written: list[str] = []
        self._length = 0
        self._names: list[str] = []
        self._starts: list[str] = []
        self._places: dict[str, list[int]] = {}
        self._formatting_count = 0

    def text(self, text: str) -> None:
        """Writes text that holds no "<"."""
        if self._written and self._written[-1].startswith("<pre"):
            text = text.lstrip("\n")  # a parser drops the first, each time that it is read
        if text:
            self._write(text)

    def start(self, name: str, attributes: str) -> None:
        """Opens an element, with attributes that begin with a space, after what it ends."""
        if name in _BLOCKS or name == "a":
            self._end_what_it_ends(name)
        if name in VOID:
            self._write(f"<{name}>")
        else:
            self._open(name, f"<{_as_written(name)}{attributes}>")

    def end(self, name: str) -> None:
        """Closes an element and what is open in it; without such an element nothing is written."""
        if self._names and self._names[-1] == name:
            self._close_to(len(self._names) - 1)
            return
        if name == "br":
            self._write("<br>")  # "</br>" is a line break to every browser
        place = self._nearest(_HEADINGS if name in _HEADINGS else {name}, _fences_of(name))
        if place is None:
            return
        crosses_block = not _BLOCKS.isdisjoint(self._names[place + 1 :])
        if name in _BLOCKS:
            self._close_to(place)
        elif not crosses_block:
            reopened = list(zip(self._names, self._starts, strict=True))[place + 1 :]
            self._close_to(place)
            for inner, start in reopened:
                self._open(inner, start)
        elif name in FORMATTING:
            self._end_across_blocks(name, place)

    def finished(self) -> str:
        """All that was written, with what is still open closed."""
        self._close_to(0)
        return "".join(self._written)

    def _end_what_it_ends(self, name: str) -> None:
        if name in _ENDED_IN_TABLE:
            self._close_nearest(_ENDED_IN_TABLE[name], _TABLE, outermost=True)
            return
        if name in _ENDED_ITEM:
            self._close_nearest(*_ENDED_ITEM[name])
        if name in _ENDS_PARAGRAPH:
            self._close_nearest(_PARAGRAPH, _SCOPES)
        if name in _HEADINGS and self._names and self._names[-1] in _HEADINGS:
            self._close_to(len(self._names) - 1)
        if name == "a" and self._nearest(_LINK, _BLOCKS) is not None:
            self.end("a")

    def _close_nearest(self, wanted: Set, fences: Set, outermost: bool = False) -> None:
        place = self._nearest(wanted, fences, outermost)
        if place is not None:
            self._close_to(place)

    def _nearest(self, wanted: Set, fences: Set, outermost: bool = False) -> int | None:
        """Where the innermost open element of those wanted is, unless a fence lies inside it."""
        places = self._places
        found = [places[name] for name in wanted if places.get(name)]
        if not found:
            return None
        fence = max((places[name][-1] for name in fences if places.get(name)), default=-1)
        if outermost:
            inside = [place for open_at in found for place in open_at if place > fence]
            return min(inside, default=None)
        place = max(open_at[-1] for open_at in found)
        return place if place > fence else None

    def _open(self, name: str, start: str) -> None:
        self._places.setdefault(name, []).append(len(self._names))
        self._names.append(name)
        self._starts.append(start)
        if name in FORMATTING:
            self._formatting_count += 1
        check_open_tags(len(self._names), self._formatting_count, name)
        self._write(start)

    def _close_to(self, place: int) -> None:
        while len(self._names) > place:
            name = self._names.pop()
            self._starts.pop()
            self._places[name].pop()
            self._formatting_count -= name in FORMATTING
            self._write(f"</{_as_written(name)}>")

    def _end_across_blocks(self, name: str, place: int) -> None:
        """Ends "<b><p>x</b>" without its paragraph: the parser knows how to take that apart."""
        del self._names[place], self._starts[place]
        self._places[name].remove(place)
        for open_at in self._places.values():
            open_at[:] = [at - 1 if at > place else at for at in open_at]
        self._formatting_count -= 1
        self._write(f"</{name}>")

    def _write(self, text: str) -> None:
        self._written.append(text)
        self._length += len(text)
        if self._length > self._most:
            check_growth(self._source_length, self._length)


def _fences_of(name: str) -> Set:
    """What an end tag of this name does not reach across."""
    if name == "table":
        return frozenset()
    return _TABLE if name in _SECTIONS else _SCOPES


def _as_written(name: str) -> str:
    return "div" if name == "dd" else name
