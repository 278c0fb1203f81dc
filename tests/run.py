"""`make test`: what needs no database once, the rest on each; closing with one line for each.

SQLite always; PostgreSQL where one answers at TEST_DATABASE_URL or on 127.0.0.1:5432. What is left
out is said, and is a failure when CI is set. The counts of the databases must be equal.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import psycopg

from newsroom.env import VAR

CHROMIUM = Path("/usr/bin/chromium")
POSTGRESQL = os.environ.get("TEST_DATABASE_URL", "postgres://root@127.0.0.1:5432/test")
# Some hundred processes start here: what they compile is kept, beside the tree, also where the
# environment says that nothing be written.
COMPILED = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(VAR / "compiled")}
COUNT = re.compile(r"(\d+) (passed|failed|skipped|error)")


def main() -> int:
    """Run, sum up, and return the exit code: 0 only when all that should run ran and passed."""
    missing = [] if CHROMIUM.exists() else [f"Chromium ({CHROMIUM}): browser tests are skipped"]
    databases = {"sqlite": ""}
    if _answers(POSTGRESQL):
        databases["postgresql"] = POSTGRESQL
    else:
        missing.append("PostgreSQL (TEST_DATABASE_URL or 127.0.0.1:5432): its run is left out")
    alone = _suite("no database", "", "not database")
    totals = {name: _suite(name, url, "database") for name, url in databases.items()}
    is_equal = len({sum(counts.values()) for counts in totals.values()}) == 1
    totals = {"no database": alone, **totals}
    print()
    for what in missing:
        print(f"left out: {what}")
    if not is_equal:
        print("the databases ran different numbers of tests")
    for name, counts in totals.items():
        print(
            f"{name}: {counts['passed']} passed, {counts['failed']} failed,"
            f" {counts['skipped']} skipped"
        )
    is_complete = not (missing and os.environ.get("CI"))
    is_green = all(c["passed"] and not c["failed"] for c in totals.values())
    return 0 if is_green and is_equal and is_complete else 1


def _answers(url: str) -> bool:
    try:
        psycopg.connect(url, connect_timeout=3).close()
    except psycopg.Error:
        return False
    return True


def _suite(name: str, url: str, which: str) -> dict[str, int]:
    print(f"\n== the suite on {name}", flush=True)
    command = [sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist", "worksteal", "-m", which]
    environment = {**os.environ, **COMPILED, "DATABASE_URL": url}
    run = subprocess.Popen(
        [*command, *sys.argv[1:]], env=environment, stdout=subprocess.PIPE, text=True
    )
    last = ""
    for line in run.stdout:
        print(line, end="", flush=True)
        last = line if COUNT.search(line) else last
    code = run.wait()
    counts = dict.fromkeys(("passed", "failed", "skipped"), 0)
    for number, word in COUNT.findall(last):
        counts["failed" if word == "error" else word] += int(number)
    if code and not counts["failed"]:  # a crash before or after the tests is a failure too
        counts["failed"] = 1
    return counts


if __name__ == "__main__":
    sys.exit(main())
