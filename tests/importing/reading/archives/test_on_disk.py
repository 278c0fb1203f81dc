"""A file in a folder: what Path would say of it, from one listing and one reading."""

from pathlib import Path

import pytest

from articles.importing.reading.archives.on_disk import OnDisk, below


@pytest.mark.parametrize(
    "name", ["/a/b.txt", "/a.d/b", "/a/.b", "/a/b.", "/a/b.tar.gz", "/a/b.TXT", "b.md", "/.a/b.c"]
)
def test_its_suffix_is_that_of_a_path(name):
    assert OnDisk(name).suffix == Path(name).suffix


@pytest.mark.parametrize(
    ("most", "expected"), [(4, b"It r"), (9, b"It rained"), (10, b"It rained")]
)
def test_it_is_read_to_its_end_and_no_further_than_is_taken(tmp_path, most, expected):
    (tmp_path / "a").write_text("It rained")

    assert OnDisk(str(tmp_path / "a")).read(most) == (expected, 9)


def test_one_that_is_not_there_says_so(tmp_path):
    with pytest.raises(OSError, match="No such file"):
        OnDisk(str(tmp_path / "a")).read(9)


def test_files_come_by_name_and_links_are_known_without_asking_again(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "2.txt").write_text("It rained")
    (tmp_path / "a.txt").write_text("It rained")
    (tmp_path / ".hidden").write_text("It rained")
    (tmp_path / "c").symlink_to(tmp_path / "b")

    found = [(str(each), each.is_symlink()) for each in below(str(tmp_path))]

    assert found == [
        (f"{tmp_path}/a.txt", False),
        (f"{tmp_path}/b/2.txt", False),
        (f"{tmp_path}/c", True),
    ]
