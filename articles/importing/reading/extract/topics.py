"""Topics: the tags of the source, each once."""

from ..options import Options
from ..record import Field, Item, Reason, Record
from .as_given import too_long
from .listed import MOST_OF_A_LIST, listed

_MOST = 100  # characters of a topic's name


def topics(record: Record, options: Options) -> Record:
    for raw in record.raw("topic"):
        if len(raw.text) > MOST_OF_A_LIST:
            record = too_long(record, raw)
            continue
        for name, span, label in listed(raw):
            known = {item.value.casefold() for item in record.all(Field.TOPIC)}
            if name.casefold() in known:
                record = record.without(Reason.REPEATED_FIELD, name, span)
            elif len(name) > _MOST:
                record = record.warned("value-too-long", f"topic {name[:80]}…", raw.line)
                record = record.without(Reason.UNREADABLE_VALUE, name, span)
            else:
                record = record.with_items(Item(Field.TOPIC, name, name, 1.0, (span,), label))
    return record
