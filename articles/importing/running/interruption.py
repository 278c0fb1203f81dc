"""Ctrl-C during an import: the batch under way ends, then the run stops with its place kept."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Interruption:
    """Whether somebody has asked to stop. A second Ctrl-C stops at once."""

    def __init__(self) -> None:
        self.is_wanted = False

    def __call__(self, number: int, frame: FrameType | None) -> None:
        if self.is_wanted:
            raise KeyboardInterrupt
        self.is_wanted = True


@contextmanager
def interruptible() -> Iterator[Interruption]:
    """Catches SIGINT while it lasts; only the main thread can."""
    interruption = Interruption()
    if threading.current_thread() is not threading.main_thread():
        yield interruption
        return
    before = signal.signal(signal.SIGINT, interruption)
    try:
        yield interruption
    finally:
        signal.signal(signal.SIGINT, before)
