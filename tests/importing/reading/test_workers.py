"""Reading in several processes: the same documents in the same order, whatever becomes of one."""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from articles.importing.reading import workers
from articles.importing.reading.archives.file import LegacyFile
from articles.importing.reading.options import Options
from articles.importing.reading.workers import Workers

ROOT = Path(__file__).resolve().parents[3]
POST = "---\ntitle: Day {0}\ndate: 2019-05-04\nauthor: Mira Holt\n---\nIt rained on day {0}.\n"
PIDS = """
import sys
from articles.importing.reading import workers
from articles.importing.reading.archives.file import LegacyFile
from articles.importing.reading.options import Options
workers.FEW, workers.CHUNK = 0, 1
if __name__ == "__main__":
    pool = workers.Workers(2)
    files = [LegacyFile(f"{n}.md", b"The Weir") for n in range(8)]
    pool.receive(pool.send(files, Options()))
    print(*pool._pool._processes, flush=True)
    sys.stdin.read()
"""


class Deadly(LegacyFile):
    """A file that takes the process with it that reads it."""

    def text(self, encoding):
        os._exit(9)


@pytest.fixture
def pool(monkeypatch):
    monkeypatch.setattr(workers, "FEW", 0)
    monkeypatch.setattr(workers, "CHUNK", 3)
    pool = Workers(2)
    yield pool
    pool.close()


def files(count):
    return [LegacyFile(f"{n:02}.md", POST.format(n).encode()) for n in range(count)]


def read(pool, given):
    return pool.receive(pool.send(given, Options()))


def test_a_worker_knows_neither_django_nor_the_database():
    code = "import sys, articles.importing.reading.workers; print(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    loaded = {name.partition(".")[0] for name in run.stdout.split()}
    assert "selectolax" in loaded
    assert not loaded & {"django", "psycopg", "sqlite3"}


def test_the_documents_are_those_of_one_process_in_the_same_order(pool):
    given = files(20)

    found = read(pool, given)

    assert found == read(Workers(0), given)
    assert [document.source_id for [document] in found] == [file.source_id for file in given]
    assert pool._pool is not None


def test_few_files_are_read_without_starting_a_process(monkeypatch):
    pool = Workers(2)

    assert len(read(pool, files(5))) == 5
    assert pool._pool is None


def test_a_file_that_kills_its_reader_is_rejected_and_no_other(pool):
    given = files(20)
    given[7] = Deadly("07.md", given[7].data)

    found = read(pool, given)

    because = [document.rejected_because for [document] in found]
    assert because[7].startswith("reader-died: ")
    assert [each for each in because if each] == [because[7]]
    assert len(found) == 20
    assert read(pool, files(4)) == read(Workers(0), files(4))


def test_no_worker_outlives_a_parent_that_was_killed():
    parent = subprocess.Popen(
        [sys.executable, "-c", PIDS], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with parent:
        handles = [os.pidfd_open(int(pid)) for pid in parent.stdout.readline().split()]
        assert len(handles) == 2

        parent.send_signal(signal.SIGKILL)

        for handle in handles:
            ended, *_ = select.select([handle], [], [], 30)
            assert ended
            os.close(handle)
