"""What the import stores in a second, what an unchanged run looks at, and what bounds it.

BENCH_DOCUMENTS sets the size of the archive.
"""

import os
import resource
from collections.abc import Callable, Iterator
from pathlib import Path

from django.core.management import call_command

from articles.importing.discover import discovered
from articles.importing.document import documents
from articles.importing.file import opened
from articles.importing.options import Options
from tests.benchmarks import archive
from tests.benchmarks.row import Row, seconds

COUNT = int(os.environ.get("BENCH_DOCUMENTS", "10000"))


def figures(folder: Path) -> Iterator[Row]:
    archive.write(folder / "archive", COUNT)

    def run() -> None:
        call_command("import_articles", str(folder / "archive"), namespace="bench", verbosity=0)

    first, own, workers = _measured(run)
    yield Row(f"importing {COUNT:,} documents of 900 words", COUNT / first, "documents/s")
    yield Row("  time of the process that stores", own / COUNT * 1000, "ms CPU a document")
    yield Row("  time of the processes that read", workers / COUNT * 1000, "ms CPU a document")
    second, *_ = _measured(run)
    yield Row("the same again, unchanged", COUNT / second, "documents/s")
    yield Row("  unchanged against new", first / second, "times")
    yield Row("peak memory of the process that stores", _peak(resource.RUSAGE_SELF), "MB")
    yield Row("  of the largest that reads", _peak(resource.RUSAGE_CHILDREN), "MB")
    files = [opened(each.path, each.source_id) for each in discovered([folder / "archive" / "000"])]
    reading = seconds(lambda: [documents(file, Options()) for file in files], times=3)
    yield Row("reading alone, in one process", len(files) / reading, "documents/s")


def _measured(run: Callable[[], None]) -> tuple[float, float, float]:
    """Seconds on the clock, of this process, and of its workers."""
    before = os.times()
    run()
    after = os.times()
    spent = [new - old for old, new in zip(before, after, strict=True)]
    return spent[4], spent[0] + spent[1], spent[2] + spent[3]


def _peak(who: int) -> float:
    return resource.getrusage(who).ru_maxrss / 1024
