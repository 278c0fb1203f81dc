"""What is said into a pipe whose reader has gone, as `… | head -1` leaves it: nothing more."""

import os

import pytest
from django.core.management import call_command

from articles.importing.running import progress as module
from articles.importing.running.progress import progress
from articles.models import Article
from tests.importing.runs import write


@pytest.fixture
def closed_pipe():
    """The writing end of a pipe that nobody reads; as at an interpreter's end, closing flushes."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as out:
        yield out


@pytest.mark.django_db
@pytest.mark.parametrize(("body", "exit_code"), [("It rained.", 0), ("", 1)])
def test_a_run_whose_words_nobody_reads_ends_quietly_with_its_code(
    tmp_path, closed_pipe, body, exit_code
):
    write(tmp_path, "a.md")
    write(tmp_path, "b.md", body)

    try:
        call_command("import_articles", str(tmp_path), stdout=closed_pipe)
        ended = 0
    except SystemExit as stopped:
        ended = stopped.code

    assert ended == exit_code
    assert Article.objects.count() == 2 - exit_code


def test_an_explanation_that_nobody_reads_ends_quietly(tmp_path, closed_pipe):
    file = write(tmp_path, "a.md")

    assert call_command("import_articles", explain=file, stdout=closed_pipe) is None


def test_progress_that_nobody_reads_stops_no_run(monkeypatch, closed_pipe):
    monkeypatch.setattr(module, "_SECONDS", 0)

    with progress(closed_pipe) as tell:
        tell(200, 0, "a.md")
        tell(400, 0, "b.md")

    assert os.fstat(closed_pipe.fileno()) == os.stat(os.devnull)
