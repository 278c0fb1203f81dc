"""Kill an import many times, and compare it row by row with one that was let alone.

Prints what was done; ends with 1 when a row differs. The database is that of DATABASE_URL, which is
emptied; the one argument is a folder for the archive.
"""

import os
import random
import sys
import time
from hashlib import sha256
from pathlib import Path

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from articles.models import LegacyDocument  # noqa: E402
from tests.benchmarks import archive  # noqa: E402
from tests.drills import kills, scratch  # noqa: E402

FILES = int(os.environ.get("DRILL_FILES", "10000"))
KILLS = int(os.environ.get("DRILL_KILLS", "50"))
WORKERS = 2
BATCH = max(10, min(100, FILES // KILLS))


def main(folder: Path) -> int:
    started = time.monotonic()
    _write(folder)
    _emptied()
    kills.finished(folder, BATCH, WORKERS)
    expected = kills.rows(_short)
    print(f"let alone: {len(expected['LegacyDocument']):,} documents, {kills.states()}", flush=True)

    _emptied()
    count = _killed(folder, random.Random(50))
    kills.finished(folder, BATCH, WORKERS)
    found, states = kills.rows(_short), kills.states()
    print(
        f"killed {count} times in {time.monotonic() - started:,.0f} s: "
        f"{states.count('interrupted')} runs interrupted, last {states[-1]}"
    )
    differing = [name for name in expected if expected[name] != found[name]]
    for name, rows in expected.items():
        same = "DIFFERENT" if name in differing else "the same"
        print(f"  {name:<16}{len(rows):>9,} rows  {same}")
    return 1 if differing or count < KILLS or states[-1] != "finished" else 0


def _write(folder: Path) -> None:
    """The archive, in which one file in twenty is empty or no text."""
    archive.write(folder, FILES, words=300)
    for number in range(0, FILES, 20):
        [file] = folder.glob(f"*/{number:06}.*")
        file.write_bytes(b"" if number % 40 else b"\0" * 99)


def _emptied() -> None:
    connection.close()
    scratch.make(os.environ["DATABASE_URL"])
    call_command("migrate", verbosity=0)


def _killed(folder: Path, chance: random.Random) -> int:
    """Kill it on its whole way: each time after what is stored, and a few batches more."""
    most = max(1, FILES // BATCH // KILLS)  # half of it on average, and what a moment brings
    for count in range(KILLS):
        stored = LegacyDocument.objects.count() // BATCH
        connection.close()
        if not kills.killed(folder, BATCH, WORKERS, chance, most=most, after=stored):
            return count
    return KILLS


def _short(row: str) -> str:
    return sha256(row.encode()).hexdigest()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1], "archive")))
