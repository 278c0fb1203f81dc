"""Entry: one document on its way into the database, and what is learnt of it on the way."""

from dataclasses import dataclass, field, replace

from articles.models import Article

from .discover import Found
from .document import Document, Known
from .pictures import Taken
from .piece import Piece
from .record import Warned


@dataclass(slots=True)
class Entry:
    found: Found
    document: Document
    known: Known | None = None
    picture: Taken | None = None
    article: Article | None = None
    outcome: str = ""
    notes: list[Warned] = field(default_factory=list)
    old_addresses: list[str] = field(default_factory=list)  # that lead to the article now

    @property
    def piece(self) -> Piece | None:
        """What the document says an article is; None where it was rejected."""
        return self.document.piece

    @property
    def told(self) -> Document:
        """The document with what was learnt of it while it was stored."""
        return self.document.noted(*self.notes)

    def again(self) -> "Entry":
        """The entry as it was before it was stored, for a second try."""
        return replace(self, article=None, outcome="", notes=[], old_addresses=[])
