"""Files on their way into the library of pictures: those of a batch that fails are taken back."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.core.files.base import ContentFile

from articles.models import Image

from .shelf import Taken
from .trouble import picture_not_kept


class Library:
    """Lays files into the storage; in a dry run it lays none."""

    def __init__(self, *, is_dry: bool = False) -> None:
        self._is_dry = is_dry
        self._laid: list[Image] = []

    def lay(self, row: Image, taken: Taken) -> None:
        """The picture's bytes under the row's own name. Raises StorageFailed."""
        if self._is_dry:
            return
        name = row.original.name  # one after another: of all its pictures a batch holds one
        try:
            row.original.save(name, ContentFile(taken.file.read_bytes()), save=False)
        except Exception as error:  # each storage has errors of its own, and nothing else is here
            raise picture_not_kept(error) from error
        row.original = row.original.name
        self._laid.append(row)

    @contextmanager
    def trial(self) -> Iterator[None]:
        """What is laid while it lasts goes again if it ends in an exception: no row knows of it."""
        before = len(self._laid)
        try:
            yield
        except BaseException:
            for row in self._laid[before:]:
                with suppress(Exception):  # it may be the storage that has failed
                    row.original.storage.delete(row.original.name)
            del self._laid[before:]
            raise
