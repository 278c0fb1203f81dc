"""One batch into the database: all at once, and row by row where one of its rows is refused.

A dry run goes the same way, through the same constraints, and is rolled back.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from django.db import DatabaseError, InterfaceError, OperationalError, connection, transaction

from articles.models import ImportRun

from .entry import Entry
from .merge import update
from .store import Store, create, reject
from .trouble import batch_refused


@dataclass(slots=True)
class Batches:
    """Writes batches; in a dry run each gets a run row of its own, which goes with the batch."""

    store: Store
    count: Callable[[list[Entry]], None]  # keeps the run's totals, inside the batch's transaction

    def write(self, entries: list[Entry]) -> list[Entry]:
        """The entries as they were stored. Raises StorageFailed."""
        try:
            return self._in_transaction(entries, _all_at_once)
        except (OperationalError, InterfaceError) as error:
            raise batch_refused(error) from error
        except (DatabaseError, ValueError):
            self.store.nouns.forget()
        try:
            again = [entry.again() for entry in entries]
            return self._in_transaction(again, _one_by_one)
        except (OperationalError, InterfaceError) as error:
            raise batch_refused(error) from error

    def _in_transaction(
        self, entries: list[Entry], write: Callable[[Store, list[Entry]], list[Entry]]
    ) -> list[Entry]:
        store, is_dry = self.store, self.store.options.dry_run
        with store.library.trial(), transaction.atomic():
            if is_dry:
                store.run = ImportRun.objects.create(namespace=store.options.namespace)
            written = write(store, entries)
            if connection.vendor == "postgresql":  # foreign keys wait for the commit otherwise
                connection.check_constraints()
            if is_dry:
                transaction.set_rollback(True)
                store.nouns.forget()
            else:
                self.count(written)
        return written


def _all_at_once(store: Store, entries: list[Entry]) -> list[Entry]:
    new = [entry for entry in entries if _is_new(entry)]
    if new:
        create(store, new)
    refused = [entry for entry in entries if entry.document.rejected_because]
    if refused:
        reject(store, refused)
    for entry in entries:
        if entry.piece and not _is_new(entry):
            with transaction.atomic():
                update(store, entry)
    return entries


def _is_new(entry: Entry) -> bool:
    """Met for the first time, or rejected until now; not one that is rejected for a while."""
    return entry.piece is not None and (entry.known is None or not entry.known.was_stored)


def _one_by_one(store: Store, entries: list[Entry]) -> list[Entry]:
    written: list[Entry] = []
    for entry in entries:
        try:
            with store.library.trial(), transaction.atomic():
                written += _all_at_once(store, [entry])
        except (OperationalError, InterfaceError):
            raise
        except (DatabaseError, ValueError) as error:
            store.nouns.forget()
            refused = _refused(entry.again(), error)
            reject(store, [refused])
            written.append(refused)
    return written


def _refused(entry: Entry, error: Exception) -> Entry:
    because = f"not-stored: {str(error).strip().splitlines()[0]}"
    return replace(entry, document=entry.document.rejected(because), picture=None, pictures={})
