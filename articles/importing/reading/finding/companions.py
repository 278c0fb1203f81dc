"""What one file of an archive says about another: Substack's posts.csv tells of every post.

The row becomes the file's context, so that a change in it reads the post again.
"""

import csv
import io
import re
from dataclasses import replace
from functools import lru_cache
from pathlib import Path, PurePosixPath

from ..archives.file import LegacyFile, Place
from ..archives.on_disk import OnDisk

INDEX = "posts.csv"
_POST = re.compile(r"(?:^|/)posts/(?P<id>\d+(?:\.[^/]*)?)\.html?$")
_MOST_BYTES = 50_000_000

Context = tuple[tuple[str, str], ...]


def accompanied(file: LegacyFile, path: Path | Place, root: Path | Place) -> LegacyFile:
    """The file with what the archive's index says of it, if it is a post that has one."""
    found = _POST.search(file.source_id)
    if not found:
        return file
    context = _rows(_beside(path, root)).get(found["id"])
    return replace(file, context=(*file.context, *context)) if context else file


def _beside(path: Path | Place, root: Path | Place) -> Path | Place:
    """The index in the folder that holds the folder of posts, on the disk or in a zip or tar."""
    if isinstance(path, Path | OnDisk):
        return Path(str(path)).parent.parent / INDEX
    return root / (PurePosixPath(path.name).parent.parent / INDEX).as_posix()


def _rows(place: Path | Place) -> dict[str, Context]:
    try:
        size, changed = place.stat().st_size, getattr(place.stat(), "st_mtime_ns", 0)
    except OSError:
        return {}
    return _read(place, size, changed) if 0 < size <= _MOST_BYTES else {}


@lru_cache(maxsize=2)
def _read(place: Path | Place, size: int, changed: int) -> dict[str, Context]:
    """Each row by its post's id, cells that hold nothing left out."""
    try:
        with place.open("rb") as file:
            text = file.read(_MOST_BYTES).decode("utf-8-sig", errors="replace")
        rows = csv.DictReader(io.StringIO(text, newline=""))
        return {
            row["post_id"]: tuple(
                (name, cell) for name, cell in row.items() if isinstance(cell, str) and cell.strip()
            )
            for row in rows
            if row.get("post_id")
        }
    except (OSError, csv.Error):
        return {}
