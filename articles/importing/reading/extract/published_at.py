"""When it was published: a field, else the file's name or an old address, else unknown: a draft."""

from ..language.dates import UnreadableDate, in_path, moment
from ..options import Options
from ..record import Field, Item, RawField, Reason, Record, whole
from .as_given import repeated


def published_at(record: Record, options: Options) -> Record:
    for raw in record.raw("date", "published"):
        if whole(raw).piece in record.claimed():
            continue
        record = (
            repeated(record, raw, Field.PUBLISHED_AT)
            if record.first(Field.PUBLISHED_AT)
            else _read(record, raw, options)
        )
    if record.first(Field.PUBLISHED_AT):
        return record
    if found := in_path(record.path, options.zone):
        record = record.warned("date-from-name", f"{found.at:%Y-%m-%d} from {record.path}")
        return record.with_items(Item(Field.PUBLISHED_AT, found, record.path, 0.8))
    for raw in record.raw("origin", "address"):
        if found := in_path(raw.text, options.zone):
            record = record.warned("date-from-address", f"{found.at:%Y-%m-%d} from {raw.text}")
            return record.with_items(Item(Field.PUBLISHED_AT, found, raw.text, 0.7))
    if not any(warned.code.startswith("date-") for warned in record.warnings):
        record = record.warned("date-missing", "no date: it arrives as a draft")
    return record.held("date-missing")


def _read(record: Record, raw: RawField, options: Options) -> Record:
    try:
        at = moment(raw.text, options.zone, options.date_order)
    except UnreadableDate as error:
        record = record.warned(error.code, f'{error.code} "{raw.text[:80]}"', raw.line)
        return record.without(Reason.UNREADABLE_VALUE, raw.text, whole(raw))
    return record.with_field(raw, Field.PUBLISHED_AT, at)
