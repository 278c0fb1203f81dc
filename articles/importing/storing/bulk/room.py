"""Room for a whole batch in SQLite's memory, which spills into the log what does not fit.

A page that was spilt is written again with the next row on it. The usual 2 MB hold a tenth of a
batch. https://www.sqlite.org/pragma.html#pragma_cache_size
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

_KIBIBYTES = 12_000


@contextmanager
def room_for_batches() -> Iterator[None]:
    """As long as it lasts, for this connection."""
    if connection.vendor != "sqlite":
        yield
        return
    connection.ensure_connection()
    held = connection.connection
    [before] = held.execute("PRAGMA cache_size").fetchone()
    held.execute(f"PRAGMA cache_size = -{_KIBIBYTES}")
    try:
        yield
    finally:
        if connection.connection is held:
            held.execute(f"PRAGMA cache_size = {before}")
