"""Zip and tar gone through member by member, as if they were folders; nothing is unpacked.

An archive that was made to do harm is refused whole: names that lead out of it, a size that no
honest text has, encryption. A link in it is refused alone, as in a folder.
"""

from pathlib import Path
from typing import Any

from .member import TARS, ZIPS, Archive, Member, RefusedArchive
from .tar import TarArchive
from .zip import ZipArchive

__all__ = ["Archive", "Member", "RefusedArchive", "archive_of", "is_archive"]


def archive_of(path: Path) -> Archive | None:
    """The archive that a file is by its name, else None."""
    name = path.name.lower()
    if name.endswith(ZIPS):
        return ZipArchive(path)
    return TarArchive(path) if name.endswith(TARS) else None


def is_archive(place: Any) -> bool:
    """Whether a place, on the disk or inside an archive, is one by its name."""
    return place.name.lower().endswith((*ZIPS, *TARS))
