"""One import in a process of its own, as a line of JSON: what it stored and what that cost.

`python -m tests.benchmarks.one_import ARCHIVE NAMESPACE`, into the database of DATABASE_URL.
"""

import json
import multiprocessing
import os
import re
import sys
import threading
import time

if __name__ == "__main__":  # the import's own workers load this module again
    os.environ["DJANGO_SETTINGS_MODULE"] = "newsroom.settings"
    import django

    django.setup()

from pathlib import Path

from articles.importing.reading.options import Options


def main(archive: str, namespace: str) -> None:
    from django.core.management import call_command

    from articles.importing.pipeline import import_articles

    call_command("migrate", verbosity=0)
    peaks = _Peaks()
    peaks.start()
    before, began = os.times(), time.perf_counter()
    options = Options(namespace=namespace, workers=os.cpu_count() or 1)
    summary = import_articles([Path(archive)], options, lambda *told: None)
    seconds = time.perf_counter() - began
    peaks.ended.set()
    spent = [new - old for old, new in zip(before, os.times(), strict=True)]
    told = {
        "documents": summary.totals.outcomes.total(),
        "outcomes": summary.totals.counts,
        "seconds": seconds,
        "storing": spent[0] + spent[1],
        "reading": spent[2] + spent[3],
        "peak_of_parent": _peak("self"),
        "peak_of_worker": peaks.of_worker,
        "peak_of_all": peaks.of_all,
    }
    print(json.dumps(told))


class _Peaks(threading.Thread):
    """Looks now and then how much memory the workers have, and this process with them.

    What getrusage says of children counts in the memory of this process, which they were made from.
    """

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.ended = threading.Event()
        self.of_worker = self.of_all = 0.0

    def run(self) -> None:
        while not self.ended.wait(0.2):
            workers = [child.pid for child in multiprocessing.active_children()]
            self.of_worker = max([self.of_worker, *map(_peak, workers)])
            self.of_all = max(self.of_all, sum(map(_share, ["self", *workers])))


def _peak(pid: int | str) -> float:
    """The most memory that a process has had, in MB; 0 where the system does not say."""
    return _told(pid, "VmHWM")


def _share(pid: int | str) -> float:
    """What a process has now, a page that several have divided among them."""
    return _told(pid, "Pss", "smaps_rollup")


def _told(pid: int | str, name: str, file: str = "status") -> float:
    try:
        status = Path(f"/proc/{pid}/{file}").read_text()
    except OSError:
        return 0.0
    found = re.search(rf"^{name}:\s+(\d+) kB", status, re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0


if __name__ == "__main__":
    main(*sys.argv[1:])
