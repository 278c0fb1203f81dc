"""Paths to files, each with the id that it has in its archive.

The id is the path below the archive's root: the folder that was given, the zip or tar that was
given, or a lone file's folder, so that a file keeps its id however it is reached. Links are never
followed. Names that begin with a dot belong to the system that made the archive, not to it.
A zip or tar is gone through like a folder, and a file of many articles is divided into them.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from io import BytesIO
from itertools import permutations
from pathlib import Path
from typing import BinaryIO

from ..archives import Archive, Member, RefusedArchive, archive_of
from ..archives.file import LegacyFile, Place
from ..archives.on_disk import OnDisk, below
from .collection import articles_of
from .spelled import on_the_disk, spelled
from .twins import Twins


class NothingThere(ValueError):
    """A path that was given does not exist."""


@dataclass(frozen=True, slots=True)
class Held:
    """A document that was read with its file, and is handed on; `inside` is that file."""

    inside: Path | Place
    held: LegacyFile

    @property
    def suffix(self) -> str:
        return self.inside.suffix

    def is_symlink(self) -> bool:
        return False

    def open(self, mode: str = "rb") -> BinaryIO:
        """Its own bytes, not those of the file in which it stands."""
        return BytesIO(self.held.data)

    def __str__(self) -> str:
        return f"{self.inside}, line {self.held.line:,}"


@dataclass(frozen=True, slots=True)
class Found:
    """A place that `file.opened` opens, the archive's root, and its id there (with slashes)."""

    path: Path | OnDisk | Place
    root: Path | Place
    source_id: str

    @property
    def suffix(self) -> str:
        return self.path.suffix.lower()


def roots_of(paths: Iterable[Path]) -> list[Path]:
    """The folders among the paths, resolved: whole archives. Raises NothingThere."""
    for path in paths:
        if not path.exists():
            raise NothingThere(f"{path}: there is no such file or folder")
    return sorted({path.resolve() for path in paths if path.is_dir()})


def discovered(paths: Iterable[Path], but: Callable | None = None) -> Iterator[Found]:
    """Every document `but` some, each once, in an order in which two runs go one way."""
    seen: set[str] = set()
    roots = [path.resolve() for path in paths]
    overlap = any(one.is_relative_to(other) for one, other in permutations(roots, 2))
    twins = Twins()
    for resolved in roots:
        files = below(str(resolved)) if resolved.is_dir() else iter([resolved])
        root = resolved if resolved.is_dir() else resolved.parent
        begins = len(os.path.join(root, ""))
        for file in files:
            name = str(file)
            if name not in seen and not (but and but(file)):
                if overlap:  # else nothing comes twice
                    seen.add(name)
                key = spelled(name[begins:])
                yield from _opened_up(file, root, key, twins, is_lone=file is resolved)


def is_there(root: Path, path: str) -> bool:
    """Whether a document's path still leads to a file: on the disk, or in a zip or tar there."""
    if os.path.isfile(os.path.join(root, on_the_disk(path))):
        return True
    place = root / path
    for parent in place.parents:
        if parent == root or parent.is_dir():
            return False
        if parent.is_file():
            return place.relative_to(parent).as_posix() in _names(parent)
    return False


@lru_cache(maxsize=4)
def _names(path: Path) -> frozenset[str]:
    archive = archive_of(path)
    try:
        return frozenset(member.name for member in archive.members()) if archive else frozenset()
    except RefusedArchive:
        return frozenset()


def _opened_up(
    file: Path | OnDisk, root: Path, source_id: str, twins: Twins, *, is_lone: bool
) -> Iterator[Found]:
    """The file itself, or all that is in it."""
    if file.is_symlink():
        yield Found(file, root, source_id)
    elif archive := archive_of(file):
        before = "" if is_lone else f"{source_id}/"
        yield from _members(archive, Path(str(file)), root, before, source_id, twins)
    else:
        yield from _divided(Found(file, root, source_id), twins)


def _members(
    archive: Archive, file: Path, root: Path, before: str, source_id: str, twins: Twins
) -> Iterator[Found]:
    try:
        for member in archive.members():
            found = Found(member, Member(archive, ""), before + spelled(member.name))
            if member.trouble:
                yield _held(found, LegacyFile(found.source_id, b"", trouble=member.trouble))
            else:
                yield from _divided(found, twins)
    except RefusedArchive as error:
        refused = LegacyFile(source_id, b"", file.stat().st_size, trouble=str(error))
        yield _held(Found(file, root, source_id), refused)


def _divided(found: Found, twins: Twins) -> Iterator[Found]:
    """The document itself, or each of the articles in it; an id that came before is refused."""
    articles = articles_of(found.path, found.source_id)
    if articles is None:
        yield found
        return
    for article in articles:
        key = spelled(article.source_id)
        same = article if key == article.source_id else replace(article, source_id=key)
        yield _held(found, twins.told(same))


def _held(found: Found, file: LegacyFile) -> Found:
    return Found(Held(found.path, file), found.root, file.source_id)
