"""Tar archives (POSIX 1003.1-2001, pax), plain or packed, gone through from beginning to end.

A packed one cannot be entered in the middle, so what it holds is read in passing.
"""

import bz2
import gzip
import lzma
import tarfile
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from .file import MOST_BYTES
from .member import (
    TWICE,
    Member,
    RefusedArchive,
    honest_name,
    refuse_bomb,
    stamp,
    trouble_of,
)
from .stream import FAULTS, Stream

_PACKERS = {b"\x1f\x8b": gzip.open, b"BZ": bz2.open, b"\xfd7": lzma.open}
Stamp = tuple[Path, int, int]
# Set aside until the end, so they are not kept in memory meanwhile.
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".bmp", ".tif", ".tiff", ".svg")
_ODD = "not-recognised: no file but a device, a pipe or the like"


@dataclass(frozen=True, slots=True)
class TarArchive:
    path: Path

    def members(self) -> Iterator[Member]:
        """Every file in the order of the archive, after all were looked at."""
        _places(stamp(self.path))
        is_packed = _packer(self.path) is not None
        seen: set[str] = set()
        with closing(_headers(self.path)) as headers:
            for tar, info in headers:
                name = honest_name(self.path, info.name)
                if not name or info.isdir():
                    continue
                trouble = _trouble(name, info, name in seen)
                seen.add(name)
                is_read = is_packed and not trouble and _is_small_text(name, info.size)
                yield Member(self, name, trouble, _data(tar, info) if is_read else None)

    def sizes(self) -> Mapping[str, int]:
        return _sizes(stamp(self.path))

    def opened(self, name: str) -> Stream:
        """The member as a stream. Raises OSError."""
        try:
            start, size = _places(stamp(self.path))[name]
            file = (_packer(self.path) or open)(self.path, "rb")
            file.seek(start)
        except FAULTS as error:
            raise OSError(0, f"{name} in {self.path.name}: {error}") from error
        return Stream(file, size, name)


def _packer(path: Path):
    with path.open("rb") as file:
        return _PACKERS.get(file.read(2))


def _headers(path: Path) -> Iterator[tuple[tarfile.TarFile, tarfile.TarInfo]]:
    """Each header with the archive, from whose stream the bytes after it can be read."""
    with tarfile.open(path, "r|*") as tar:
        for info in tar:
            yield tar, info
            tar.members = []  # else it keeps every header it has met


@lru_cache(maxsize=2)
def _sizes(known: Stamp) -> Mapping[str, int]:
    return {name: size for name, (_, size) in _places(known).items()}


@lru_cache(maxsize=2)
def _places(known: Stamp) -> Mapping[str, tuple[int, int]]:
    """Where each file begins and its size in bytes. Raises RefusedArchive."""
    path = known[0]
    places: dict[str, tuple[int, int]] = {}
    packed, total = path.stat().st_size, 0
    try:
        for _, info in _headers(path):
            name = honest_name(path, info.name)
            total += info.size
            refuse_bomb(path, info.name, total, packed)
            if name and info.isreg():
                places.setdefault(name, (info.offset_data, info.size))
    except RefusedArchive:
        raise
    except (*FAULTS, OSError) as error:
        raise RefusedArchive(f"archive-broken: {path.name}: {error}") from error
    return places


def _trouble(name: str, info: tarfile.TarInfo, is_twin: bool) -> str:
    is_link = info.issym() or info.islnk()
    if not is_link and not info.isreg():
        return _ODD
    return trouble_of(name, is_link=is_link) or (TWICE if is_twin else "")


def _is_small_text(name: str, size: int) -> bool:
    return size <= MOST_BYTES and not name.lower().endswith(_PICTURES)


def _data(tar: tarfile.TarFile, info: tarfile.TarInfo) -> bytes | None:
    file: BinaryIO | None = tar.extractfile(info)
    return file.read() if file else None
