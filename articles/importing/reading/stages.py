"""One file read into records that are ready to be stored. Knows no database and no Django."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from articles.text.sanitize import Clean, RefusedHtml

from .archives.decode import NotText, decoded
from .archives.file import MOST_BYTES, LegacyFile, RefusedFile
from .body import body_of
from .extract import RULES, Rule, extract
from .formats import HEAD_CHARACTERS, Format, detected, named
from .ledger import Ledger, account
from .options import Options
from .pruning.prune import prune
from .raw import overlooked
from .record import Record, Warned
from .xml import text_of

_TEXTUAL = {"", ".txt", ".text", ".md", ".markdown", ".html", ".htm"}


@dataclass(frozen=True, slots=True)
class Reading:
    """A record with its clean body and its account; a rejected one has neither."""

    record: Record
    body: Clean
    ledger: Ledger

    def noted(self, *notes: Warned) -> "Reading":
        """The reading with warnings that were learnt of later."""
        record = replace(self.record, warnings=(*self.record.warnings, *notes))
        return replace(self, record=record)


def readings(
    file: LegacyFile, options: Options, rules: tuple[Rule, ...] = RULES
) -> Iterator[Reading]:
    """Every article of a file; one that cannot be read comes as a rejected record."""
    return (each for each in stages(file, options, rules) if each is not None)


def stages(
    file: LegacyFile, options: Options, rules: tuple[Rule, ...] = RULES
) -> Iterator[Reading | None]:
    """The same, with None after each stage, for `in_step`."""
    if file.trouble:
        yield refused(file, file.trouble, file.format)
        return
    try:
        form = format_of(file, options)
    except NotText as error:
        yield refused(file, f"not-recognised: {error}")
        return
    if form is None:
        yield refused(file, _unknown(file))
        return
    if file.is_too_large:
        message = f"too-large: {file.bytes_count:,} bytes, at most {MOST_BYTES:,} are taken"
        yield refused(file, message, form.NAME)
        return
    try:
        for record in form.read(file, options):
            yield None
            yield from _finished(_recounted(record, file, form, options), options, rules)
    except RefusedHtml as error:
        yield refused(file, f"too-large: {error}", form.NAME)
    except RefusedFile as error:
        yield refused(file, str(error), form.NAME)
    except NotText as error:
        yield refused(file, f"not-text: {error}", form.NAME)
    except Exception as error:  # a bad record never stops a run, not even by a fault of ours
        yield refused(file, f"unreadable: {type(error).__name__}: {error}", form.NAME)


def refused(file: LegacyFile, because: str, name: str = "") -> Reading:
    """A document that is not read any further, and why."""
    record = Record(file.source_id, file.place, name, rejected_because=because)
    return Reading(record, Clean(""), Ledger(0, 0, 0))


def is_document(file: LegacyFile, options: Options) -> bool:
    """Whether a file is an article of a known format, or an empty one that should have been."""
    if file.trouble or file.format:
        return True
    if not file.data.strip():
        return PurePosixPath(file.source_id).suffix.lower() in _TEXTUAL
    try:
        return format_of(file, options) is not None
    except NotText:
        return False


def format_of(file: LegacyFile, options: Options) -> Format | None:
    """The format that was asked for, or the first that recognises the file. Raises NotText."""
    if options.format:
        return named(options.format) if file.data.strip() else None
    if file.format:
        return named(file.format)
    return detected(head_of(file, options), file.source_id)


def head_of(file: LegacyFile, options: Options) -> str:
    """The first characters, as the formats are asked by them; cut at a line. Raises NotText."""
    data = file.data[: 4 * HEAD_CHARACTERS]
    if len(data) < len(file.data) and b"\n" in data:
        data = data[: data.rindex(b"\n") + 1]  # never inside a character
    text, _ = decoded(data, options.encoding)
    return text[:HEAD_CHARACTERS]


def _unknown(file: LegacyFile) -> str:
    return "not-recognised: no format knows it" if file.data.strip() else "empty-file"


def _recounted(record: Record, file: LegacyFile, form: Format, options: Options) -> Record:
    """The record with the letters of its file that its format has not read, for the ledger.

    A file of many that nobody has divided has the letters of the others too: it is left alone.
    """
    if hasattr(form, "articles") and not file.format:
        return record
    missed = overlooked(record, lambda: text_of(file, options.encoding)[0])
    return record.but(visible=record.visible + missed) if missed else record


def _finished(
    record: Record, options: Options, rules: tuple[Rule, ...]
) -> Iterator[Reading | None]:
    keeps_pictures = options.images != "link"
    yield None
    record = prune(record, keeps_pictures=keeps_pictures)
    yield None
    for extracted in extract(record, options, rules):
        record = extracted
        yield None
    body = body_of(record, keeps_pictures=keeps_pictures)
    yield None
    ledger = account(record, body)
    if ledger.missing:
        message = f"{ledger.missing:,} of {ledger.total:,} characters have no place"
        record = record.warned("characters-unaccounted", message)
    yield Reading(record, body, ledger)
