"""One rejected document read once more from its kept original, by the same way as an import.

It is a run of its own, of one document, with the options of the run that rejected it, and with
those that a person gives for this document because they are its cure. For a fault of the file
itself there is the command, which reads the file from where it lies.
"""

import shlex
from collections import Counter
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from django.conf import settings
from django.db import transaction

from articles.desk import clock
from articles.models import ImportRun, LegacyDocument
from articles.text.links import host

from .pictures.gathering import Gathering
from .reading.archives.file import LegacyFile
from .reading.document import Document, Known, documents, sha256_of
from .reading.finding.discover import Found
from .reading.options import Options
from .running.known import Knowledge
from .storing.batch import Batches
from .storing.entry import Entry
from .storing.library import Library
from .storing.nouns import Nouns
from .storing.paths import Paths
from .storing.second_pass import resolve_related
from .storing.store import Store


class CannotRetry(ValueError):
    """The kept original cannot be read again by itself; the message says why."""


def why_not(document: LegacyDocument) -> str:
    """Why it cannot be read again from what was kept, else "". Unpacks the original."""
    if document.outcome != LegacyDocument.Outcome.REJECTED:
        return "It is not rejected any more."
    if document.rejected_because.startswith("same-key"):
        return "Two documents of the archive have one id; only the archive can be put right."
    if document.rejected_because.startswith("reader-died"):  # it could end this process as well
        return "Reading it has ended a process before; the command reads it in one of its own."
    file = _file_of(document)
    if not file.data and document.original_bytes_count:
        return "Its original was not kept."
    if not file.data:
        return "It is an empty file."
    if sha256_of(file) != document.sha256:
        return "Other parts of its file tell of it, and they are not kept with it."
    return ""


def command_of(run: ImportRun) -> str:
    """The command that gave this run, to be given once more; unchanged documents are left alone."""
    said = run.arguments
    options = {"namespace": run.namespace, **_shaping(run)}
    plain = Options()
    parts = ["python", "manage.py", "import_articles", *said.get("paths", [])]
    for name, value in options.items():
        if value and name != "authors" and value != getattr(plain, name):
            parts += [f"--{name.replace('_', '-')}", str(value)]
    parts += ["--as-draft"] if said.get("as_draft") else []
    return shlex.join(parts) + (" --authors FILE.csv" if options.get("authors") else "")


@transaction.atomic
def retry(document: LegacyDocument, given: dict[str, str] | None = None) -> LegacyDocument:
    """Read it again and store what comes of it: an article, or a rejection with today's reason.

    `given` are options for it alone (format, encoding, date_order); where they bring it in, they
    are kept with it, so that a later import reads it the same way. Its row is held meanwhile, so
    that two people, or an import, never make two articles of it. Raises CannotRetry,
    StorageFailed.
    """
    rows = LegacyDocument.objects.select_for_update(of=("self",)).select_related("last_run")
    held = rows.get(pk=document.pk)
    if because := why_not(held):
        raise CannotRetry(because)
    before, read_with = held.last_run, {**held.read_with, **(given or {})}
    options = replace(_options(before), **read_with)
    read = _read(held, options)
    run = ImportRun.objects.create(
        namespace=held.namespace,
        arguments={**before.arguments, "retry": [held.source_id], "read_with": read_with},
    )
    store = Store(options, run, clock.now(), Nouns(), Paths(remembers=False), Library())
    entry = _entry(held, read)
    with closing(_gathering(options)) as gathering:  # what it took lies there until it is stored
        gathering.gather([entry])
        Batches(store, lambda entries: _close(run, entries)).write([entry])
    resolve_related()
    held.refresh_from_db()
    if held.outcome != LegacyDocument.Outcome.REJECTED:
        held.read_with = read_with
        held.save(update_fields=["read_with"])
    return held


def _read(document: LegacyDocument, options: Options) -> Document:
    found = documents(_file_of(document), options)
    same = [each for each in found if each.source_id == document.source_id]
    if len(found) != 1 or not same:
        raise CannotRetry(
            "It is read as a file of several articles now; only the command can bring those in."
        )
    return same[0]


def _entry(held: LegacyDocument, read: Document) -> Entry:
    """As an import makes it, with its place where the archive still lies on this machine."""
    known = Known(held.pk, held.article_id, held.outcome, is_same=False, was_stored=bool(held.base))
    root = _root_of(held.last_run)
    return Entry(Found(root / held.path, root, held.source_id), read, known, outcome="rejected")


def _gathering(options: Options) -> Gathering:
    """Takes pictures from the archive alone: somebody at the desk waits for the answer."""
    images = "link" if options.images == "link" else "copy"
    return Gathering(replace(options, images=images), Knowledge(options).library)


def _file_of(document: LegacyDocument) -> LegacyFile:
    """The article's own bytes, under the format that it was divided by, if it was."""
    return LegacyFile(
        document.source_id,
        document.original_data,
        document.original_bytes_count,
        path=document.path,
        format=document.format if document.path != document.source_id else "",
    )


def _close(run: ImportRun, entries: list[Entry]) -> None:
    for outcome, count in Counter(entry.outcome for entry in entries).items():
        setattr(run, f"{outcome}_count", count)
    run.warning_count = sum(len(entry.told.warnings) for entry in entries)
    run.state, run.finished_at = ImportRun.State.FINISHED, clock.now()
    run.save()


def _options(run: ImportRun) -> Options:
    return replace(
        Options(namespace=run.namespace, site_host=host(settings.SITE_URL)),
        as_draft=bool(run.arguments.get("as_draft")),
        **_shaping(run),
    )


def _shaping(run: ImportRun) -> dict[str, object]:
    known = Options().shaping()
    return {k: v for k, v in run.arguments.get("shaping", {}).items() if k in known}


def _root_of(run: ImportRun) -> Path:
    folders = run.arguments.get("folders") or []
    paths = run.arguments.get("paths") or [""]
    return Path(folders[0]) if folders else Path(paths[0]).parent
