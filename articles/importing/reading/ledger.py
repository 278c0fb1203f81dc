"""The account of a document: every visible character is in the body, in a field, or dropped.

The spans that were claimed are subtracted from the source, and what is left has to stand in the
body that will be stored. So a rule that loses a sentence shows, and so does one that claims more
than it keeps.
"""

from collections import Counter
from dataclasses import dataclass

from .markup.block import Span
from .markup.visible import visible, visible_in_html
from .record import Record

_STRETCH = 40  # characters
_MOST_STRETCHES = 100  # looked for in one text; then there is no order in it that helps


@dataclass(frozen=True, slots=True)
class Ledger:
    """Counts of visible characters of the source; `share` is 1.0 only when none is missing."""

    total: int
    missing: int
    added: int  # characters of the body that the source has not: of link cards alone

    @property
    def share(self) -> float:
        if not self.missing:
            return 1.0
        return min(0.9999, round(1 - self.missing / max(1, self.total), 4))


def account(record: Record, body: str) -> Ledger:
    """Where the characters of a record's source went, given the HTML that will be stored."""
    pieces = "".join(record.pieces)
    unread = _short(record.visible, visible(pieces))
    left = visible(_left(record))
    written = visible_in_html(body)
    unwritten, added = _differing(left, written)
    unkept = sum(_unkept(record, item.claims, item.words, item.label) for item in record.items)
    return Ledger(
        total=len(record.visible),
        missing=unread + unwritten + unkept,
        added=added,
    )


def _left(record: Record) -> str:
    """The source without every span that an item or a drop claims."""
    spans: dict[int, list[Span]] = {}
    for each in (*record.items, *record.dropped):
        for span in each.claims:
            spans.setdefault(span.piece, []).append(span)
    left: list[str] = []
    for number, piece in enumerate(record.pieces):
        if number not in spans:
            left.append(piece)
            continue
        place = 0
        for span in sorted(spans[number], key=lambda span: span.start):
            left.append(piece[place : span.start])
            place = max(place, span.end)  # two items may claim the same words
        left.append(piece[place:])
    return "".join(left)


def _unkept(record: Record, claims: tuple[Span, ...], words: str | None, label: str) -> int:
    """How many characters an item claimed and did not keep in its value; typed ones keep all."""
    if words is None or not claims:
        return 0
    claimed = "".join(record.pieces[span.piece][span.start : span.end] for span in claims)
    if claimed in (words, label + words):
        return 0
    return _short(visible(claimed), visible(words + label))


def _differing(one: str, other: str) -> tuple[int, int]:
    """How many characters only the one has, and only the other, whatever their order."""
    ones, others = map(Counter, _without_common(one, other))
    return (ones - others).total(), (others - ones).total()


def _short(wanted: str, found: str) -> int:
    """How many characters of `wanted` are not in `found`, whatever their order."""
    wanted, found = _without_common(wanted, found)
    return (Counter(wanted) - Counter(found)).total()


def _without_common(one: str, other: str) -> tuple[str, str]:
    """Both texts without long stretches that they share: letters are counted one by one."""
    left: list[str] = []
    for _ in range(_MOST_STRETCHES):
        if not one or not other or one == other:
            break
        place = other.find(one[:_STRETCH])
        length = _common(one, other[place:]) if place >= 0 else 0
        if length:
            other = other[:place] + other[place + length :]
            one = one[length:]
        else:
            left.append(one[:_STRETCH])
            one = one[_STRETCH:]
    if one == other:
        one = other = ""
    return "".join([*left, one]), other


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[least:middle] == other[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least
