"""What lies in an archive, on the disk or packed: zip and tar are gone through like folders.

Nothing is unpacked. An archive that was made to do harm is refused whole: names that lead out of
it, a size that no honest text has, encryption. A link in it is refused alone, as in a folder.

on_disk     a file in a folder: the few verbs of Path that an import needs
member, stream
            a file in an archive, and its bytes as they come
zip, tar    the two kinds
file        LegacyFile: the bytes of one file, with the id that it keeps wherever it lies
commenters  e-mail and IP addresses of a site's readers, masked before anything is kept
decode      bytes to text, and what had to be guessed
"""

from pathlib import Path
from typing import Any

from .member import TARS, ZIPS, Archive, Member, RefusedArchive
from .on_disk import OnDisk
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
