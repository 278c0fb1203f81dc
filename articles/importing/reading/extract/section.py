"""The section: the first category. One that follows from the kind alone is given by `kind`."""

from ..markup.block import Span
from ..options import Options
from ..record import Field, Item, Reason, Record
from .as_given import too_long
from .listed import MOST_OF_A_LIST, listed

_MOST = 80  # characters of a section's name
_NONE = {"uncategorized", "uncategorised", "без категорії", "без рубрики", "general"}


def section(record: Record, options: Options) -> Record:
    """ "[Opinion, Harbour]" is the section Opinion and the topic Harbour."""
    for raw in record.raw("section"):
        if len(raw.text) > MOST_OF_A_LIST:
            record = too_long(record, raw)
            continue
        for name, span, label in listed(raw):
            record = _placed(record, name, span, label)
    return record


def _placed(record: Record, name: str, span: Span, label: str) -> Record:
    if name.lower() in _NONE:
        return record.without(Reason.UNREADABLE_VALUE, name, span)
    is_first = record.first(Field.SECTION) is None and len(name) <= _MOST
    field = Field.SECTION if is_first else Field.TOPIC
    return record.with_items(Item(field, name, name, 1.0, (span,), label))
