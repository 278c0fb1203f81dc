"""The lines of the report, from what was stored and from what stood there unchanged."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial

from articles.models import Address, LegacyDocument

from ..reading.document import warnings_of
from ..reports.result import Result
from ..storing.entry import Entry
from .original import original_of


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
        old_addresses=tuple(entry.old_addresses),
        original=partial(original_of, entry.found, told) if told.rejected_because else None,
    )


def unchanged_results(documents: list[int], namespace: str) -> Iterator[Result]:
    """The lines of documents that nobody has changed, for the report alone: two queries."""
    found = LegacyDocument.objects.filter(pk__in=documents).order_by("source_id")
    rows = list(found.select_related("article").defer("original", "extracted"))
    old = _old_addresses(rows)
    for row in rows:
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
            old_addresses=tuple(old.get(row.article_id, ())),
        )


def _old_addresses(rows: Iterable[LegacyDocument]) -> dict[int, list[str]]:
    """The paths that these documents brought and that lead to their articles, by article."""
    brought = {row.article_id: row.base.get("addresses", ()) for row in rows if row.article_id}
    found: dict[int, list[str]] = defaultdict(list)
    known = Address.objects.filter(article__in=brought).order_by("pk")
    for path, article in known.values_list("path", "article_id"):
        if path in brought[article]:
            found[article].append(path)
    return found
