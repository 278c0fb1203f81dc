"""Whether readers may see it: what says draft or private is never public by accident."""

from ..options import Options
from ..record import Field, RawField, Reason, Record, whole

_YES = {"true", "yes", "1", "on", "y"}
_NO = {"false", "no", "0", "off", "n"}
_PUBLIC = {"published", "publish", "public", "live", "everyone", "everybody", "all", "free"}
_TRASH = {"trash", "trashed", "deleted", "bin"}


def status(record: Record, options: Options) -> Record:
    """Drafts are held; trash is rejected; an unknown word makes a draft, with a warning."""
    for raw in record.raw("draft", "published", "status", "trashed"):
        record = _judged(record, raw)
    return record


def _judged(record: Record, raw: RawField) -> Record:
    word = raw.text.strip().lower()
    if (raw.name == "status" and word in _TRASH) or (raw.name == "trashed" and word not in _NO):
        return record.with_field(raw, Field.STATUS, word).rejected("trash")
    if raw.name == "published" and any(character.isdigit() for character in word) and len(word) > 1:
        return record  # a date: published_at reads it
    if (raw.name, word in _YES, word in _NO) in {
        ("draft", False, True),
        ("published", True, False),
        ("trashed", False, True),
    }:
        return record.with_field(raw, Field.STATUS, "published")
    if raw.name == "status" and word in _PUBLIC:
        return record.with_field(raw, Field.STATUS, "published")
    if raw.name == "status" or word in _YES | _NO:
        return record.with_field(raw, Field.STATUS, "draft").held("status-draft")
    record = record.warned("status-unclear", f"{raw.key}: {raw.text[:80]}", raw.line)
    return record.without(Reason.UNREADABLE_VALUE, raw.text, whole(raw)).held("status-unclear")
