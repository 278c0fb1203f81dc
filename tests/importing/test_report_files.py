"""The folder of a report: a table for a spreadsheet, redirects for a server, rejected originals."""

import csv
import io
import os
import signal
from functools import partial
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.importing import documents
from articles.importing.report import Report
from articles.importing.report_files.as_csv import HEADINGS, harmless
from articles.importing.report_files.places import is_own, own_name
from articles.importing.result import Result
from articles.importing.results import unchanged_results
from articles.models import Article, LegacyDocument
from tests.importing.packed import packed
from tests.importing.runs import LEGACY, harbour, run, tables, write

database = pytest.mark.django_db


def rows(file: Path) -> list[dict]:
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def redirects(folder: Path) -> dict[str, str]:
    listed = rows(folder / "redirects.csv")
    found = {row["old_address"]: row["new_address"] for row in listed}
    assert len(found) == len(listed)
    return found


def originals(folder: Path) -> dict[str, bytes]:
    """What lies in rejected/, by the path of its document as report.csv has it."""
    named = {row["path"]: row["original"] for row in rows(folder / "report.csv")}
    lying = {path: (folder / name).read_bytes() for path, name in named.items() if name}
    on_disk = {f"rejected/{each.name}" for each in (folder / "rejected").glob("*")}
    assert on_disk == {name for name in named.values() if name}
    return lying


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ('=HYPERLINK("https://evil.example","x")', '\'=HYPERLINK("https://evil.example","x")'),
        ("+1+cmd|' /C calc'!A0", "'+1+cmd|' /C calc'!A0"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("  =1", "'  =1"),
        ("＝1", "'＝1"),
        ("The Weir = a wall", "The Weir = a wall"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula(cell, written):
    assert harmless(cell) == written


def test_a_cell_that_would_be_a_formula_is_text_in_every_column(tmp_path):
    evil = '=cmd|"/C calc"!A0,\r\n"x'
    warned = [{"code": evil, "message": "", "line": None}]
    with Report(tmp_path) as report:
        result = Result(
            evil, evil, evil, evil, evil, evil, evil, warnings=warned, rejected_because=evil
        )
        report.add([result])

    [row] = rows(tmp_path / "report.csv")
    assert set(row) == set(HEADINGS)
    assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]
    assert row["headline"] == f"'{evil}"


def test_a_name_that_is_no_text_is_escaped_and_stops_nothing(tmp_path):
    with Report(tmp_path) as report:
        report.add([Result("w\udceb.md", "legacy:w\udceb.md", "", "rejected")])

    assert rows(tmp_path / "report.csv")[0]["path"] == "w\\udceb.md"
    assert '"path": "w\\udceb.md"' in (tmp_path / "report.json").read_text()


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("2019/A weir.md", "000007-2019_A_weir-"),
        ("../../etc/passwd", "000007-etc_passwd-"),
        ("/etc/passwd", "000007-etc_passwd-"),
        ("..\\..\\boot.ini", "000007-boot-"),
        ("C:\\CON.txt", "000007-C_CON-"),
        ("https://weir.example/?p=12", "000007-https_weir.example_p_12-"),
        ("ріка/брід.md", "000007-ріка_брід-"),
        ("a\0\n\x1b[2J.md", "000007-a_2J-"),
        ("w\udceb.md", "000007-w-"),
        ("...", "000007--"),
    ],
)
def test_the_name_of_an_original_leads_nowhere(key, name):
    made = own_name(7, key, key)

    assert made.startswith(name)
    assert not {"/", "\\"} & set(made)
    assert made.isprintable()
    assert is_own(made)


def test_the_name_of_an_original_is_bounded_in_bytes():
    made = own_name(7, "ї" * 5_000 + ".html", "x.html")

    assert len(made.encode()) <= 160
    assert made.endswith(".html")


@pytest.mark.parametrize(
    "name",
    ["000001-weir.md", "notes.txt", "000001-weir-0123456789.md", own_name(1, "a", "a") + "x"],
)
def test_a_file_of_somebody_else_is_not_taken_for_one_of_ours(name):
    assert not is_own(name)


def test_an_earlier_report_leaves_nothing_behind_and_files_of_others_stay(tmp_path):
    rejected = Result("a.md", "x:a.md", "", "rejected", original=lambda: io.BytesIO(b"A"))
    for _ in range(2):
        with Report(tmp_path) as report:
            report.add([rejected, rejected])
    (tmp_path / "rejected" / "notes.txt").write_text("mine")
    with Report(tmp_path) as report:
        report.add([rejected])

    left = sorted(each.name for each in (tmp_path / "rejected").iterdir())
    assert left == [own_name(1, "a.md", "a.md"), "notes.txt"]


def test_an_original_that_breaks_off_leaves_no_half_of_itself(tmp_path):
    class Broken(io.BytesIO):
        def read(self, size=-1):
            if self.tell():
                raise OSError(5, "the disk is worn")
            return super().read(10)

    with Report(tmp_path) as report:
        report.add([Result("a.md", "x:a.md", "", "rejected", original=lambda: Broken(b"A" * 90))])

    assert rows(tmp_path / "report.csv")[0]["original"] == ""
    assert list((tmp_path / "rejected").iterdir()) == []


def test_an_original_larger_than_any_document_stays_where_it_is(tmp_path, monkeypatch):
    monkeypatch.setattr("articles.importing.report_files.rejected.MOST_BYTES", 8)
    with Report(tmp_path) as report:
        for data in (b"12345678", b"123456789"):
            opened = partial(io.BytesIO, data)
            report.add([Result("a.md", "x:a.md", "", "rejected", original=opened)])

    assert [bool(row["original"]) for row in rows(tmp_path / "report.csv")] == [True, False]
    assert len(list((tmp_path / "rejected").iterdir())) == 1


@database
def test_a_folder_that_cannot_be_written_to_ends_with_2_and_its_name(tmp_path):
    write(tmp_path, "a.md")
    (tmp_path / "taken").write_text("a file")
    ran = run(tmp_path / "a.md", report=str(tmp_path / "taken"))

    assert ran.exit_code == 2
    assert f"--report {tmp_path / 'taken'}" in ran.err
    assert not LegacyDocument.objects.exists()


@database
def test_a_link_in_the_place_of_the_folder_is_not_followed(tmp_path):
    archive = tmp_path / "archive"
    write(archive, "a.md")
    (archive / "bad.txt").write_text("")
    (tmp_path / "elsewhere").mkdir()
    (archive / "rejected").symlink_to(tmp_path / "elsewhere")

    ran = run(archive, report=str(archive))

    assert ran.exit_code == 2
    assert list((tmp_path / "elsewhere").iterdir()) == []


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
