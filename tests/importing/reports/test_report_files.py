"""The folder of a report: a table for a spreadsheet, redirects for a server, rejected originals."""

import io
from functools import partial

import pytest

from articles.importing.reports.files.as_csv import HEADINGS, harmless
from articles.importing.reports.files.places import is_own, own_name
from articles.importing.reports.report import Report
from articles.importing.reports.result import Result
from articles.models import LegacyDocument
from tests.importing.folder import rows
from tests.importing.runs import run, write

database = pytest.mark.django_db


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
    monkeypatch.setattr("articles.importing.reports.files.rejected.MOST_BYTES", 8)
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
