"""Why a file is read as it is: what each format says of it, for a person who wonders."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from .reading.archives import archive_of
from .reading.archives.decode import NotText
from .reading.archives.file import LegacyFile, opened
from .reading.finding.discover import discovered
from .reading.formats import FORMATS, named
from .reading.options import Options
from .reading.record import Item
from .reading.stages import Reading, format_of, head_of, readings
from .reading.values import Amendment, Bio, Credit, Guess, Link, Moment, Related, Speaker

_FIRST = 3  # articles of a file of many that are shown


def explained(path: Path, options: Options) -> Iterator[str]:
    """A line for each format and for what it came to; of many articles the first few.

    Raises OSError.
    """
    yield f"{path}: {path.stat().st_size:,} bytes"
    if archive_of(path):
        yield "  an archive by its name: gone through like a folder, each member for itself"
    elif not path.is_dir():
        yield from _formats(opened(path, path.name), options)
    for found in islice(discovered([path]), _FIRST):
        file = opened(found.path, found.source_id)
        if file.format or archive_of(path) or path.is_dir():
            form = named(file.format) if file.format else None
            yield f"  {file.place}, line {file.line:,}: {file.source_id}"
            yield from [] if form else _formats(file, options)
        for reading in readings(file, options):
            yield from _read(reading)


def _formats(file: LegacyFile, options: Options) -> Iterator[str]:
    if file.trouble:
        return
    try:
        head = head_of(file, options)
    except NotText as error:
        yield f"  no format: {error}"
        return
    chosen = format_of(file, options)
    for form in FORMATS:
        why = form.recognises(head, file.source_id)
        mark = "chosen" if form is chosen else "could" if why else "no"
        yield f"  {form.NAME}: {mark}{f', {why}' if why else ''}"


def _read(reading: Reading) -> Iterator[str]:
    record = reading.record
    if record.rejected_because:
        yield f"  rejected: {record.rejected_because}"
        return
    yield f"  {reading.ledger.share:.2%} of {reading.ledger.total:,} characters have a place"
    for item in record.items:
        yield f"  {item.field.value} ({item.confidence:.0%}): {_said(item)}"
    for dropped in record.dropped:
        yield f"  dropped, {dropped.reason.value}: {dropped.text[:100]!r}"
    for warned in record.warnings:
        yield f"  warning, {warned.code}: {warned.message}"


def _said(item: Item) -> str:
    """What was found, and behind it the words that it was found in, where they are others."""
    match item.value:
        case Moment(at=at, precision=precision):
            found = f"{at.isoformat()}, to the {precision}"
        case Guess(field=field, value=value):
            found = f"is this the {field}? {_short(value)}"
        case Link(address=address):
            found = _short(address)
        case Speaker(name=name, role=role) | Credit(name=name, role=role):
            found = f"{_short(name)}, {role}"
        case Bio(text=text) | Related(headline=text) | Amendment(text=text) | (str() as text):
            found = _short(text)
    same = {"''", found, found.rpartition(", ")[0], found.partition("? ")[2]}
    return found if _short(item.raw) in same else f"{found}, from {_short(item.raw)}"


def _short(text: str) -> str:
    return repr(text[:100])
