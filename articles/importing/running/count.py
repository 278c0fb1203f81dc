"""How many documents there are, where a glance at the names says it; else nobody knows yet."""

from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

from ..pictures.whereabouts import SUFFIXES as PICTURES
from ..reading.archives import is_archive
from ..reading.archives.on_disk import below
from ..reading.finding.collection import SUFFIXES as DIVIDED

_MOST = 2_000_000  # names that are looked at before the counting is given up


def document_count(paths: Iterable[Path], but: Callable | None) -> int | None:
    """None where a file may hold many articles: to count those, it would have to be read."""
    count = 0
    for path in paths:
        resolved = path.resolve()
        files = below(str(resolved)) if resolved.is_dir() else iter([resolved])
        for file in islice(files, _MOST + 1):
            if but and but(file):
                continue
            suffix = file.suffix.lower()
            if suffix in DIVIDED or is_archive(file):
                return None
            count += suffix not in PICTURES
    return count if 0 < count <= _MOST else None
