"""The lines of the report, from what was stored and from what stood there unchanged."""

import json
from collections.abc import Iterator

from articles.models import LegacyDocument

from .document import warnings_of
from .entry import Entry
from .report import Result


def result_of(entry: Entry, namespace: str, *, in_full: bool) -> Result:
    """The line of a document that was read in this run; in full with what was dropped of it."""
    told, article, piece = entry.told, entry.article, entry.piece
    return Result(
        path=told.path,
        key=f"{namespace}:{told.source_id}",
        format=told.format,
        outcome=entry.outcome,
        headline=article.headline if article else piece.headline if piece else "",
        kind=article.kind if article else piece.kind if piece else "",
        address=article.path if article else None,
        accounted_for=told.accounted_for,
        dropped=json.loads(told.dropped) if in_full else [],
        warnings=warnings_of(told.warnings),
        rejected_because=told.rejected_because or None,
    )


def unchanged_results(documents: list[int], namespace: str) -> Iterator[Result]:
    """The lines of documents that nobody has changed, for the report alone: they cost a query."""
    rows = LegacyDocument.objects.filter(pk__in=documents).order_by("source_id")
    for row in rows.select_related("article").defer("original", "base", "extracted"):
        article = row.article
        yield Result(
            path=row.path,
            key=f"{namespace}:{row.source_id}",
            format=row.format,
            outcome="unchanged",
            headline=article.headline if article else "",
            kind=article.kind if article else "",
            address=article.path if article else None,
            accounted_for=row.accounted_for,
            dropped=row.dropped,
            warnings=row.warnings,
        )
