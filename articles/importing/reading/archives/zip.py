"""Zip archives (PKWARE APPNOTE 6.3.10): members by name, each opened when it is asked for."""

import stat
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .member import Member, RefusedArchive, honest_name, refuse_bomb, stamp, trouble_of
from .stream import FAULTS, Stream

Stamp = tuple[Path, int, int]
_ENCRYPTED = 0x1  # general purpose bit flag, section 4.4.4


@dataclass(frozen=True, slots=True)
class ZipArchive:
    path: Path

    def members(self) -> Iterator[Member]:
        """Every file in the order of the names, after all were looked at."""
        entries = _entries(stamp(self.path))
        for name in sorted(entries):
            is_link = stat.S_ISLNK(entries[name].external_attr >> 16)
            yield Member(self, name, trouble_of(name, is_link=is_link))

    def sizes(self) -> Mapping[str, int]:
        return _sizes(stamp(self.path))

    def opened(self, name: str) -> Stream:
        """The member as a stream. Raises OSError."""
        try:
            known = stamp(self.path)
            entry = _entries(known)[name]
            return Stream(_archive(known).open(entry), entry.file_size, name)
        except FAULTS as error:
            raise OSError(0, f"{name} in {self.path.name}: {error}") from error


@lru_cache(maxsize=2)
def _archive(known: Stamp) -> zipfile.ZipFile:
    return zipfile.ZipFile(known[0])


@lru_cache(maxsize=2)
def _sizes(known: Stamp) -> Mapping[str, int]:
    return {name: entry.file_size for name, entry in _entries(known).items()}


@lru_cache(maxsize=2)
def _entries(known: Stamp) -> Mapping[str, zipfile.ZipInfo]:
    """The files by their name. Raises RefusedArchive."""
    path = known[0]
    try:
        listed = _archive(known).infolist()
    except (*FAULTS, OSError) as error:
        raise RefusedArchive(f"archive-broken: {path.name}: {error}") from error
    _refuse_overlap(path, listed)
    entries: dict[str, zipfile.ZipInfo] = {}
    for entry in listed:
        name = honest_name(path, entry.filename)
        if entry.flag_bits & _ENCRYPTED:
            raise RefusedArchive(
                f"archive-encrypted: {path.name} needs a password; unpack it and give the folder"
            )
        refuse_bomb(path, entry.filename, entry.file_size, entry.compress_size)
        if name and not entry.is_dir():
            entries.setdefault(name, entry)
    total = sum(entry.file_size for entry in listed)
    refuse_bomb(path, "all of it", total, path.stat().st_size)
    return entries


def _refuse_overlap(path: Path, listed: list[zipfile.ZipInfo]) -> None:
    """Members that share their bytes are a bomb (https://www.bamsoftware.com/hacks/zipbomb/)."""
    end = 0
    for entry in sorted(listed, key=lambda entry: entry.header_offset):
        if entry.header_offset < end:
            raise RefusedArchive(f"archive-bomb: members of {path.name} share their bytes")
        end = entry.header_offset + entry.compress_size
