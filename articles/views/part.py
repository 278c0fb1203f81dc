"""The place of a piece in its series: which part of how many, and its neighbours."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from articles.models import Article, Series
from articles.views.row import PIECE, piece, rows


@dataclass(frozen=True)
class Part:
    """Counted among those in its language that readers can read; a draft stands where it will."""

    number: int
    count: int
    previous: Article | None
    next: Article | None


def part_rows(article: Article) -> list[QuerySet]:
    """For the UNION; none where the piece belongs to no series."""
    if article.series_id is None:
        return []
    public = Article.objects.public().filter(
        series=article.series_id, language=article.language
    )  # fmt: skip
    others = public.exclude(pk=article.pk)
    earlier, later = others.filter(_before(article)), others.exclude(_before(article))
    counted = Series.objects.filter(pk=article.series_id).annotate(
        earlier=_count(earlier), others=_count(others)
    )
    nearest = {
        "previous": earlier.order_by("-published_at", "-pk"),
        "next": later.order_by("published_at", "pk"),
    }
    return [
        rows("part", counted, position="earlier", width="others"),
        *(
            rows(name, Article.objects.filter(pk=Subquery(found.values("pk")[:1])), **PIECE)
            for name, found in nearest.items()
        ),
    ]


def part(counted: list[dict], previous: list[dict], following: list[dict]) -> Part | None:
    """From what was found; None without a series, and for its only piece."""
    if not counted or not counted[0]["width"]:
        return None
    return Part(
        number=counted[0]["position"] + 1,
        count=counted[0]["width"] + 1,
        previous=piece(previous[0]) if previous else None,
        next=piece(following[0]) if following else None,
    )


def _before(article: Article) -> Q:
    """What stands before the piece; all of it before one that has no date yet."""
    if article.published_at is None:
        return Q(pk__isnull=False)
    same_time = Q(published_at=article.published_at, pk__lt=article.pk)
    return Q(published_at__lt=article.published_at) | same_time


def _count(found: QuerySet) -> Coalesce:
    counted = found.order_by().values("series").annotate(count=Count("pk")).values("count")
    return Coalesce(Subquery(counted), 0)
