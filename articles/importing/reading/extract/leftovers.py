"""The last rule: what nothing has read is listed as dropped, and what is missing is said."""

from ..options import Options
from ..record import Field, Reason, Record, whole

_WRITING = {"author", "interviewer", "reporter"}


def leftovers(record: Record, options: Options) -> Record:
    """Unread front matter is dropped by name; a piece without a byline or a text says so."""
    claimed = record.claimed()
    for raw in record.fields:
        if raw.piece not in claimed:
            record = record.without(Reason.UNKNOWN_FIELD, f"{raw.key}: {raw.text}", whole(raw))
    if not any(item.value.role in _WRITING for item in record.all(Field.BYLINE)):
        record = record.warned("byline-missing", "nobody is named as its author")
    if any(not block.is_blank for block in record.blocks):
        return record
    if record.first(Field.ORIGIN) or record.first(Field.CITATION):  # that of a link post
        return record.warned("body-empty", "a link without a text").held("body-empty")
    return record.rejected("empty-body")
