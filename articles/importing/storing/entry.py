"""Entry: one document on its way into the database, and what is learnt of it on the way."""

from dataclasses import dataclass, field, replace

from articles.models import Article
from articles.text.sanitize import Clean

from ..reading.document import Document, Known
from ..reading.finding.discover import Found
from ..reading.piece import Piece
from ..reading.record import Warned
from .fresh import Fresh
from .shelf import Taken


@dataclass(slots=True)
class Entry:
    found: Found
    document: Document
    known: Known | None = None
    picture: Taken | None = None
    pictures: dict[int, Taken] = field(default_factory=dict)  # in the text, by number
    placed: Document | None = None  # once the pictures in its body have their keys
    article: Article | Fresh | None = None
    outcome: str = ""
    notes: list[Warned] = field(default_factory=list)
    old_addresses: list[str] = field(default_factory=list)  # that lead to the article now

    @property
    def piece(self) -> Piece | None:
        """What the document says an article is; None where it was rejected."""
        return (self.placed or self.document).piece

    @property
    def told(self) -> Document:
        """The document with what was learnt of it while it was stored."""
        return (self.placed or self.document).noted(*self.notes)

    def note(self, warned: Warned) -> None:
        """Add what was learnt before anything was stored."""
        self.document = self.document.noted(warned)

    def place_body(self, body: Clean) -> None:
        self.placed = self.document.with_piece(replace(self.document.piece, body=body))

    def again(self) -> "Entry":
        """The entry as it was before it was stored, for a second try."""
        return replace(self, article=None, placed=None, outcome="", notes=[], old_addresses=[])
