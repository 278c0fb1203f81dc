"""What all formats of many articles in one file do alike: each article is a file of its own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from typing import BinaryIO, Protocol

from ..archives.file import LegacyFile, RefusedFile
from ..options import Options
from ..record import Reason, Record, whole
from ..xml import Slice

Opener = Callable[[], BinaryIO]


class Collection(Protocol):
    """A format with a third verb: `articles` divides a file, which it may open several times.

    Raises RefusedFile where nothing of the file is to be taken.
    """

    NAME: str

    def articles(self, opener: Opener, source_id: str) -> Iterator[LegacyFile]: ...


@dataclass(frozen=True, slots=True)
class Divided:
    """A format's name and how it divides a file; `article` reads one part."""

    NAME: str
    articles: Callable[[Opener, str], Iterator[LegacyFile]]
    article: Callable[[LegacyFile, Options], Iterator[Record]]


def divided(form: Collection, opener: Opener, source_id: str) -> Iterator[LegacyFile]:
    """Each article with its file's name; a last one says what stopped it, if anything did."""
    try:
        for file in form.articles(opener, source_id):
            yield replace(file, path=source_id, format=form.NAME)
    except RefusedFile as error:
        yield LegacyFile(source_id, b"", path=source_id, format=form.NAME, trouble=str(error))
    except OSError as error:
        because = f"unreadable: {error.strerror or error}"
        yield LegacyFile(f"{source_id}#end", b"", path=source_id, trouble=because)


def records(form: Divided, file: LegacyFile, options: Options) -> Iterator[Record]:
    """The records of one article, or of a whole file that nobody has divided yet."""
    if file.format:
        yield from form.article(file, options)
        return
    for each in divided(form, lambda: BytesIO(file.data), file.source_id):
        try:
            if each.trouble:
                raise RefusedFile(each.trouble)
            yield from form.article(each, options)
        except RefusedFile as error:
            yield Record(each.source_id, each.place, form.NAME, rejected_because=str(error))


def item(
    part: Slice, source_id: str, key: str, context: tuple[tuple[str, str], ...] = ()
) -> LegacyFile:
    """One element of an XML file as a file; the one in which the file ends is refused."""
    trouble = ""
    if part.is_cut:
        trouble = (
            f"xml-cut-off: the file ends inside item {part.number:,}; {part.number - 1:,} read"
        )
        key = f"{source_id}#{part.number}"
    if part.is_last_of_cut:
        message = f"the file ends after item {part.number:,} without its last tags"
        context = (*context, ("cut-off", message))
    return LegacyFile(
        key or f"{source_id}#{part.number}", part.data, part.size, line=part.line,
        context=context, trouble=trouble,
    )  # fmt: skip


def placed(record: Record, file: LegacyFile) -> Record:
    """The record with the place of its file, and with what is known of that file."""
    record = replace(record, path=file.place)
    if message := file.said("cut-off"):
        record = record.warned("xml-repaired", message)
    return record


def repeating(record: Record, *keys: str) -> Record:
    """The record without the unread values of these keys: another field says the same."""
    for raw in record.fields:
        if not raw.name and raw.key in keys:
            record = record.without(Reason.REPEATED_FIELD, f"{raw.key}: {raw.text}", whole(raw))
    return record


def not_for_publication(record: Record, *keys: str) -> Record:
    """The record without the values of these keys, which are for editors alone."""
    for raw in record.fields:
        if not raw.name and raw.key in keys:
            record = record.without(Reason.NOT_FOR_PUBLICATION, raw.text, whole(raw))
    return record
