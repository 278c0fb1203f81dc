"""The lead picture: its address, and the words for it. Nothing is fetched."""

from ..options import Options
from ..record import Field, Record
from .as_given import one_line, repeated

_FIELDS = {
    "image": Field.IMAGE,
    "image_alt": Field.IMAGE_ALT,
    "image_caption": Field.IMAGE_CAPTION,
    "image_credit": Field.IMAGE_CREDIT,
}


def picture(record: Record, options: Options) -> Record:
    """The address and the words as given; that it is not looked for is a warning."""
    for raw in record.raw(*_FIELDS):
        field = _FIELDS[raw.name]
        if record.first(field):
            record = repeated(record, raw, field)
        elif field is Field.IMAGE:
            record = record.with_field(raw, field, raw.text)
        else:
            words, tags = one_line(raw.text)
            record = record.with_field(raw, field, words, tags)
    if (image := record.first(Field.IMAGE)) and options.images == "link":
        line = next(raw.line for raw in record.raw("image"))
        message = f"the picture was not fetched, its address is kept: {image.value}"
        record = record.warned("image-not-fetched", message, line)
    return record
