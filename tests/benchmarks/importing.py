"""What the import stores in a second, what an unchanged run looks at, and what bounds it.

BENCH_DOCUMENTS sets the size of the archive, BENCH_WXR_MB that of one WordPress export (0: none).
PostgreSQL is measured where it answers at TEST_DATABASE_URL or on 127.0.0.1:5432, in a database of
its own that is dropped again.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

from tests.benchmarks import archive, reading, yardstick
from tests.benchmarks.row import Row

COUNT = int(os.environ.get("BENCH_DOCUMENTS", "10000"))
MEGABYTES = int(os.environ.get("BENCH_WXR_MB", "50"))
POSTGRESQL = os.environ.get("TEST_DATABASE_URL", "postgres://root@127.0.0.1:5432/test")
OWN_DATABASE = "newsroom_bench"


def figures(folder: Path) -> Iterator[Row]:
    files, tenth = folder / "archive", folder / "tenth"
    archive.write(files, COUNT)
    archive.write(tenth, max(1, COUNT // 10))
    yield from yardstick.figures(tenth)
    yield from _growing("SQLite", files, tenth, os.environ["DATABASE_URL"])
    with _postgresql() as url:
        if url:
            yield from _growing("PostgreSQL", files, tenth, url)
    if MEGABYTES:
        yield from _wxr(folder, yardstick.milliseconds(tenth))
    yield from reading.figures(files / "000")


def _growing(name: str, files: Path, tenth: Path, url: str) -> Iterator[Row]:
    """A tenth first, so that it shows whether memory grows with the archive."""
    few = _imported(tenth, "tenth", url)
    yield Row(f"{name}: importing {few['documents']:,} documents of 900 words", *_speed(few))
    yield from _memory(few)
    yield from _new_and_same(name, files, url, yardstick.milliseconds(tenth))


def _new_and_same(name: str, files: Path, url: str, unit: float) -> Iterator[Row]:
    new = _imported(files, "bench", url)
    count = new["documents"]
    yield Row(f"{name}: importing {count:,} documents of 900 words", *_speed(new))
    yield from _costs(new, unit)
    same = _imported(files, "bench", url)
    yield Row(f"{name}: the same again, unchanged", *_speed(same))
    yield Row("  time of the process", same["storing"] / count * 1000, "s CPU a 1,000 documents")
    yield Row("  peak memory", same["peak_of_all"], "MB")
    if same["outcomes"]["unchanged"] != count:
        raise SystemExit(f"{name}: the second run changed something: {same['outcomes']}")


def _wxr(folder: Path, unit: float) -> Iterator[Row]:
    file = folder / "export.xml"
    archive.write_wxr(file, MEGABYTES)
    read = _imported(file, "wxr", os.environ["DATABASE_URL"])
    yield Row(f"a WordPress export of {MEGABYTES:,} MB", *_speed(read))
    yield from _costs(read, unit)


def _speed(told: dict) -> tuple[float, str]:
    return told["documents"] / told["seconds"], "documents/s"


def _costs(told: dict, unit: float) -> Iterator[Row]:
    """Of the run's processes together; beside another load the clock says less than these."""
    count = told["documents"]
    reads, stores = (told[name] / count * 1000 for name in ("reading", "storing"))
    yield Row("  time of the processes that read", reads, "s CPU a 1,000 documents")
    yield Row("  time of the process that stores", stores, "s CPU a 1,000 documents")
    cores = os.cpu_count() or 1
    bound = "reading" if reads > stores * max(1, cores - 1) else "storing"
    yield Row(
        f"  at most, on {cores} cores; {bound} bounds it", cores / (reads + stores) * 1000, "/s"
    )
    yield Row("  both against the yardstick, taken just now", (reads + stores) / unit, "times")
    yield from _memory(told)


def _memory(told: dict) -> Iterator[Row]:
    yield Row("  peak memory of the process that stores", told["peak_of_parent"], "MB")
    yield Row("  peak memory of the largest that reads", told["peak_of_worker"], "MB")
    yield Row("  peak memory of all together", told["peak_of_all"], "MB")


def _imported(files: Path, namespace: str, url: str) -> dict:
    command = [sys.executable, "-m", "tests.benchmarks.one_import", str(files), namespace]
    run = subprocess.run(
        command, env={**os.environ, "DATABASE_URL": url}, stdout=subprocess.PIPE, check=True
    )
    return json.loads(run.stdout.splitlines()[-1])


@contextmanager
def _postgresql() -> Iterator[str]:
    """The address of an empty database, or "" where no server answers."""
    try:
        server = psycopg.connect(POSTGRESQL, connect_timeout=3, autocommit=True)
    except psycopg.Error:
        yield ""
        return
    with server:
        server.execute(f"DROP DATABASE IF EXISTS {OWN_DATABASE}")
        server.execute(f"CREATE DATABASE {OWN_DATABASE}")
        try:
            yield urlsplit(POSTGRESQL)._replace(path=f"/{OWN_DATABASE}").geturl()
        finally:
            server.execute(f"DROP DATABASE {OWN_DATABASE}")
