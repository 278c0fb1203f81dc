"""Files of many articles through the command: one row each, twice is once, on both databases."""

import json
import shutil
import zlib

import pytest

from articles.models import Article, LegacyDocument
from tests.importing.found import LEGACY
from tests.importing.packed import zipped
from tests.importing.runs import run

pytestmark = pytest.mark.django_db

KINDS = ["wordpress", "ghost", "rss", "atom", "blogger", "nitf", "newsml", "ninjs"]


def archive(folder, *kinds):
    for kind in kinds:
        shutil.copytree(LEGACY / kind, folder / "in" / kind)
    return folder / "in"


def test_a_bad_file_is_refused_and_the_others_are_stored(tmp_path):
    folder = archive(tmp_path, "rss")
    (folder / "bomb.xml").write_text('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    (folder / "xxe.rss").write_text('<!DOCTYPE rss [<!ENTITY b SYSTEM "file:///etc/hostname">]><rss><item><title>&b;</title></item></rss>')  # fmt: skip

    ran = run(folder, reports=tmp_path / "report")

    assert ran.exit_code == 1
    assert ran.counts == {"created": 3, "rejected": 2}
    for name in ("bomb.xml", "xxe.rss"):
        assert ran.document(name)["rejected_because"].startswith("xml-declares")


def test_an_archive_that_is_refused_whole_is_not_nothing(tmp_path):
    zipped(tmp_path / "a.zip", {"../a.md": b"x"})

    assert run(tmp_path / "a.zip").exit_code == 1


def test_each_article_has_a_row_with_its_own_bytes(tmp_path):
    run(archive(tmp_path, "rss"))

    row = LegacyDocument.objects.get(source_id="orchard-3")
    original = zlib.decompress(bytes(row.original)).decode()
    assert row.path == "rss/feed.xml"
    assert original.startswith("<item>")
    assert original.endswith("</item>")
    assert original.count("<item>") == 1
    assert original in (tmp_path / "in" / "rss" / "feed.xml").read_text()


@pytest.mark.parametrize("kind", KINDS)
def test_a_second_run_changes_nothing(tmp_path, kind):
    folder = archive(tmp_path, kind)

    first = run(folder, reports=tmp_path / "report")
    second = run(folder, reports=tmp_path / "report")

    created = first.counts["created"]
    assert created == Article.objects.count() > 0
    rejected = {name: count for name, count in first.counts.items() if name == "rejected"}
    assert second.counts == {"unchanged": created, **rejected}


def test_no_character_is_lost_in_any_of_them(tmp_path):
    ran = run(archive(tmp_path, *KINDS), reports=tmp_path / "report")

    stored = [each for each in ran.report["documents"] if each["outcome"] == "created"]
    assert len(stored) == Article.objects.count() == 20
    assert [each["path"] for each in stored if each["accounted_for"] < 1] == []


def test_one_article_that_changed_is_updated_alone(tmp_path):
    folder = archive(tmp_path, "wordpress")
    run(folder)
    file = folder / "wordpress" / "export.xml"
    file.write_text(file.read_text().replace("We keep the lock.", "We kept the lock."))

    ran = run(folder, reports=tmp_path / "report")

    assert ran.counts == {"updated": 1, "unchanged": 2, "rejected": 1}


def test_one_id_in_two_files_is_taken_once(tmp_path):
    folder = archive(tmp_path, "ninjs")
    shutil.copy(folder / "ninjs" / "one.json", folder / "ninjs" / "two.json")

    ran = run(folder, reports=tmp_path / "report")

    [twin] = [
        each["rejected_because"]
        for each in ran.report["documents"]
        if (each["rejected_because"] or "").startswith("same-key")
    ]
    assert twin == (
        "same-key: urn:wire:ninjs:1 stands in ninjs/one.json, line 1, and again in "
        "ninjs/two.json, line 1"
    )


@pytest.mark.parametrize("kind", ["nitf", "newsml", "ninjs"])
def test_no_note_for_editors_is_on_the_page(tmp_path, client, kind):
    run(archive(tmp_path, kind))

    pages = [article.path for article in Article.objects.exclude(path=None)]
    assert pages
    for path in pages:
        assert "555-01" not in client.get(path).content.decode()


def test_it_says_why_a_file_is_read_as_it_is(tmp_path):
    ran = run(explain=LEGACY / "wordpress" / "export.xml")

    assert "wordpress: chosen, RSS with the elements of WordPress's export 1.2" in ran.out
    assert "export.xml, line 17: https://lock.example.org/?p=11" in ran.out
    assert "headline (100%): 'Locks & Weirs: Who Keeps Them'" in ran.out


def test_it_says_what_an_archive_is_and_holds(tmp_path):
    file = zipped(tmp_path / "a.zip", {"one.json": json.dumps({"a": 1}).encode()})

    ran = run(explain=file)

    assert "an archive by its name" in ran.out
    assert "rejected: not-recognised" in ran.out


ITEM = (
    "<item><title>Mill {0}</title><guid>mill-{0}</guid><description>It turned.</description></item>"
)


def feed(file, numbers, end="</channel></rss>"):
    items = "".join(map(ITEM.format, numbers))
    file.write_text(f'<rss version="2.0"><channel><title>Mills</title>{items}{end}')
    return file


def gone(ran):
    return [
        each["key"]
        for each in ran.report["documents"]
        if any(warning["code"] == "source-gone" for warning in each["warnings"])
    ]


@pytest.mark.parametrize("is_lone", [True, False])
def test_an_article_that_left_its_file_is_reported_and_nothing_is_deleted(tmp_path, is_lone):
    (tmp_path / "in").mkdir()
    file = feed(tmp_path / "in" / "feed.xml", range(1, 6))
    path = file if is_lone else tmp_path / "in"
    run(path)
    feed(file, [1, 2, 4, 5])

    ran = run(path, reports=tmp_path / "report")

    assert gone(ran) == ["legacy:mill-3"]
    assert ran.counts == {"unchanged": 4, "kept": 1}
    assert Article.objects.count() == 5
    assert gone(run(path, limit=2, reports=tmp_path / "report")) == []


@pytest.mark.parametrize("end", ["<item><title>Mill 6</ti", "<!-- cut"])
def test_what_a_broken_file_may_be_hiding_is_not_called_gone(tmp_path, end):
    file = feed(tmp_path / "feed.xml", range(1, 6))
    run(file)
    feed(file, [1, 2], end=end)

    assert gone(run(file, reports=tmp_path / "report")) == []


def test_an_article_that_left_a_file_in_a_zip_is_reported(tmp_path):
    file = feed(tmp_path / "feed.xml", range(1, 4))
    zipped(
        tmp_path / "a.zip", {"one/feed.xml": file.read_bytes(), "b.md": b"---\ntitle: B\n---\nx"}
    )
    run(tmp_path / "a.zip")
    feed(file, [1, 3])
    zipped(tmp_path / "a.zip", {"one/feed.xml": file.read_bytes()})

    ran = run(tmp_path / "a.zip", reports=tmp_path / "report")

    assert sorted(gone(ran)) == ["legacy:b.md", "legacy:mill-2"]


def test_another_archive_of_the_same_namespace_misses_nothing(tmp_path):
    for name, numbers in (("a.xml", [1, 2]), ("b.xml", [3, 4])):
        feed(tmp_path / name, numbers)
    run(tmp_path / "a.xml")

    assert gone(run(tmp_path / "b.xml", reports=tmp_path / "report")) == []
