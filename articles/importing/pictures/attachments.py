"""Pictures of an archive: those that a piece names belong to it, the rest nobody can place."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..reading.archives import Member
from ..reading.finding.discover import Found
from ..reading.finding.marks import Marks
from ..reading.piece import Piece
from .whereabouts import SUFFIXES, places


class Attachments:
    """Sets pictures aside while documents are read, and gives back those that none has named."""

    def __init__(self) -> None:
        self._pictures: list[Found] = []
        self._named = Marks()

    def takes(self, found: Found) -> bool:
        """Whether a file is a picture; if so, its turn comes at the end."""
        if found.suffix not in SUFFIXES:
            return False
        self._pictures.append(found)
        return True

    def name(self, found: Found, piece: Piece) -> None:
        """A document names its pictures by their addresses."""
        for address in (piece.lead.address, *(each.address for each in piece.pictures)):
            self._name(found, address)

    def unnamed(self, before: Iterable[tuple[str, str, str]]) -> Iterator[Found]:
        """What is left, given the documents (source id, address, …) that earlier runs have read."""
        if not self._pictures:
            return
        roots = {found.root for found in self._pictures}
        for source_id, address, _ in before:
            for root in roots:
                self._name(Found(root / _below(root, source_id), root, source_id), address)
        yield from (found for found in self._pictures if str(found.path) not in self._named)

    def _name(self, found: Found, address: str) -> None:
        if address:
            for place in places(found, address):
                self._named.note(str(found.root / place))


def _below(root: Path | Member, source_id: str) -> str:
    """The path below the root: an id begins with the archive's name where that lay in a folder."""
    if isinstance(root, Member):
        return source_id.partition(f"{root.archive.path.name}/")[2] or source_id
    return source_id
