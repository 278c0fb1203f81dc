"""`make drills`: an import that is killed again and again, once on each database.

SQLite always; PostgreSQL where one answers at TEST_DATABASE_URL or on 127.0.0.1:5432, in a database
made for the drill and dropped after it. DRILL_FILES (10,000) and DRILL_KILLS (50) make it smaller.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.drills import scratch
from tests.run import POSTGRESQL


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="newsroom-drill-") as folder:
        codes = [_drilled(folder, f"sqlite:///{folder}/drill.sqlite3")]
    if scratch.answers(POSTGRESQL):
        with tempfile.TemporaryDirectory(prefix="newsroom-drill-") as folder:
            url = scratch.beside(POSTGRESQL, f"newsroom_drill_{os.getpid()}")
            try:
                codes.append(_drilled(folder, url))
            finally:
                scratch.drop(url)
    else:
        print("left out: PostgreSQL (TEST_DATABASE_URL or 127.0.0.1:5432)")
    return max(codes)


def _drilled(folder: str, url: str) -> int:
    environment = {
        **os.environ,
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "newsroom.settings",
        "STORAGE_URL": Path(folder, "media").as_uri(),
    }
    print(f"\n== {url.split(':')[0]}", flush=True)
    command = [sys.executable, "-m", "tests.drills.killed_import", folder]
    return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
