"""rejected/: what was not taken, byte by byte, to be looked at, mended and given again."""

import os
from pathlib import Path
from typing import BinaryIO

from ..result import Result
from .places import is_own, own_name

MOST_BYTES = 100_000_000  # of one document; a larger one stays where it lies, its path is told
_PART = ".part"


class Rejected:
    """The folder, emptied of what an earlier report left there, and of nothing else."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.count = folder, 0
        self._number = 0
        for left in _own_files(folder):
            left.unlink()

    def add(self, result: Result) -> str:
        """The name below the report's folder, or "" where there are no bytes to keep.

        Raises OSError where the folder cannot be written to.
        """
        original = result.original() if result.original else None
        if original is None:
            return ""
        self._number += 1
        name = own_name(self._number, result.key.partition(":")[2], result.path)
        self.folder.mkdir(exist_ok=True)
        with original:
            if not _copied(original, self.folder / name):
                return ""
        self.count += 1
        return f"{self.folder.name}/{name}"


def _own_files(folder: Path) -> list[Path]:
    return [file for file in folder.iterdir() if is_own(file.name)] if folder.is_dir() else []


def _copied(original: BinaryIO, file: Path) -> bool:
    """Under its name the file is whole or not there, whatever ends the run. Raises OSError."""
    part = file.with_name(f".{file.name}{_PART}")
    part.unlink(missing_ok=True)  # of a run that was killed
    try:
        with part.open("xb") as written:
            is_whole = _is_poured(original, written)
        if is_whole:
            os.replace(part, file)
        return is_whole
    finally:
        part.unlink(missing_ok=True)


def _is_poured(original: BinaryIO, written: BinaryIO) -> bool:
    """False where it is too large, or broken where it lies: a refused one may be unreadable."""
    size = 0
    while size <= MOST_BYTES:
        try:
            data = original.read(1 << 20)
        except OSError:
            return False
        if not data:
            return True
        size += written.write(data)
    return False
