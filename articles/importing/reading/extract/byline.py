"""Who made it: credits in fields and in lines that hold nothing else. Nobody is invented."""

from collections.abc import Sequence

from ..markup.block import Block, Span, stripped
from ..options import Options, folded
from ..record import Field, Item, RawField, Reason, Record, whole
from ..values import Credit
from .listed import MOST_OF_A_LIST
from .names import Credited, begins_as_credit, credits_in, is_unknown, names_in

_ROLES = {
    "author": "author", "interviewer": "interviewer", "reporter": "reporter",
    "translator": "translator", "photographer": "photographer", "illustrator": "illustrator",
    "editor": "editor", "contributor": "contributor",
}  # fmt: skip
_MOST = 200  # characters of a name


def byline(record: Record, options: Options) -> Record:
    """Each name in its role; "admin" and the like are dropped with a warning, never an author."""
    for raw in record.raw(*_ROLES):
        record = _from_field(record, raw, options)
    for block in record.prose.edges:
        if len(block.text) <= 2 * _MOST and begins_as_credit(block.text):
            record = _from_line(record, block, options)
    return record


def _from_field(record: Record, raw: RawField, options: Options) -> Record:
    if (
        folded(raw.text) in options.authors
        or is_unknown(raw.text)
        or len(raw.text) > MOST_OF_A_LIST
    ):
        found: Sequence[Credited] = [Credited("", raw.text, 0, len(raw.text))]
    else:
        found = names_in(raw.text)
    return _credited(record, found, _ROLES[raw.name], whole(raw), raw.text, options)


def _from_line(record: Record, block: Block, options: Options) -> Record:
    span = stripped(block)
    text = block.text[span.start : span.end]
    return _credited(record, credits_in(text), "author", span, text, options)


def _credited(
    record: Record, found: Sequence[Credited], role: str, span: Span, text: str, options: Options
) -> Record:
    """Each name with what stands between it and the next, so that the whole text is claimed."""
    place = 0
    for number, each in enumerate(found):
        end = len(text) if number + 1 == len(found) else each.end
        claim = Span(span.piece, span.start + place, span.start + end)
        words = text[place:end]
        place = end
        record = _one(record, each.role or role, each.name, claim, words, options)
    return record


def _one(record: Record, role: str, name: str, claim: Span, words: str, options: Options) -> Record:
    known = options.authors.get(folded(name))
    if known == "":  # the map says: nobody
        return record.without(Reason.UNKNOWN_AUTHOR, name, claim)
    if known is None and (is_unknown(name) or len(name) > _MOST):
        message = f'"{name[:80]}" is no author; --authors can say who it is'
        return record.warned("author-unknown", message).without(Reason.UNKNOWN_AUTHOR, name, claim)
    credit = Credit(role, known or name)
    if any(_is_same(item.value, credit) for item in record.all(Field.BYLINE)):
        return record.without(Reason.REPEATED_FIELD, name, claim)
    return record.with_items(Item(Field.BYLINE, credit, words, 1.0, (claim,), words))


def _is_same(known: Credit, credit: Credit) -> bool:
    return known.role == credit.role and folded(known.name) == folded(credit.name)
