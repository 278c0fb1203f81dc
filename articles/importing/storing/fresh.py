"""Fresh: an article on its way into its table; what its other rows and the report ask of it."""

from dataclasses import dataclass
from datetime import datetime

from articles.models import Article, Figure

from ..reading.piece import Piece
from .nouns import Nouns

PUBLISHED, DRAFT = Article.Status.PUBLISHED.value, Article.Status.DRAFT.value


@dataclass(slots=True)
class Fresh:
    """The words stay in its piece; slug and path, picture and revision are given one by one."""

    pk: int
    kind: str
    language: str
    headline: str
    slug: str
    status: str
    section_id: int
    series_id: int | None
    published_at: datetime | None
    published_precision: str
    path: str | None = None
    figure: Figure | None = None
    revision_id: int | None = None

    @property
    def is_published(self) -> bool:
        return self.status == PUBLISHED

    @property
    def public_from(self) -> datetime | None:
        """Since when readers see it; None for a draft, whatever time it has."""
        return self.published_at if self.status == PUBLISHED else None


def fresh(pk: int, piece: Piece, nouns: Nouns, *, as_draft: bool) -> Fresh:
    """The article of a piece, without path and picture."""
    series = nouns.series(piece.series)
    return Fresh(
        pk=pk,
        kind=piece.kind,
        language=piece.language,
        headline=piece.headline,
        slug=piece.slug,
        status=PUBLISHED if piece.is_published and not as_draft else DRAFT,
        section_id=nouns.section(piece.section).pk,
        series_id=series and series.pk,
        published_at=piece.published_at,
        published_precision=piece.published.precision if piece.published else "second",
    )
