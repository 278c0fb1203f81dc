"""A part of an open file as a stream of its own, whose faults are all OSError."""

import lzma
import tarfile
import zipfile
import zlib
from types import TracebackType
from typing import BinaryIO, Self

FAULTS = (
    zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, RuntimeError,
    NotImplementedError, KeyError, ValueError, OverflowError,
)  # fmt: skip


class Stream:
    """At most `size` bytes of what is open at the place where it stands."""

    def __init__(self, file: BinaryIO, size: int, name: str) -> None:
        self._file, self._left, self._name = file, size, name

    def read(self, count: int = -1) -> bytes:
        """The next bytes, b"" at the end. Raises OSError where they are broken."""
        count = self._left if count < 0 else min(count, self._left)
        try:
            data = self._file.read(count) if count else b""
        except FAULTS as error:
            raise OSError(0, f"{self._name} is broken: {error}") from error
        if count and not data:
            raise OSError(0, f"{self._name} ends {self._left:,} bytes too early")
        self._left -= len(data)
        return data

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()
