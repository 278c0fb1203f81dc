"""Whether there is anything to import at all, asked before a run begins."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from ..reading.archives.file import opened
from ..reading.finding.discover import discovered
from ..reading.options import Options
from ..reading.stages import is_document


class NothingToImport(ValueError):
    """No file under the paths is of a known format; the message counts what was looked at."""


def refuse_nothing(paths: list[Path], options: Options, but: Callable | None) -> None:
    """Goes as far as the first document. Raises NothingToImport."""
    suffixes: Counter[str] = Counter()
    for found in discovered(paths, but=but):
        suffixes[found.suffix or "without a suffix"] += 1
        if found.path.is_symlink():
            continue
        try:
            if is_document(opened(found.path, found.source_id), options):
                return
        except OSError:
            return  # the run says what is wrong with it
    count = suffixes.total()
    counted = ", ".join(f"{many} {suffix}" for suffix, many in suffixes.most_common(10))
    raise NothingToImport(
        f"Nothing to import in {', '.join(map(str, paths))}: "
        f"{count} {'file' if count == 1 else 'files'} looked at"
        + (f", none recognised ({counted})" if count else "")
    )
