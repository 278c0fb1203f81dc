"""Documents that an archive held last time and holds no more: reported, and nothing is deleted."""

from collections.abc import Iterator
from pathlib import Path

from django.db.models import QuerySet

from articles.models import ImportRun, LegacyDocument

from .discover import is_there
from .report import Result


def gone(namespace: str, roots: list[Path], current: int | None) -> Iterator[Result]:
    """Each document that came from these very folders and whose file is not there now."""
    folders = [str(root) for root in roots]
    runs = ImportRun.objects.filter(namespace=namespace).exclude(pk=current)
    same = [
        pk for pk, said in runs.values_list("pk", "arguments") if said.get("folders") == folders
    ]
    if not folders or not same:
        return
    documents = LegacyDocument.objects.filter(namespace=namespace, last_run__in=same)
    rows = documents.exclude(outcome=LegacyDocument.Outcome.REJECTED)
    lost = [
        pk
        for pk, path in rows.values_list("pk", "path").iterator(chunk_size=2_000)
        if not any(is_there(root, path) for root in roots)
    ]
    for start in range(0, len(lost), 500):
        yield from _told(rows.filter(pk__in=lost[start : start + 500]), namespace)


def _told(rows: QuerySet[LegacyDocument], namespace: str) -> Iterator[Result]:
    told = rows.values_list(
        "source_id", "path", "format", "article__headline", "article__kind", "article__path"
    )
    for source_id, path, form, headline, kind, address in told:
        message = "it is no longer in the archive; the article stays"
        yield Result(
            path=path, key=f"{namespace}:{source_id}", format=form, outcome="kept",
            headline=headline or "", kind=kind or "", address=address,
            warnings=[{"code": "source-gone", "message": message, "line": None}],
        )  # fmt: skip
