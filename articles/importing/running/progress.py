"""How far a run is: a live line on a terminal, a plain line now and then elsewhere."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol, TextIO

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from ..reports.totals import shown
from .terminal import say

_SECONDS = 5  # between two plain lines


class Tell(Protocol):
    """Called after each batch: documents so far, rejected so far, where it is, and of how many."""

    def __call__(
        self, done: int, rejected: int, place: str, expected: int | None = None
    ) -> None: ...


@contextmanager
def progress(out: TextIO) -> Iterator[Tell]:
    """A function to call after each batch."""
    if not out.isatty():
        yield _plain(out)
        return
    columns = (
        SpinnerColumn(), BarColumn(20), TextColumn("{task.description}", markup=False),
        TimeElapsedColumn(),
    )  # fmt: skip
    with Progress(*columns, console=Console(file=out), transient=True) as live:
        task = live.add_task("looking for documents", total=None)

        def tell(done: int, rejected: int, place: str, expected: int | None = None) -> None:
            speed = done / max(0.001, live.tasks[0].elapsed or 0)
            words = f"{_share(done, expected)}, {rejected:,} rejected, {speed:,.0f}/s"
            live.update(
                task, description=f"{words} · {shown(place)[-60:]}", completed=done, total=expected
            )

        yield tell


def _share(done: int, expected: int | None) -> str:
    """ "1,200 of 4,000 documents (30%)", or without the share where the whole is not known."""
    if not expected or done > expected:
        return f"{done:,} documents"
    return f"{done:,} of {expected:,} documents ({done / expected:.0%})"


def _plain(out: TextIO) -> Tell:
    started = last = time.monotonic()

    def tell(done: int, rejected: int, place: str, expected: int | None = None) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _SECONDS:
            last = now
            speed = done / (now - started)
            words = f"{_share(done, expected)}, {rejected:,} rejected, {speed:,.0f}/s"
            say(out, [f"{words}, at {shown(place)}"])

    return tell
