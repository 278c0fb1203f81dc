"""Zip and tar gone through member by member, as if they were folders; nothing is unpacked.

An archive that was made to do harm is refused whole: names that lead out of it, a size that no
honest text has, encryption. A link in it is refused alone, as in a folder.
"""

from pathlib import Path
from typing import Any

from ..on_disk import OnDisk
from .member import TARS, ZIPS, Archive, Member, RefusedArchive
from .tar import TarArchive
from .zip import ZipArchive

__all__ = ["Archive", "Member", "RefusedArchive", "archive_of", "is_archive"]


def archive_of(path: Path | OnDisk) -> Archive | None:
    """The archive that a file is by its name, else None."""
    name = path.name.lower()
    if not name.endswith(_ENDINGS):
        return None
    place = Path(str(path))
    return ZipArchive(place) if name.endswith(ZIPS) else TarArchive(place)


def is_archive(place: Any) -> bool:
    """Whether a place, on the disk or inside an archive, is one by its name."""
    return place.name.lower().endswith(_ENDINGS)


_ENDINGS = ZIPS + TARS
