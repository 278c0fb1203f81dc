"""Whether the process of a run is still there: a lock that ends with it, however it ended.

On PostgreSQL an advisory lock of the session, on SQLite a locked byte of a file beside the
database (POSIX locks); so neither a reused process id nor another machine's can mislead.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection, transaction

from articles.desk import clock
from articles.models import ImportRun

_OURS = 7_201_826  # among the advisory locks of the database


@contextmanager
def alive(run: ImportRun) -> Iterator[None]:
    """Says that this run is being worked on for as long as the context, or the process, lasts.

    Stores the run's row. Nobody else sees the row before its lock is held: both are taken in one
    transaction, or a run that starts in between would find a row without one and call it dead.
    """
    if connection.vendor == "postgresql":
        with transaction.atomic():
            run.save()
            _ask("SELECT pg_advisory_lock(%s, %s)", run.pk)  # of the session: outlives the commit
        try:
            yield
        finally:
            if connection.is_usable():
                _ask("SELECT pg_advisory_unlock(%s, %s)", run.pk)
    elif place := lock_file():
        with place.open("ab") as file:
            with transaction.atomic():
                run.save()
                fcntl.lockf(file, fcntl.LOCK_EX, 1, run.pk)
            yield
    else:
        run.save()
        yield


def interrupt_dead(namespace: str) -> int:
    """Mark runs whose process is gone as interrupted; says how many."""
    running = ImportRun.objects.filter(namespace=namespace, state=ImportRun.State.RUNNING)
    dead = [run.pk for run in running if _is_dead(run)]
    return ImportRun.objects.filter(pk__in=dead).update(
        state=ImportRun.State.INTERRUPTED, finished_at=clock.now()
    )


def _is_dead(run: ImportRun) -> bool:
    if connection.vendor == "postgresql":
        is_free = _ask("SELECT pg_try_advisory_lock(%s, %s)", run.pk)
        if is_free:
            _ask("SELECT pg_advisory_unlock(%s, %s)", run.pk)
        return is_free
    place = lock_file()
    if place is None:
        return True
    with place.open("ab") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, run.pk)
        except OSError:
            return False
    return True


def _ask(statement: str, number: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(statement, [_OURS, number])
        return bool(cursor.fetchone()[0])


def lock_file() -> Path | None:
    """Beside the database; a database in memory has no other process."""
    name = str(connection.settings_dict["NAME"])
    if ":memory:" in name or "mode=memory" in name:
        return None
    return Path(f"{name}-imports")
