"""A run killed at any moment is taken up by the next, and comes to what one run comes to."""

import random

import pytest
from django.core.management import call_command
from django.db import connection

from articles.importing.running import liveness
from articles.models import ImportRun
from tests.drills import kills
from tests.importing.runs import run, write


@pytest.mark.django_db(transaction=True)
def test_killed_five_times_it_ends_as_a_run_that_was_let_alone(tmp_path):
    archive = tmp_path / "archive"
    for number in range(200):
        link = f"[rain](https://example.org/{number % 30})"
        body = "" if number % 20 == 7 else f"It {link} on day {number}."
        write(archive, f"{number:03}.md", body, title=f"Day {number // 2}")
    kills.finished(archive, batch=20, workers=2)
    expected = kills.rows()
    assert len(expected["Article"]) == 190
    call_command("flush", interactive=False, verbosity=0)
    chance = random.Random(5)

    times = sum(kills.killed(archive, 20, 2, chance, most=2) for _ in range(5))
    kills.finished(archive, batch=20, workers=2)

    assert kills.rows() == expected
    states = kills.states()
    # A kill may come before a run has its row, and the last when everything is stored.
    assert times >= 4
    assert states.count("interrupted") >= 2
    assert states[-1] == "finished"


@pytest.mark.django_db
def test_a_run_whose_process_is_gone_is_marked_by_the_next_of_its_namespace(tmp_path):
    dead = ImportRun.objects.create(namespace="legacy")
    other = ImportRun.objects.create(namespace="other")
    write(tmp_path, "a.md")

    run(tmp_path)

    dead.refresh_from_db()
    other.refresh_from_db()
    assert dead.state == "interrupted"
    assert dead.finished_at
    assert other.state == "running"


@pytest.mark.django_db
def test_a_run_whose_process_lives_is_left_alone(tmp_path, monkeypatch):
    ImportRun.objects.create(namespace="legacy")
    monkeypatch.setattr(liveness, "_is_dead", lambda run: False)
    write(tmp_path, "a.md")

    run(tmp_path)

    assert list(ImportRun.objects.order_by("pk").values_list("state", flat=True)) == [
        "running", "finished",
    ]  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_no_other_run_sees_the_row_of_a_run_before_its_lock_is_held(tmp_path, monkeypatch):
    """A run that started in between would find a row without a lock and call it dead."""
    write(tmp_path, "a.md")
    unseen = []

    def noted(take):
        def taken(*arguments):
            if "try" not in str(arguments[0]) and "unlock" not in str(arguments[0]):
                unseen.append(connection.in_atomic_block)
            return take(*arguments)

        return taken

    if connection.vendor == "postgresql":
        monkeypatch.setattr(liveness, "_ask", noted(liveness._ask))
    else:
        monkeypatch.setattr(liveness.fcntl, "lockf", noted(liveness.fcntl.lockf))

    run(tmp_path)

    assert unseen[0] is True
