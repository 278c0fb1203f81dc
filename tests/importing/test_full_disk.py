"""A disk that is full, or a folder that cannot be written to: said in words, and nothing is lost.

What was stored stays and is counted, the exit code is 3, and the same command goes on.
"""

import errno
import json
import os
from pathlib import Path

import pytest
from django.core.files.storage import storages
from django.db import IntegrityError

from articles.importing.reports.files import Places
from articles.importing.running import documents
from articles.importing.storing import store
from articles.models import Article, Image, ImportRun, LegacyDocument
from tests.importing.pictures.test_pictures_fetched import drawn
from tests.importing.runs import run, write

pytestmark = pytest.mark.django_db
FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def full(*_, **__):
    raise FULL


@pytest.fixture
def read_only_storage(tmp_path):
    """Pictures would be laid below a path that is a file."""
    (tmp_path / "media").write_text("a file")
    storage, before = storages["default"], storages["default"].location
    storage.__dict__["location"] = str(tmp_path / "media")
    yield
    storage.__dict__["location"] = before


def pictured(folder: Path) -> Path:
    file = write(folder, "a.md")
    file.write_text(file.read_text().replace("kind:", "image: a.png\nkind:"))
    (folder / "a.png").write_bytes(drawn())
    return folder


@pytest.mark.parametrize("place", ["json", "csv", "redirects"])
def test_a_report_that_cannot_be_finished_is_said_and_the_run_is_kept(tmp_path, monkeypatch, place):
    write(tmp_path, "a.md", "A word. " * 4_000)
    monkeypatch.setattr(Places, place, property(lambda _: Path("/dev/full")))

    ran = run(tmp_path / "a.md", report=str(tmp_path / "report"))

    assert ran.exit_code == 3
    assert f"The report in {tmp_path / 'report'} is cut off: No space left on device" in ran.err
    assert "To go on:" in ran.err
    assert "1 created" in ran.out
    assert "The report:" not in ran.out
    assert Article.objects.count() == 1
    row = ImportRun.objects.get()
    assert (row.state, row.created_count) == (ImportRun.State.FINISHED, 1)


def test_a_report_that_fails_in_the_middle_ends_the_run_behind_its_batch(tmp_path, monkeypatch):
    monkeypatch.setattr(documents, "BATCH", 2)
    for number in range(6):
        write(tmp_path, f"{number}.md")
    monkeypatch.setattr("articles.importing.reports.files.as_json.JsonFile.add", full)

    ran = run(tmp_path, report=str(tmp_path / "report"))

    assert ran.exit_code == 3
    assert "is cut off: No space left on device" in ran.err
    row = ImportRun.objects.get()
    assert (row.state, row.created_count) == (ImportRun.State.INTERRUPTED, 2)
    assert LegacyDocument.objects.count() == 2


def test_the_next_report_tells_of_all_again(tmp_path, monkeypatch):
    monkeypatch.setattr(documents, "BATCH", 2)
    for number in range(6):
        write(tmp_path, f"{number}.md")
    with monkeypatch.context() as broken:
        broken.setattr("articles.importing.reports.files.as_json.JsonFile.add", full)
        run(tmp_path, report=str(tmp_path / "report"))

    again = run(tmp_path, reports=tmp_path / "report")

    assert again.exit_code == 0
    assert again.counts == {"created": 4, "unchanged": 2}
    assert len(again.report["documents"]) == 6


def test_originals_of_the_rejected_that_find_no_room_are_said_too(tmp_path, monkeypatch):
    write(tmp_path, "a.md")
    (tmp_path / "b.md").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    monkeypatch.setattr("articles.importing.reports.files.rejected._is_poured", full)

    ran = run(tmp_path, report=str(tmp_path / "report"))

    assert ran.exit_code == 3
    assert "is cut off: No space left on device" in ran.err
    assert "1 created, 0 updated, 0 unchanged, 0 kept, 1 rejected" in ran.out
    assert list((tmp_path / "report" / "rejected").iterdir()) == []


def test_a_dry_run_says_it_as_well_and_stores_nothing(tmp_path, monkeypatch):
    write(tmp_path, "a.md")
    monkeypatch.setattr(Places, "csv", property(lambda _: Path("/dev/full")))

    ran = run(tmp_path / "a.md", report=str(tmp_path / "report"), dry_run=True)

    assert ran.exit_code == 3
    assert "is cut off" in ran.err
    assert not ImportRun.objects.exists()


@pytest.mark.parametrize("name", ["report.json", "report.csv", "redirects.csv"])
def test_a_link_in_the_place_of_a_file_of_the_report_is_not_followed(tmp_path, name):
    archive = tmp_path / "archive"
    write(archive, "a.md")
    (tmp_path / "precious").write_text("mine")
    (archive / name).symlink_to(tmp_path / "precious")

    ran = run(archive, report=str(archive))

    assert ran.exit_code == 2
    assert name in ran.err
    assert (tmp_path / "precious").read_text() == "mine"


def test_a_storage_that_cannot_be_written_to_rolls_the_batch_back(tmp_path, read_only_storage):
    archive = pictured(tmp_path / "archive")

    ran = run(archive, images="copy", reports=tmp_path / "report")

    assert ran.exit_code == 3
    assert "A picture could not be laid into the storage" in ran.err
    assert "STORAGE_URL" in ran.err
    assert "To go on:" in ran.err
    assert not Article.objects.exists()
    assert not Image.objects.exists()
    assert ImportRun.objects.get().state == ImportRun.State.INTERRUPTED
    assert json.loads((tmp_path / "report" / "report.json").read_text())["documents"] == []


def laid() -> list[Path]:
    return sorted(Path(storages["default"].location).glob("originals/*"))


def test_a_batch_that_the_database_refuses_leaves_no_file_behind(tmp_path, monkeypatch):
    archive = pictured(tmp_path / "archive")
    before = laid()
    monkeypatch.setattr("articles.importing.storing.store._add_documents", full)

    with pytest.raises(OSError, match="No space"):
        run(archive, images="copy")

    assert laid() == before
    assert not Image.objects.exists()


def test_a_row_that_is_refused_takes_its_file_with_it_and_the_others_keep_theirs(
    tmp_path, monkeypatch
):
    archive = pictured(tmp_path / "archive")
    write(archive, "b.md", title="Refused")
    text = (archive / "b.md").read_text()
    (archive / "b.md").write_text(text.replace("kind:", "image: b.png\nkind:"))
    (archive / "b.png").write_bytes(drawn("#abcdef"))
    add = store._add_documents
    before = laid()

    def refuse(held, entries):
        if any(entry.article and entry.article.headline == "Refused" for entry in entries):
            raise IntegrityError("refused")
        add(held, entries)

    monkeypatch.setattr("articles.importing.storing.store._add_documents", refuse)

    ran = run(archive, images="copy", reports=tmp_path / "report")

    assert ran.counts == {"created": 1, "rejected": 1}
    assert len(laid()) == len(before) + 1
    assert Image.objects.count() == 1


def test_once_the_storage_can_be_written_to_the_same_command_brings_all(tmp_path):
    archive = pictured(tmp_path / "archive")
    storage, before = storages["default"], storages["default"].location
    (tmp_path / "media").write_text("a file")
    storage.__dict__["location"] = str(tmp_path / "media")
    try:
        run(archive, images="copy")
    finally:
        storage.__dict__["location"] = before

    ran = run(archive, images="copy", reports=tmp_path / "report")

    assert ran.counts == {"created": 1}
    assert Article.objects.get().lead_figure is not None


def test_a_dry_run_writes_no_picture_and_so_does_not_mind(tmp_path, read_only_storage):
    archive = pictured(tmp_path / "archive")

    assert run(archive, images="copy", dry_run=True).exit_code == 0


@pytest.mark.parametrize("what", ["tempfile.TemporaryDirectory", "pathlib.Path.write_bytes"])
def test_a_full_temporary_folder_is_no_fault_of_the_picture(tmp_path, monkeypatch, what):
    archive = pictured(tmp_path / "archive")
    monkeypatch.setattr(what, full)

    ran = run(archive, images="copy")

    assert ran.exit_code == 3
    assert "The temporary folder, where pictures wait, cannot be written to" in ran.err
    assert "TMPDIR" in ran.err
    assert not Article.objects.exists()


def test_a_run_that_rejected_too_many_is_stopped_and_not_interrupted(tmp_path):
    write(tmp_path, "a.md")
    (tmp_path / "b.md").write_text("")

    assert run(tmp_path, max_errors=0).exit_code == 3
    assert ImportRun.objects.get().state == ImportRun.State.STOPPED
