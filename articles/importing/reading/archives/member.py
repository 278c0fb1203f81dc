"""One file inside an archive: the few verbs of Path that an import needs, and the guards."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from .stream import Stream

MOST_TIMES_LARGER = 200  # prose hardly ever shrinks below a fiftieth of itself
ALWAYS_ALLOWED = 20_000_000  # bytes: below this it does not matter how well they were packed
ZIPS = (".zip",)
TARS = (".tar", ".tgz", ".tar.gz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
LINK = "link: links are not followed"
NESTED = "archive-nested: an archive inside an archive is not opened; unpack the outer one first"
TWICE = "same-key: this name stands in the archive twice; the first was taken"


class RefusedArchive(ValueError):
    """The archive is not opened; the message begins with a code and says why."""


@dataclass(frozen=True, slots=True)
class Size:
    """What `Path.stat` tells of a member, as far as anybody asks."""

    st_size: int


class Archive(Protocol):
    """Files in one file. `members` raises RefusedArchive before it gives the first of them."""

    path: Path

    def members(self) -> Iterator["Member"]: ...
    def sizes(self) -> Mapping[str, int]: ...
    def opened(self, name: str) -> Stream: ...


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive; with an empty name the archive's root, from which `/` leads on.

    `data` are its bytes where they had to be read in passing; `trouble` is why it is not read.
    """

    archive: Archive
    name: str
    trouble: str = field(default="", compare=False)
    data: bytes | None = field(default=None, compare=False, repr=False)

    @property
    def suffix(self) -> str:
        return PurePosixPath(self.name).suffix

    def is_symlink(self) -> bool:
        return False

    def is_file(self) -> bool:
        return self.name in self.archive.sizes()

    def stat(self) -> Size:
        return Size(self.archive.sizes().get(self.name, 0) if self.data is None else len(self.data))

    def open(self, mode: str = "rb") -> BinaryIO | Stream:
        """The member as a stream. Raises OSError, also while it is read."""
        return self.archive.opened(self.name) if self.data is None else BytesIO(self.data)

    def read_bytes(self) -> bytes:
        with self.open() as file:
            return file.read()

    def __truediv__(self, name: str) -> "Member":
        joined = f"{self.name}/{name}" if self.name else name
        return Member(self.archive, PurePosixPath(joined).as_posix())

    def __str__(self) -> str:
        return f"{self.archive.path}/{self.name}"


def trouble_of(name: str, *, is_link: bool) -> str:
    """Why a member is not read, by its name and kind, else ""."""
    if is_link:
        return LINK
    return NESTED if name.lower().endswith((*ZIPS, *TARS)) else ""


def stamp(path: Path) -> tuple[Path, int, int]:
    """What changes when a file does: by this, what was learnt of it is kept."""
    told = path.stat()
    return path, told.st_mtime_ns, told.st_size


def honest_name(archive: Path, name: str) -> str:
    """A member's name below the archive's root, "" for what a system has left there.

    Raises RefusedArchive for one that leads out of it.
    """
    parts = name.replace("\\", "/").split("/")
    if ".." in parts or parts[0] == "" or parts[0][1:2] == ":" or "\0" in name:
        raise RefusedArchive(
            f"archive-unsafe: {archive.name} holds a name that leads out of it: {name[:200]!r}"
        )
    kept = [part for part in parts if part not in {"", "."}]
    if not kept or kept[0] == "__MACOSX" or any(part.startswith(".") for part in kept):
        return ""
    return "/".join(kept)


def refuse_bomb(archive: Path, name: str, size: int, packed: int) -> None:
    """Raises RefusedArchive for bytes that would grow as no honest text does."""
    if size > ALWAYS_ALLOWED and size > MOST_TIMES_LARGER * max(1, packed):
        raise RefusedArchive(
            f"archive-bomb: {name[:200]} in {archive.name} would grow from {packed:,} to "
            f"{size:,} bytes, more than {MOST_TIMES_LARGER} times"
        )
