"""Promise 5: importing twice changes nothing, and a dry run stores nothing."""

import os
import re
import shutil

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.importing.runs import harbour, run, tables, write

pytestmark = pytest.mark.django_db

COMMENTARY = "000_5ec33d9680bd5425.txt"
INTERVIEW = "001_71ebac5c2c8f695e.txt"


def writes(queries):
    """The tables that were written to, from the statements of a run."""
    verbs = r'^(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)"?'
    return {found[1] for each in queries if (found := re.match(verbs, each["sql"]))}


def again_in_another_folder(seeds, tmp_path):
    before = os.getcwd()
    os.chdir(tmp_path)
    try:
        return run(os.path.relpath(seeds))
    finally:
        os.chdir(before)


@pytest.mark.parametrize(
    "again",
    [
        lambda seeds, _: run(seeds),
        again_in_another_folder,
        lambda seeds, _: run(seeds / INTERVIEW, seeds / COMMENTARY),
        lambda seeds, _: run(seeds / COMMENTARY),
        lambda seeds, tmp_path: run(shutil.copytree(seeds, tmp_path / "elsewhere")),
    ],
    ids=["again", "another working folder", "other order", "file by file", "moved"],
)
def test_a_second_run_writes_its_run_and_nothing_else(seeds, tmp_path, again):
    assert run(seeds).exit_code == 0
    before = tables("articles_importrun")

    with CaptureQueriesContext(
        connection,
    ) as queries:
        ran = again(seeds, tmp_path)

    assert ran.exit_code == 0
    assert "0 created, 0 updated" in ran.out
    assert "0 kept, 0 rejected" in ran.out
    assert tables("articles_importrun") == before
    assert writes(queries.captured_queries) == {"articles_importrun"}


def test_a_second_run_says_two_unchanged(seeds, tmp_path):
    run(seeds)

    ran = run(seeds, reports=tmp_path / "report")

    assert ran.counts == {"unchanged": 2}
    assert ran.document(COMMENTARY)["accounted_for"] == 1.0


def test_an_unchanged_run_costs_the_same_queries_for_3_documents_and_for_60(tmp_path):
    def cost(count):
        folder = tmp_path / str(count)
        for number in range(count):
            write(folder, f"{number}.md", title=f"Weir {number}")
        run(folder, namespace=str(count))
        with CaptureQueriesContext(connection) as queries:
            assert f"{count} unchanged" in run(folder, namespace=str(count)).out
        return len(queries)

    assert cost(3) == cost(60)


def test_a_dry_run_stores_no_row_in_any_table(seeds, tmp_path):
    write(tmp_path / "other", "a.md")
    run(tmp_path / "other")
    before = tables()

    for paths in ([seeds], [harbour(tmp_path)], [tmp_path / "other"]):
        ran = run(*paths, dry_run=True, images="copy", reports=tmp_path / "report")

        assert ran.exit_code == 0
        assert ran.report["run"] is None
        assert ran.report["dry_run"] is True
        assert tables() == before


def test_a_dry_run_says_what_the_run_will_say(tmp_path):
    archive = harbour(tmp_path)
    (archive / "broken.md").write_text("---\ntitle: Broken\n---\n")
    for name in ("x.md", "y.md"):
        write(archive, name, title="One Headline")

    dry = run(archive, dry_run=True, reports=tmp_path / "dry")
    real = run(archive, reports=tmp_path / "real")

    assert dry.exit_code == real.exit_code == 1
    assert dry.counts == real.counts == {"created": 7, "rejected": 1}
    assert dry.report["documents"] == real.report["documents"]
