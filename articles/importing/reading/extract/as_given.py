"""Fields whose words are taken as they stand: kicker, standfirst, dateline, …"""

import re

from ..options import Options
from ..record import Field, RawField, Reason, Record, whole

# Our name -> its place and the longest text that fits there.
_FIELDS = {
    "kicker": (Field.KICKER, 120),
    "standfirst": (Field.STANDFIRST, None),
    "dateline": (Field.DATELINE, 120),
    "series": (Field.SERIES, 200),
    "slug": (Field.SLUG, 200),
    "disclaimer": (Field.DISCLAIMER, None),
    "editors_note": (Field.EDITORS_NOTE, None),
    "interview_note": (Field.INTERVIEW_NOTE, None),
    "highlight": (Field.HIGHLIGHT, None),
}
_MANY = {"highlight"}
_TAG = re.compile(r"</?(?:em|i|b|strong|span|br|p|cite|q|small|sub|sup|a)\b[^>]*>", re.IGNORECASE)


def as_given(record: Record, options: Options) -> Record:
    """Each such value on one line and without tags; one that does not fit is dropped and named."""
    for raw in record.raw(*_FIELDS):
        field, most = _FIELDS[raw.name]
        words, tags = one_line(raw.text)
        if most and len(words) > most:
            record = too_long(record, raw)
        elif raw.name not in _MANY and record.first(field):
            record = repeated(record, raw, field)
        elif words:
            record = record.with_field(raw, field, words, tags)
    return record


def one_line(text: str) -> tuple[str, str]:
    """A text without tags and with single spaces, and the tags that were taken out of it."""
    tags = "".join(_TAG.findall(text))
    return " ".join((_TAG.sub(" ", text) if tags else text).split()), tags


def too_long(record: Record, raw: RawField) -> Record:
    """The record with a value dropped that does not fit its place, since none is ever cut."""
    message = f"{raw.key} has {len(raw.text):,} characters, too many: {raw.text[:80]}…"
    record = record.warned("value-too-long", message, raw.line)
    return record.without(Reason.UNREADABLE_VALUE, raw.text, whole(raw))


def repeated(record: Record, raw: RawField, field: Field) -> Record:
    """The record with a second value for a field dropped, both values in the warning."""
    first = record.first(field)
    if first.raw != raw.text:
        message = f"{raw.key} is given again: kept {first.raw[:120]!r}, not {raw.text[:120]!r}"
        record = record.warned("field-repeated", message, raw.line)
    return record.without(Reason.REPEATED_FIELD, raw.text, whole(raw))
