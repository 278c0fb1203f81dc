"""What this machine takes for work that is nobody's here, so that two machines can be compared.

zlib at level 6 and nh3 with its own list over the same files: both are other people's C and Rust,
and their time goes up and down with the machine and with what else it does.
"""

import time
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import nh3

from tests.benchmarks.row import Row

_FILES = 1_000
_TIMES = 3


def figures(folder: Path) -> Iterator[Row]:
    yield Row("the yardstick: zlib and nh3 over one document", milliseconds(folder), "ms CPU")


def milliseconds(folder: Path) -> float:
    """CPU time for one file of an archive, on average; the best of three rounds."""
    files = (file for file in sorted(folder.rglob("*.*")) if file.is_file())
    texts = [file.read_bytes() for file in islice(files, _FILES)]
    return min(_round(texts) for _ in range(_TIMES)) / len(texts) * 1000


def _round(texts: list[bytes]) -> float:
    began = time.process_time()
    for text in texts:
        zlib.compress(text, 6)
        nh3.clean(text.decode())
    return time.process_time() - began
