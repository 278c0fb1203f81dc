"""The pictures that documents name, taken from their archive and, if wanted, from the web.

What cannot be had is a warning with the reason, and its address waits; no article is lost by it.
What could not be fetched is tried once more by the next run, and then given up.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from articles.images.inspect import MOST_BYTES, RefusedImage

from ..reading.options import Options
from ..reading.record import Warned
from ..storing.entry import Entry
from ..storing.shelf import Shelf, Taken
from .downloads import Downloads
from .whereabouts import is_on_the_web, picture_at

NOT_FETCHED, GIVEN_UP = "image-not-fetched", "image-given-up"
_MOST_TOLD = 500  # characters of an address in a warning


@dataclass(frozen=True, slots=True)
class _Named:
    """A picture of an entry: the lead has the number 0, those in the text count from 1."""

    entry: Entry
    number: int
    address: str


class Gathering:
    """`known` tells what earlier runs have in the library, by address; it is asked once."""

    def __init__(self, options: Options, known: Callable[[], dict[str, str]]) -> None:
        self._is_wanted = options.images != "link"
        self._shelf = Shelf()
        self._downloads = Downloads(self._shelf, known) if options.images == "fetch" else None

    def gather(self, entries: Iterable[Entry]) -> None:
        """Set what was taken on each entry, and note on it what was not."""
        if not self._is_wanted:
            return
        self._shelf.open()
        named = [each for entry in entries for each in _named(entry)]
        waiting = [each for each in named if not self._take_from_archive(each)]
        found: dict[str, Taken | str] = {}
        if self._downloads:
            on_web = [each.address for each in waiting if is_on_the_web(each.address)]
            found = self._downloads.of(on_web)
        for each in waiting:
            answer = found.get(each.address, "not in the archive")
            if isinstance(answer, Taken):
                _give(each, answer)
            else:
                each.entry.note(_not_had(each, answer))

    def close(self) -> None:
        self._shelf.close()

    def _take_from_archive(self, named: _Named) -> bool:
        """Whether it lies there, sound or not."""
        file = picture_at(named.entry.found, named.address)
        if file is None:
            return False
        try:
            if file.stat().st_size > MOST_BYTES:
                raise RefusedImage(f"{file.stat().st_size / 1e6:.1f} MB are too large")
            with file.open("rb") as opened:
                _give(named, self._shelf.take(opened.read(), str(file).rpartition("/")[2]))
        except (RefusedImage, OSError) as error:
            named.entry.note(Warned("image-refused", f"{named.address[:_MOST_TOLD]}: {error}"))
        return True


def _not_had(named: _Named, because: str) -> Warned:
    address, known = named.address[:_MOST_TOLD], named.entry.known
    if known and known.awaits_pictures and is_on_the_web(named.address):
        again = "tried in two runs and not asked for again while the document is unchanged"
        return Warned(GIVEN_UP, f"{because}; {again}, its address is kept: {address}")
    return Warned(NOT_FETCHED, f"{because}, its address is kept: {address}")


def _named(entry: Entry) -> Iterator[_Named]:
    if entry.piece:
        if entry.piece.lead.address:
            yield _Named(entry, 0, entry.piece.lead.address)
        for number, each in enumerate(entry.piece.pictures, 1):
            yield _Named(entry, number, each.address)


def _give(named: _Named, taken: Taken) -> None:
    """The entry with its picture; what is kept of the document follows."""
    entry, number, piece = named.entry, named.number, named.entry.piece
    if number == 0:
        entry.picture = taken
        piece = replace(piece, lead=replace(piece.lead, sha256=taken.sha256))
    else:
        entry.pictures[number] = taken
        pictures = list(piece.pictures)
        pictures[number - 1] = replace(pictures[number - 1], sha256=taken.sha256)
        piece = replace(piece, pictures=tuple(pictures))
    entry.document = entry.document.with_piece(piece)
