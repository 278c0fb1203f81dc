"""Documents that an archive held last time and holds no more: reported, and nothing is deleted."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from django.db.models import QuerySet

from articles.models import ImportRun, LegacyDocument

from ..reading.finding.discover import Found, Held, is_there
from ..reading.finding.marks import Marks
from ..reports.result import Result


@dataclass(slots=True)
class Met:
    """What a run has met, by a few bytes each: a file that holds many says its own whole list."""

    _ids: Marks = field(default_factory=Marks)
    _divided: set[str] = field(default_factory=set)
    _broken: set[str] = field(default_factory=set)

    def note(self, found: Found) -> None:
        self._ids.note(found.source_id)
        if isinstance(found.path, Held):
            file = found.path.held
            is_whole = not file.trouble or file.trouble.startswith("same-key")
            is_whole = is_whole and not file.said("cut-off")
            (self._divided if is_whole else self._broken).add(file.place)

    def misses(self, source_id: str, path: str, roots: list[Path]) -> bool:
        """Whether a document is gone: not met, and no broken file may be hiding it."""
        if source_id in self._ids:
            return False
        if any(path == broken or path.startswith(f"{broken}/") for broken in self._broken):
            return False
        return path in self._divided or not any(is_there(root, path) for root in roots)


def places(paths: list[Path]) -> dict[str, list[str]]:
    """What an archive is known by, in a later run: its folders and its lone files."""
    resolved = sorted({path.resolve() for path in paths})
    return {
        "folders": [str(path) for path in resolved if path.is_dir()],
        "files": [str(path) for path in resolved if not path.is_dir()],
    }


def gone(namespace: str, paths: list[Path], met: Met, current: int | None) -> Iterator[Result]:
    """Each document that came from these very folders and files and that this run has not met."""
    said = places(paths)
    runs = ImportRun.objects.filter(namespace=namespace).exclude(pk=current)
    same = [
        pk
        for pk, earlier in runs.values_list("pk", "arguments")
        if said == {name: earlier.get(name, []) for name in said}
    ]
    if not same:
        return
    roots = [*map(Path, said["folders"]), *(Path(file).parent for file in said["files"])]
    documents = LegacyDocument.objects.filter(namespace=namespace, last_run__in=same)
    rows = documents.exclude(outcome=LegacyDocument.Outcome.REJECTED)
    lost = [
        pk
        for pk, source_id, path in rows.values_list("pk", "source_id", "path").iterator(2_000)
        if met.misses(source_id, path, roots)
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
