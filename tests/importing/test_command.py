"""The command as staff meet it: its refusals, its exit codes, its words."""

import os
import signal
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection

from articles.importing.running import documents
from articles.models import Article, ImportRun, LegacyDocument
from tests.importing.runs import harbour, run, tables, write

pytestmark = pytest.mark.django_db


def test_a_path_that_is_not_there_ends_with_2_and_its_name(tmp_path):
    ran = run(tmp_path / "nowhere")

    assert ran.exit_code == 2
    assert f"{tmp_path / 'nowhere'}: there is no such file or folder" in ran.err
    assert not ImportRun.objects.exists()


def test_no_path_at_all_ends_with_2():
    assert run().exit_code == 2


def test_a_folder_of_which_nothing_is_recognised_ends_with_2_and_counts_what_it_saw(tmp_path):
    for number in range(12):
        (tmp_path / f"{number}.jpg").write_bytes(b"\xff\xd8\xff" + bytes(range(200)))
    for number in range(2):
        (tmp_path / f"{number}.css").write_text("p { color: red }")
    ran = run(tmp_path)

    assert ran.exit_code == 2
    assert ran.err == (
        f"Nothing to import in {tmp_path}: 14 files looked at, none recognised (12 .jpg, 2 .css)"
    )
    assert not ImportRun.objects.exists()


def test_an_empty_folder_ends_with_2(tmp_path):
    ran = run(tmp_path)

    assert ran.exit_code == 2
    assert "0 files looked at" in ran.err


@pytest.mark.parametrize(
    "option", [{"timezone": "Tarrow/North"}, {"encoding": "runes"}, {"authors": "nowhere.csv"}]
)
def test_an_option_that_cannot_be_ends_with_2(tmp_path, option):
    write(tmp_path, "a.md")

    assert run(tmp_path, **option).exit_code == 2
    assert not ImportRun.objects.exists()


def test_a_map_of_authors_with_a_broken_line_names_it(tmp_path):
    (tmp_path / "authors.csv").write_text("archive,author\nadmin,Mira Holt\njvale\n")
    write(tmp_path, "a.md")
    ran = run(tmp_path, authors=str(tmp_path / "authors.csv"))

    assert ran.exit_code == 2
    assert "line 3" in ran.err


def test_all_stored_ends_with_0_and_the_totals_are_told(tmp_path):
    ran = run(harbour(tmp_path), images="copy")

    assert ran.exit_code == 0
    assert "Run " in ran.out
    assert "5 created, 0 updated, 0 unchanged, 0 kept, 0 rejected" in ran.out
    assert "Every visible character is accounted for." in ran.out
    assert "1 × author-unknown, first: unfinished.md:" in ran.out


def test_rejects_end_with_1_and_the_rest_arrives(tmp_path):
    archive = harbour(tmp_path)
    (archive / "broken.md").write_text("---\ntitle: Broken\n---\n")
    (archive / "empty.txt").write_text("")
    (archive / "prices.css").write_text("p { color: red }")
    ran = run(archive, reports=tmp_path / "report")

    assert ran.exit_code == 1
    assert ran.counts == {"created": 5, "rejected": 3}
    assert ran.document("broken.md")["rejected_because"] == "empty-body"
    assert ran.document("empty.txt")["rejected_because"] == "empty-file"
    assert ran.document("prices.css")["rejected_because"].startswith("not-recognised")
    assert (
        LegacyDocument.objects.get(source_id="broken.md").original_data
        == (archive / "broken.md").read_bytes()
    )


def test_too_many_rejects_end_with_3_and_the_command_to_go_on(tmp_path, monkeypatch):
    monkeypatch.setattr(documents, "BATCH", 1)
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text("")
    write(tmp_path, "z.md")
    ran = run(tmp_path, max_errors=2)

    assert ran.exit_code == 3
    assert "More than 2 documents were rejected." in ran.err
    assert not Article.objects.exists()
    assert ImportRun.objects.get().state == ImportRun.State.STOPPED


def test_ctrl_c_ends_the_batch_and_keeps_the_place(tmp_path, monkeypatch):
    monkeypatch.setattr(documents, "BATCH", 2)
    for number in range(6):
        write(tmp_path, f"{number}.md", title=f"Weir {number}")
    opened = documents.opened

    def interrupted(path: Path, source_id: str):
        if source_id == "1.md":  # while the first batch is gathered
            os.kill(os.getpid(), signal.SIGINT)
        return opened(path, source_id)

    monkeypatch.setattr(documents, "opened", interrupted)
    ran = run(tmp_path)

    assert ran.exit_code == 130
    assert "To go on:" in ran.err
    assert Article.objects.count() == 2
    assert ImportRun.objects.get().state == ImportRun.State.INTERRUPTED
    monkeypatch.setattr(documents, "opened", opened)
    again = run(tmp_path, reports=tmp_path / "report")
    assert again.counts == {"created": 4, "unchanged": 2}


def test_a_second_ctrl_c_ends_at_once_with_130_and_the_command_to_go_on(tmp_path, monkeypatch):
    write(tmp_path, "a.md")

    def interrupted(path: Path, source_id: str):
        for _ in range(2):
            os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(documents, "opened", interrupted)
    ran = run(tmp_path)

    assert ran.exit_code == 130
    assert "Stopped at once" in ran.err
    assert "To go on:" in ran.err


def test_after_the_run_ctrl_c_is_what_it_was(tmp_path):
    write(tmp_path, "a.md")
    before = signal.getsignal(signal.SIGINT)

    run(tmp_path)

    assert signal.getsignal(signal.SIGINT) is before


def test_a_limit_takes_the_first_documents_alone(tmp_path):
    for number in range(5):
        write(tmp_path, f"{number}.md", title=f"Weir {number}")

    run(tmp_path, limit=2)

    assert set(LegacyDocument.objects.values_list("source_id", flat=True)) == {"0.md", "1.md"}


def test_as_drafts_nothing_is_public_and_dates_are_kept(tmp_path):
    run(harbour(tmp_path), as_draft=True)

    assert not Article.objects.public().exists()
    assert Article.objects.get(headline="Questions at the Gate").published_at.year == 2019


def test_a_format_that_is_asked_for_is_not_doubted(tmp_path):
    file = tmp_path / "weir.css"
    file.write_text("The Weir\n4 May 2019\n\nIt rained.")

    assert run(file).exit_code == 2
    assert run(file, format="plain").exit_code == 0
    assert Article.objects.get().headline == "The Weir"


@pytest.mark.parametrize(
    "given",
    ["--limit=0", "--workers=-1", "--max-errors=-3", "--limit=many", "--language=klingon"],
)
def test_an_option_that_cannot_be_is_refused_before_anything_is_read(tmp_path, given):
    write(tmp_path, "a.md")
    option = given.partition("=")[0]

    with pytest.raises(CommandError, match=option) as refused:
        call_command("import_articles", str(tmp_path), given)

    assert refused.value.returncode in {1, 2}
    assert not ImportRun.objects.exists()


def test_explain_says_why_a_format_was_chosen_and_stores_nothing(tmp_path):
    archive = harbour(tmp_path)
    before = tables()
    ran = run(explain=archive / "2019" / "the-weir.md")

    assert "jigsaw: chosen, front matter between --- fences" in ran.out
    assert "plain: no" in ran.out
    assert "100.00%" in ran.out
    assert "dropped, house-line: 'View more opinion at The Courier.'" in ran.out
    assert tables() == before


def test_explain_says_what_was_found_and_in_which_words(tmp_path):
    text = (
        "---\ntitle: The Weir\ndate: 23 October, 2017\n---\nIt [rained](https://rain.example/).\n\n"
        "READ MORE: The Dam\n\n"
        "Correction: The weir is old.\n"
    )
    (tmp_path / "weir.md").write_text(text)

    said = run(explain=tmp_path / "weir.md").out

    assert (
        "published_at (100%): 2017-10-23T00:00:00+00:00, to the day, from '23 October, 2017'"
        in said
    )
    assert "headline (100%): 'The Weir'\n" in said
    assert "related (90%): 'The Dam', from 'READ MORE: The Dam'" in said
    assert "correction (95%): 'The weir is old.', from 'Correction: The weir is old.'" in said
    assert "suggestion (30%): is this the kind? 'report'\n" in said
    assert "citation (100%): 'https://rain.example/', from '<a href=" in said


def test_a_full_database_rolls_the_batch_back_and_says_how_to_go_on(tmp_path, monkeypatch):
    def full(*_):
        raise OperationalError("database or disk is full")

    write(tmp_path, "a.md")
    monkeypatch.setattr("articles.importing.storing.batch.create", full)
    ran = run(tmp_path)

    assert ran.exit_code == 3
    assert "database or disk is full" in ran.err
    assert "To go on:" in ran.err
    assert not LegacyDocument.objects.exists()
    assert connection.is_usable()


@pytest.mark.parametrize("where", ["interrupt_dead", "alive", "newest"])
def test_a_database_that_is_locked_from_the_start_says_how_to_go_on(tmp_path, monkeypatch, where):
    def locked(*_):
        raise OperationalError("database is locked")

    write(tmp_path, "a.md")
    monkeypatch.setattr(f"articles.importing.running.run_row.{where}", locked)

    ran = run(tmp_path)

    assert ran.exit_code == 3
    assert "database is locked" in ran.err
    assert "To go on:" in ran.err
    assert "No run: 0 created" in ran.out
    assert not LegacyDocument.objects.exists()


def test_a_dry_run_over_many_batches_remembers_the_addresses_it_gave(tmp_path, monkeypatch):
    monkeypatch.setattr(documents, "BATCH", 1)
    for number in range(3):
        write(tmp_path, f"{number}.md")

    ran = run(tmp_path, dry_run=True, reports=tmp_path / "report")

    assert [each["address"] for each in ran.report["documents"]] == [
        "/2019/05/the-weir/",
        "/2019/05/the-weir-2/",
        "/2019/05/the-weir-3/",
    ]
