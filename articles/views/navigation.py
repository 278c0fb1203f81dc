"""What stands above and below every page: the sections, and the year that the archive opens at."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Subquery
from django.utils import timezone

from articles.models import Article, Section
from articles.views.freshness import wait


@dataclass(frozen=True)
class Navigation:
    """The sections in their order, the newest year, and how long until the next scheduled piece."""

    sections: tuple[Section, ...]
    year: int | None
    wait: timedelta | None


def navigation() -> Navigation:
    """One query, whatever the size of the archive."""
    newest = Article.objects.public().newest_first().values("published_at")[:1]
    sections = tuple(Section.objects.annotate(newest=Subquery(newest), wait=wait()))
    first = sections[0] if sections else None
    return Navigation(
        sections=sections,
        year=timezone.localtime(first.newest).year if first and first.newest else None,
        wait=first.wait if first else None,
    )
