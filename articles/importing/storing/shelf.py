"""Pictures on their way to the library, on the disk meanwhile: a batch may have thousands."""

import hashlib
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from articles.images.inspect import inspect

from .trouble import no_shelf


@dataclass(frozen=True, slots=True)
class Taken:
    """A sound picture: its digest as it is kept, its name in the archive, its size in pixels.

    `file` has its bytes; None where the library has them already.
    """

    sha256: str
    name: str
    width: int = 0
    height: int = 0
    format: str = ""
    file: Path | None = None


@dataclass(slots=True)
class Shelf:
    """A folder of its own, gone with the run."""

    _folder: tempfile.TemporaryDirectory | None = field(default=None)

    def open(self) -> None:
        """Make the folder, unless it is there. Raises StorageFailed."""
        try:
            self._folder = self._folder or tempfile.TemporaryDirectory(prefix="newsroom-import-")
        except OSError as error:
            raise no_shelf(error) from error

    def take(self, data: bytes, name: str) -> Taken:
        """The picture in these bytes, looked through and written anew.

        Several threads may take at once; the shelf is open then. Raises RefusedImage,
        StorageFailed.
        """
        picture = inspect(data)
        sha256 = hashlib.sha256(picture.data).hexdigest()
        file = Path(self._folder.name) / sha256
        try:
            file.write_bytes(picture.data)
        except OSError as error:
            raise no_shelf(error) from error
        return Taken(sha256, name[:200], picture.width, picture.height, picture.format, file)

    def close(self) -> None:
        if self._folder:
            self._folder.cleanup()
        self._folder = None
