"""Zip and tar gone through member by member, as if they were folders; nothing is unpacked.

An archive that was made to do harm is refused whole: names that lead out of it, a size that no
honest text has, encryption. A link in it is refused alone, as in a folder.
"""

from pathlib import Path

from ..on_disk import OnDisk
from .member import TARS, ZIPS, Archive, Member, RefusedArchive
from .tar import TarArchive
from .zip import ZipArchive

__all__ = ["Archive", "Member", "RefusedArchive", "archive_of"]


def archive_of(path: Path | OnDisk) -> Archive | None:
    """The archive that a file is by its name, else None."""
    name = path.name.lower()
    if not name.endswith(_ENDINGS):
        return None
    place = Path(str(path))
    return ZipArchive(place) if name.endswith(ZIPS) else TarArchive(place)


_ENDINGS = ZIPS + TARS
