"""A page as a sitemap names it."""

from dataclasses import dataclass
from datetime import datetime

from articles.models import Article


@dataclass(frozen=True)
class Page:
    """A percent-encoded path, and when readers last saw something new there; None: long ago."""

    path: str
    changed_at: datetime | None
    precision: str = Article.Precision.SECOND
