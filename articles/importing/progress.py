"""How far a run is: a live line on a terminal, a plain line now and then elsewhere."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

Tell = Callable[[int, int, str], None]  # documents so far, rejected so far, where it is
_SECONDS = 5  # between two plain lines


@contextmanager
def progress(out: TextIO) -> Iterator[Tell]:
    """A function to call after each batch."""
    if not out.isatty():
        yield _plain(out)
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(file=out), transient=True) as live:
        task = live.add_task("looking for documents")

        def tell(done: int, rejected: int, place: str) -> None:
            speed = done / max(0.001, live.tasks[0].elapsed or 0)
            words = f"{done:,} documents, {rejected:,} rejected, {speed:,.0f}/s · {place[-60:]}"
            live.update(task, description=words)

        yield tell


def _plain(out: TextIO) -> Tell:
    started = last = time.monotonic()

    def tell(done: int, rejected: int, place: str) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _SECONDS:
            last = now
            speed = done / (now - started)
            out.write(f"{done:,} documents, {rejected:,} rejected, {speed:,.0f}/s, at {place}\n")
            out.flush()

    return tell
