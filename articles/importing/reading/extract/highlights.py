"""A description: the standfirst, or a list of highlights whose sentences were run together."""

import itertools
import re

from ..language.sentences import UPPER
from ..markup.block import Span
from ..options import Options
from ..record import Field, Item, Reason, Record, whole
from .as_given import one_line

# "from 2001 to 2014.Over the past": a stop with no space before the next sentence.
_JOINT = re.compile(rf"(?<=[a-z0-9.)”’à-ÿа-яіїєґ])[.!?](?=[{UPPER}])")
_FEWEST_WORDS = 3  # in each highlight: "Node.JS is here" is no list


def highlights(record: Record, options: Options) -> Record:
    """ "One thing was so.Another was not." becomes two highlights; the raw text stays with them."""
    for raw in record.raw("description"):
        parts = _parts(raw.text)
        if len(parts) > 1 and not record.first(Field.HIGHLIGHT):
            record = record.with_items(
                *(
                    Item(
                        Field.HIGHLIGHT,
                        " ".join(raw.text[start:end].split()),
                        raw.text,
                        0.9,
                        (Span(raw.piece, start, end),),
                    )
                    for start, end in parts
                )
            )
        elif not record.first(Field.STANDFIRST):
            words, tags = one_line(raw.text)
            record = record.with_field(raw, Field.STANDFIRST, words, tags)
        else:
            record = record.without(Reason.REPEATED_FIELD, raw.text, whole(raw))
            if record.first(Field.STANDFIRST).raw != raw.text:
                message = f"{raw.key} was not needed beside the standfirst: {raw.text[:120]}"
                record = record.warned("field-repeated", message, raw.line)
    return record


def _parts(text: str) -> list[tuple[int, int]]:
    ends = [joint.end() for joint in _JOINT.finditer(text)]
    bounds = [0, *ends, len(text)]
    parts = list(itertools.pairwise(bounds))
    if any(len(text[start:end].split()) < _FEWEST_WORDS for start, end in parts):
        return []
    return parts
