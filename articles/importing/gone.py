"""Documents that an archive held last time and holds no more: reported, and nothing is deleted."""

from collections.abc import Iterator
from pathlib import Path

from articles.models import ImportRun, LegacyDocument

from .discover import is_there
from .result import Result


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
    rows = documents.exclude(outcome=LegacyDocument.Outcome.REJECTED).values_list(
        "source_id", "path", "format", "article__headline", "article__kind", "article__path"
    )
    for source_id, path, form, headline, kind, address in rows.iterator():
        if any(is_there(root, path) for root in roots):
            continue
        message = "it is no longer in the archive; the article stays"
        yield Result(
            path=path, key=f"{namespace}:{source_id}", format=form, outcome="kept",
            headline=headline or "", kind=kind or "", address=address,
            warnings=[{"code": "source-gone", "message": message, "line": None}],
        )  # fmt: skip
