"""Files of an archive: each once, with an id that does not depend on the way to it."""

import os

import pytest

from articles.importing.reading.finding.discover import NothingThere, discovered, roots_of


def ids(*paths, **options):
    return [found.source_id for found in discovered(paths, **options)]


@pytest.fixture
def archive(tmp_path):
    for name in ("b/two.md", "a/one.md", "three.txt", ".git/config", ".DS_Store"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("It rained.")
    return tmp_path


def test_a_path_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(NothingThere):
        roots_of([tmp_path, tmp_path / "nowhere"])


def test_an_id_is_the_path_below_the_root_in_the_order_of_the_names(archive):
    assert ids(archive) == ["a/one.md", "b/two.md", "three.txt"]


def test_a_lone_files_root_is_its_folder(archive):
    assert ids(archive / "three.txt") == ["three.txt"]
    assert ids(archive / "a") == ids(archive / "a" / "one.md") == ["one.md"]


def test_each_file_comes_once_however_it_is_reached(archive, monkeypatch):
    monkeypatch.chdir(archive / "a")

    assert ids(archive, archive / "three.txt", archive) == ["a/one.md", "b/two.md", "three.txt"]
    assert [found.path for found in discovered([archive / "a" / ".." / "three.txt"])] == [
        archive / "three.txt"
    ]
    assert os.getcwd() == str(archive / "a")


def test_a_folder_that_is_a_link_is_not_entered(archive, tmp_path):
    (archive / "b" / "loop").symlink_to(archive)

    assert ids(archive) == ["a/one.md", "b/loop", "b/two.md", "three.txt"]


def test_the_report_that_lies_in_the_archive_is_no_document_of_it(archive):
    assert ids(archive, but=lambda file: file.name == "three.txt") == ["a/one.md", "b/two.md"]
