"""A heading under the headline that says the standfirst once more, as Medium's exports have it."""

from ..markup.block import stripped
from ..options import Options, folded
from ..record import Field, Reason, Record

_HEADINGS = {"h2", "h3", "h4", "h5", "h6"}
_LOOKED_AT = 3  # blocks with words at the beginning


def repeated_standfirst(record: Record, options: Options) -> Record:
    """Such a heading goes; a paragraph stays, for it may be where the standfirst was taken from."""
    standfirst = folded(str(record.value(Field.STANDFIRST) or ""))
    beginning = [block for block in record.blocks if not block.is_blank][:_LOOKED_AT]
    for block in beginning:
        if standfirst and block.tag in _HEADINGS and folded(block.text) == standfirst:
            return record.without(Reason.REPEATED_FIELD, block.text.strip(), stripped(block))
    return record
