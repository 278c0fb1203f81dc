"""The place of a piece in its series: which part of how many, and its neighbours."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet, Subquery

from articles.models import Article
from articles.models.prepared import Given
from articles.views.row import PIECE, piece, rows


@dataclass(frozen=True)
class Part:
    """Counted among those in its language that readers can read; a draft stands where it will."""

    number: int
    count: int
    previous: Article | None
    next: Article | None


def part_rows(
    article: Given, series: Given, language: Given, at: Given | None = None
) -> list[QuerySet]:
    """For the UNION: the counts, and the neighbours; `at` is None for a draft without a time."""
    public = Article.objects.public().filter(series=series, language=language)
    others, before, after = public.exclude(pk=article), _before(article, at), _after(article, at)
    counted = (
        others.order_by()
        .values("series")
        .annotate(earlier=Count("pk", filter=before), others=Count("pk"))
    )
    previous = others.filter(before).order_by("-published_at", "-pk")
    following = others.filter(after).order_by("published_at", "pk")
    nearest = Article.objects.filter(
        Q(pk=Subquery(previous.values("pk")[:1])) | Q(pk=Subquery(following.values("pk")[:1]))
    )
    return [
        rows("part", counted, pk="series", position="earlier", width="others"),
        rows("neighbour", nearest, at="published_at", **PIECE),
    ]


def part(article: Article, counted: list[dict], neighbours: list[dict]) -> Part | None:
    """From what was found; None without a series, and for its only piece."""
    if not counted:
        return None
    previous = following = None
    for row in neighbours:
        if _stands_before(row, article):
            previous = piece(row)
        else:
            following = piece(row)
    return Part(counted[0]["position"] + 1, counted[0]["width"] + 1, previous, following)


def _stands_before(row: dict, article: Article) -> bool:
    if article.published_at is None:
        return True
    return (row["at"], row["pk"]) < (article.published_at, article.pk)


def _before(article: Given, at: Given | None) -> Q:
    """What stands before the piece: all of it, where that has no date yet.

    The first condition is all that an index needs; the second parts those of the same time.
    """
    if at is None:
        return Q(pk__isnull=False)
    return Q(published_at__lte=at) & (Q(published_at__lt=at) | Q(pk__lt=article))


def _after(article: Given, at: Given | None) -> Q:
    if at is None:
        return Q(pk__isnull=True)
    return Q(published_at__gte=at) & (Q(published_at__gt=at) | Q(pk__gt=article))
