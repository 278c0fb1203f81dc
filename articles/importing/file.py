"""One file of an archive, with the id that it keeps wherever it is imported from."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from .decode import decoded
from .on_disk import OnDisk
from .record import Warned

MOST_BYTES = 5_000_000  # of a file that holds one article

# A Ghost export holds keys and passwords, so it is kept post by post or not at all.
_GHOST = re.compile(
    rb"\s*\{\s*\"(?:db|data|meta)\"\s*:\s*[\[{].{0,4000}?\"(?:meta|data|exported_on)\"", re.S
)
_MISNAMED = "not-recognised: it looks like a Ghost export, and its name does not end in .json"


class RefusedFile(ValueError):
    """The file is not taken at all; the message begins with a code and says why."""


@dataclass(frozen=True, slots=True)
class LegacyFile:
    """`source_id` is the path below the archive's root, with slashes; `data` the bytes as found.

    Of a file that is too large only the beginning is in `data`; `size` is the whole of it. An
    article of a file that holds many has its own bytes alone: then `path` says which file that
    is, `line` where it begins there, `format` by what it was divided, and `context` what the rest
    of the file says of it. `trouble` is why it is not read at all.
    """

    source_id: str
    data: bytes
    size: int = -1
    path: str = ""
    line: int = 1
    format: str = ""
    context: tuple[tuple[str, str], ...] = ()
    trouble: str = ""

    @property
    def bytes_count(self) -> int:
        return len(self.data) if self.size < 0 else self.size

    @property
    def is_too_large(self) -> bool:
        return self.bytes_count > MOST_BYTES

    @property
    def place(self) -> str:
        """The file below the archive's root in which it stands: itself, or one of many."""
        return self.path or self.source_id

    def said(self, name: str) -> str:
        """What the rest of the file says under this name, else ""."""
        return dict(self.context).get(name, "")

    def text(self, encoding: str) -> tuple[str, tuple[Warned, ...]]:
        """The file as text; raises NotText."""
        return decoded(self.data, encoding)


class Place(Protocol):
    """Where bytes lie: a Path, a member of an archive, or one article of a file of many.

    Only these few verbs of Path are asked of it, so that nothing has to be unpacked to the disk.
    """

    @property
    def suffix(self) -> str: ...
    def is_symlink(self) -> bool: ...
    def open(self, mode: str = "rb") -> BinaryIO: ...


def holds_secrets(data: bytes) -> bool:
    """Whether a file begins as an export that holds keys and passwords."""
    return _GHOST.match(data) is not None


def opened(path: Path | OnDisk | Place, source_id: str) -> LegacyFile:
    """The file read from where it lies, at most a little more than is taken. Raises OSError."""
    if held := getattr(path, "held", None):
        return held
    if isinstance(path, OnDisk):
        data, size = path.read(MOST_BYTES + 1)
    else:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        size = path.stat().st_size
    if holds_secrets(data) and path.suffix.lower() != ".json":
        return LegacyFile(source_id, b"", len(data), trouble=_MISNAMED)
    return LegacyFile(source_id, data, max(len(data), size))
