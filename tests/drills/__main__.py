"""Kill an import of 10,000 files 50 times, and compare it row by row with one that was let alone.

Prints what was done; ends with 1 when a row differs.
"""

import os
import random
import sys
import tempfile
from pathlib import Path

FOLDER = tempfile.TemporaryDirectory(prefix="newsroom-drill-")
os.environ["DJANGO_SETTINGS_MODULE"] = "newsroom.settings"
os.environ["DATABASE_URL"] = f"sqlite:///{FOLDER.name}/drill.sqlite3"
os.environ["STORAGE_URL"] = Path(FOLDER.name, "media").as_uri()

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from tests.benchmarks import archive  # noqa: E402
from tests.drills import kills  # noqa: E402

FILES, KILLS, BATCH, WORKERS = 10_000, 50, 100, 2


def main() -> int:
    chance = random.Random(50)
    folder = Path(FOLDER.name)
    archive.write(folder / "archive", FILES, words=300)
    for number in range(FILES // 20):  # one in twenty cannot be read
        (folder / "archive" / f"{number * 20:06}.txt").unlink(missing_ok=True)
        (folder / "archive" / f"{number * 20:06}.md").write_bytes(b"" if number % 2 else b"\0" * 99)
    call_command("migrate", verbosity=0)
    kills.finished(folder / "archive", BATCH, WORKERS)
    expected = kills.rows()
    print(f"let alone: {len(expected['LegacyDocument']):,} documents, {kills.states()}", flush=True)
    connection.close()
    for file in folder.glob("drill.sqlite3*"):
        file.unlink()
    call_command("migrate", verbosity=0)
    count = 0
    while count < KILLS:
        if not kills.killed(
            folder / "archive", BATCH, WORKERS, chance, most=2 * FILES // BATCH // KILLS
        ):
            break
        count += 1
    kills.finished(folder / "archive", BATCH, WORKERS)
    found = kills.rows()
    differing = [name for name in expected if expected[name] != found[name]]
    states = kills.states()
    print(
        f"killed {count} times: {states.count('interrupted')} runs interrupted, last {states[-1]}"
    )
    for name, rows in expected.items():
        print(
            f"  {name:<16}{len(rows):>8,} rows  {'DIFFERENT' if name in differing else 'the same'}"
        )
    return 1 if differing or count < KILLS else 0


sys.exit(main())
