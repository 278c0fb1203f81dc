"""What lies in the folder of a report after a run: every document, each redirect, the originals."""

import os
import signal
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.importing.reports.files.places import is_own
from articles.importing.running import documents
from articles.importing.running.results import unchanged_results
from articles.models import Article, LegacyDocument
from tests.importing.folder import originals, redirects, rows
from tests.importing.packed import packed
from tests.importing.runs import LEGACY, harbour, run, tables, write

database = pytest.mark.django_db


@database
def test_every_document_has_its_line(tmp_path):
    archive = harbour(tmp_path)
    (archive / "empty.txt").write_text("")
    ran = run(archive, images="copy", reports=tmp_path / "report")

    listed = {row["path"]: row for row in rows(tmp_path / "report" / "report.csv")}
    assert set(listed) == {each["path"] for each in ran.report["documents"]}
    for each in ran.report["documents"]:
        row = listed[each["path"]]
        assert row["outcome"] == each["outcome"]
        assert row["address"] == (each["address"] or "")
        assert float(row["accounted_for"]) == each["accounted_for"]
        assert int(row["dropped_count"]) == len(each["dropped"])
        assert row["warnings"].split() == sorted({warned["code"] for warned in each["warnings"]})
    assert listed["empty.txt"]["rejected_because"] == "empty-file"
    assert set(ran.report["documents"][0]) == {
        "path", "key", "format", "outcome", "headline", "kind", "address", "accounted_for",
        "dropped", "warnings", "rejected_because",
    }  # fmt: skip


@database
@pytest.mark.parametrize("container", ["", "a.zip", "a.tar", "a.tar.gz"])
def test_the_originals_of_the_rejected_lie_beside_the_report(tmp_path, container):
    broken = {
        "empty.txt": b"",
        "2019/broken.md": b"---\ntitle: Broken\n---\n",
        "2020/broken.md": b"---\ntitle: Broken too\n---\n",
        "noise.bin": bytes(range(256)),
        "large.md": b"---\ntitle: Large\n---\n" + b"It rained. " * 600_000,
    }
    if container:
        archive = packed(tmp_path / "archive", container, broken)
    else:
        archive = tmp_path / "archive"
        for name, data in broken.items():
            (archive / name).parent.mkdir(parents=True, exist_ok=True)
            (archive / name).write_bytes(data)
    write(tmp_path / "archive", "good.md")

    ran = run(tmp_path / "archive", dry_run=True, reports=tmp_path / "report")

    assert ran.counts == {"created": 1, "rejected": 5}
    before = f"{container}/" if container else ""
    assert originals(tmp_path / "report") == {f"{before}{n}": data for n, data in broken.items()}
    assert f"Originals of what was rejected: {tmp_path / 'report' / 'rejected'}" in ran.out


@database
def test_an_article_of_an_export_lies_there_as_its_own_slice(tmp_path):
    export = (LEGACY / "wordpress" / "export.xml").read_bytes()
    first = export[export.index(b"<item>") : export.index(b"</item>") + len(b"</item>")]
    (tmp_path / "export.xml").write_bytes(export.replace(first, first + b"\n" + first))

    run(tmp_path / "export.xml", reports=tmp_path / "report")

    refused = {
        row["rejected_because"].split(":")[0]: row["original"]
        for row in rows(tmp_path / "report" / "report.csv")
        if row["outcome"] == "rejected"
    }
    assert (tmp_path / "report" / refused["same-key"]).read_bytes().strip() == first


@database
def test_what_was_never_read_is_not_copied(tmp_path):
    archive, secret = tmp_path / "archive", b'{"db": [{"meta": {}, "data": {"key": "hunter2"}}]}'
    write(archive, "good.md")
    (tmp_path / "secret.txt").write_text("hunter2")
    (archive / "link.txt").symlink_to(tmp_path / "secret.txt")
    (archive / "ghost.txt").write_bytes(secret)
    packed(archive, "bad.zip", {"../out.md": b"x"})
    (archive / "cut.zip").write_bytes(b"PK\x03\x04 cut")
    packed(archive, "nested.zip", {"inner.zip": b"PK hunter2", "ghost.txt": secret})

    ran = run(archive, reports=tmp_path / "report")

    assert ran.counts == {"created": 1, "rejected": 6}
    assert originals(tmp_path / "report") == {}
    assert "Originals" not in ran.out


@database
def test_a_report_inside_the_archive_is_no_part_of_it(tmp_path):
    write(tmp_path, "good.md")
    for name in ("bad.md", "zzz.md"):
        (tmp_path / name).write_text("---\ntitle: Bad\n---\n")
    (tmp_path / "rejected").mkdir()
    (tmp_path / "rejected" / "poem.txt").write_text("The Rain\n4 May 2019\n\nIt rained.")

    first = run(tmp_path, reports=tmp_path)
    second = run(tmp_path, reports=tmp_path)

    assert first.counts == {"created": 2, "rejected": 2}
    assert second.counts == {"unchanged": 2, "rejected": 2}
    assert len(originals_of(tmp_path)) == 2


def originals_of(folder: Path) -> list[str]:
    return [each.name for each in (folder / "rejected").iterdir() if is_own(each.name)]


@database
@pytest.mark.parametrize("dry_run", [True, False])
def test_each_old_address_has_its_redirect_also_when_nothing_changed(tmp_path, dry_run):
    archive = tmp_path / "archive"
    for name, old in {"a": "/old/weir.html", "b": "/блог/брід 2/", "c": "/old/weir.html"}.items():
        file = write(archive, f"{name}.md", title=f"Weir {name}")
        file.write_text(file.read_text().replace("kind:", f"permalink: {old}\nkind:"))
    draft = write(archive, "d.md", title="Draft")
    text = draft.read_text().replace("kind:", "permalink: /draft/\ndraft: true\nkind:")
    draft.write_text(text)
    expected = {
        "/old/weir.html": "/2019/05/weir-a/",
        "/%D0%B1%D0%BB%D0%BE%D0%B3/%D0%B1%D1%80%D1%96%D0%B4%202/": "/2019/05/weir-b/",
    }

    run(archive, dry_run=dry_run, reports=tmp_path / "first")
    run(archive, reports=tmp_path / "second")

    assert redirects(tmp_path / "first") == expected
    assert redirects(tmp_path / "second") == expected
    if not dry_run:
        write(archive, "a.md", "It snowed.", title="Weir a")
        file = archive / "a.md"
        file.write_text(file.read_text().replace("kind:", "permalink: /old/weir.html\nkind:"))
        run(archive, reports=tmp_path / "third")
        assert redirects(tmp_path / "third") == expected


@database
def test_the_lines_of_the_unchanged_cost_the_same_queries_for_3_and_for_300(tmp_path):
    for number in range(300):
        file = write(tmp_path, f"{number:03}.md", title=f"Weir {number}")
        file.write_text(file.read_text().replace("kind:", f"permalink: /old/{number}/\nkind:"))
    run(tmp_path)
    keys = list(LegacyDocument.objects.values_list("pk", flat=True))

    counts = []
    for some in (keys[:3], keys):
        with CaptureQueriesContext(
            connection,
        ) as asked:
            lines = list(unchanged_results(some, "legacy"))
        assert all(line.old_addresses for line in lines)
        counts.append(len(asked))

    assert counts == [2, 2]


@database
def test_a_dry_run_writes_the_same_files_and_no_row(tmp_path):
    archive = harbour(tmp_path)
    (archive / "empty.txt").write_text("")
    before = tables()
    run(archive, dry_run=True, reports=tmp_path / "dry")

    assert tables() == before
    run(archive, reports=tmp_path / "real")
    for name in ("report.csv", "redirects.csv"):
        assert (tmp_path / "dry" / name).read_text() == (tmp_path / "real" / name).read_text()
    assert originals(tmp_path / "dry") == originals(tmp_path / "real") == {"empty.txt": b""}


@database
def test_an_interrupted_run_leaves_whole_files(tmp_path, monkeypatch):
    monkeypatch.setattr(documents, "BATCH", 2)
    archive = tmp_path / "archive"
    for number in range(6):
        write(archive, f"{number}.md", title=f"Weir {number}")
    (archive / "0.txt").write_text("")
    opened = documents.opened

    def interrupted(path: Path, source_id: str):
        if source_id == "1.md":
            os.kill(os.getpid(), signal.SIGINT)
        return opened(path, source_id)

    monkeypatch.setattr(documents, "opened", interrupted)
    ran = run(archive, reports=tmp_path / "report")

    assert ran.exit_code == 130
    listed = [row["path"] for row in rows(tmp_path / "report" / "report.csv")]
    assert listed == [each["path"] for each in ran.report["documents"]]
    assert 0 < len(listed) < 7
    assert originals(tmp_path / "report") == {"0.txt": b""}
    assert Article.objects.count() == len(listed) - 1
