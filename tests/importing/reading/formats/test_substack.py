"""Substack's posts: the words in one file, all else in the archive's posts.csv."""

import zipfile

import pytest

from articles.importing.reading.archives.file import LegacyFile
from articles.importing.reading.finding.companions import accompanied
from articles.importing.reading.finding.discover import discovered
from articles.importing.reading.formats import detected, substack
from articles.importing.reading.options import Options
from tests.importing.legacy import LEGACY
from tests.importing.reads import read
from tests.importing.runs import run


def record(path, folder=LEGACY / "substack"):
    place = folder / path
    file = accompanied(LegacyFile(path, place.read_bytes()), place, folder)
    [found] = substack.read(file, Options())
    return found


@pytest.mark.parametrize(
    ("head", "path"),
    [
        ("<p>x</p>", "posts/the-tide.html"),
        ("<p>x</p>", "pages/101.the-tide.html"),
        ("<!doctype html><p>x</p>", "posts/101.the-tide.html"),
        ("It rained.", "posts/101.the-tide.html"),
        ("post,date\n1,2", "posts.csv"),
    ],
)
def test_other_files_are_none(head, path):
    assert substack.recognises(head, path) == ""


def test_what_was_not_for_everybody_or_not_published_is_never_public():
    assert record("posts/102.the-ebb.html").held_because == ("status-draft",)
    assert record("posts/103.the-moon.html").held_because == ("status-draft",)


def test_a_post_without_the_list_is_read_and_says_so():
    found = read("<p>It rained.</p>", "posts/104.the-rain.html")

    assert found.record.format == "substack"
    assert found.record.warnings[0].code == "index-missing"
    assert "headline-missing" in found.record.held_because


def test_the_list_tells_headline_date_and_standfirst():
    found = record("posts/101.the-tide.html")

    assert detected("<p>x</p>", "posts/101.the-tide.html").NAME == "substack"
    assert found.held_because == ()
    assert {raw.name: raw.text for raw in found.fields if raw.name} == {
        "date": "2019-05-10T11:12:13.000Z",
        "headline": "The Tide, Again",
        "standfirst": "It comes twice a day",
        "slug": "the-tide",
    }


def test_the_list_is_found_inside_a_zip_too(tmp_path):
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as archive:
        for file in sorted((LEGACY / "substack").rglob("*.*")):
            archive.write(file, file.relative_to(LEGACY / "substack").as_posix())

    [post] = [
        found
        for found in discovered([tmp_path / "export.zip"])
        if found.source_id.endswith("101.the-tide.html")
    ]
    file = accompanied(LegacyFile(post.source_id, b"<p>x</p>"), post.path, post.root)

    assert file.said("title") == "The Tide, Again"


@pytest.mark.django_db
def test_a_whole_export_is_imported_and_its_list_is_no_article(tmp_path):
    found = run(LEGACY / "substack", reports=tmp_path)

    assert found.counts == {"created": 3}
    tide = found.document("posts/101.the-tide.html")
    assert (tide["headline"], tide["accounted_for"]) == ("The Tide, Again", 1.0)
    assert tide["address"] == "/2019/05/the-tide/"


@pytest.mark.django_db
def test_a_change_in_the_list_reads_the_post_again(tmp_path):
    folder = tmp_path / "export"
    (folder / "posts").mkdir(parents=True)
    post = "posts/101.the-tide.html"
    (folder / post).write_bytes((LEGACY / "substack" / post).read_bytes())
    index = (LEGACY / "substack" / "posts.csv").read_text()
    (folder / "posts.csv").write_text(index)
    run(folder, reports=tmp_path / "one")

    (folder / "posts.csv").write_text(index.replace("twice a day", "every twelve hours"))
    found = run(folder, reports=tmp_path / "two")

    assert found.document(post)["outcome"] == "updated"
