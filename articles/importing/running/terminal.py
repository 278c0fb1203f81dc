"""What is said to the person at the terminal, or into a pipe whose reader may go first."""

import os
from collections.abc import Iterable
from typing import TextIO


def say(out: TextIO, lines: Iterable[str]) -> None:
    """Write lines, each with its own end; into a pipe that nobody reads any more, silently none.

    What comes after goes nowhere too, or the interpreter would fail at its last flush:
    https://docs.python.org/3/library/signal.html#note-on-sigpipe
    """
    try:
        for line in lines:
            out.write(line if line.endswith("\n") else f"{line}\n")
        out.flush()
    except BrokenPipeError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, out.fileno())
        os.close(nowhere)
