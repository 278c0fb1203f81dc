"""One file of an archive, with the id that it keeps wherever it is imported from."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from ..record import Warned
from .commenters import is_export, masked
from .decode import decoded
from .on_disk import OnDisk

MOST_BYTES = 5_000_000  # of a file that holds one article

# A Ghost export holds keys and passwords, so it is kept post by post or not at all.
_GHOST = re.compile(
    rb"\s*\{\s*\"(?:db|data|meta)\"\s*:\s*[\[{].{0,4000}?\"(?:meta|data|exported_on)\"", re.S
)
# One of WordPress has addresses of its readers, which are masked item by item.
_MISNAMED = "not-recognised: it looks like a {} export, and its name does not end in {}"
_NAMES_OF_XML = {".xml", ".wxr", ".rss"}


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
    """Whether a file begins as an export that holds keys, passwords or addresses of people."""
    return _GHOST.match(data) is not None or is_export(data)


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
    is_of_wordpress = is_export(data)
    if because := _misnamed(data, path.suffix.lower(), is_of_wordpress=is_of_wordpress):
        return LegacyFile(source_id, b"", len(data), trouble=because)
    return LegacyFile(source_id, masked(data) if is_of_wordpress else data, max(len(data), size))


def _misnamed(data: bytes, suffix: str, *, is_of_wordpress: bool) -> str:
    """Why an export that would not be divided is not taken: its secrets would be kept with it."""
    if _GHOST.match(data):
        return "" if suffix == ".json" else _MISNAMED.format("Ghost", ".json")
    is_odd = is_of_wordpress and suffix not in _NAMES_OF_XML
    return _MISNAMED.format("WordPress", ".xml") if is_odd else ""
