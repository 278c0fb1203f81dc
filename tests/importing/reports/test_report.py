"""The report: whole JSON whatever ended the run, and the totals for a person."""

import json

import pytest

from articles.importing.reports.files import Places
from articles.importing.reports.report import Report, Written
from articles.importing.reports.result import Result
from articles.importing.reports.totals import Totals, told


def result(path, outcome="created", **fields):
    return Result(path, f"legacy:{path}", "jigsaw", outcome, **fields)


def warned(code, message="why"):
    return {"code": code, "message": message, "line": None}


def test_a_run_that_breaks_off_leaves_whole_json(tmp_path):
    def broken_off():
        with Report(tmp_path / "new") as report:
            report.add([result("a.md"), result("b.md")])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        broken_off()

    told = json.loads((tmp_path / "new" / "report.json").read_text())
    assert [each["path"] for each in told["documents"]] == ["a.md", "b.md"]


def test_it_has_the_run_the_counts_and_every_document(tmp_path):
    with Report(tmp_path) as report:
        report.add([result("ріка.md", headline="Ріка", address="/2019/05/ріка/")])
        report.finish(7, False, Totals().counts | {"created": 1})

    written = (tmp_path / "report.json").read_text(encoding="utf-8")
    assert "Ріка" in written
    assert json.loads(written) == {
        "run": 7,
        "dry_run": False,
        "counts": {"created": 1, "updated": 0, "unchanged": 0, "kept": 0, "rejected": 0},
        "documents": [
            {
                "path": "ріка.md",
                "key": "legacy:ріка.md",
                "format": "jigsaw",
                "outcome": "created",
                "headline": "Ріка",
                "kind": "",
                "address": "/2019/05/ріка/",
                "accounted_for": 1.0,
                "dropped": [],
                "warnings": [],
                "rejected_because": None,
            }
        ],
    }


def test_a_report_without_documents_is_json_too(tmp_path):
    with Report(tmp_path) as report:
        report.finish(None, True, Totals().counts)

    assert json.loads((tmp_path / "report.json").read_text())["documents"] == []


def test_the_console_hears_the_ten_commonest_warnings_with_their_first_example(tmp_path):
    totals = Totals()
    for number in range(1, 13):
        for repeat in range(number):
            code = f"code-{number:02}"
            totals.add(result(f"{number}-{repeat}.md", warnings=[warned(code)]))

    lines = list(told(totals, dry_run=False, run=7, report=Written(Places(tmp_path))))

    assert lines[0] == "Run 7: 78 created, 0 updated, 0 unchanged, 0 kept, 0 rejected."
    assert lines[2] == "  12 × code-12, first: 12-0.md: why"
    assert sum(" × code-" in line for line in lines) == 10
    assert lines[-1] == f"The report: {tmp_path / 'report.json'}, for a spreadsheet report.csv"


def test_a_share_below_one_is_said():
    totals = Totals()
    totals.add(result("a.md", accounted_for=0.97))

    assert any("97.00%" in line for line in told(totals, dry_run=True, run=None, report=None))


def test_reasons_of_rejection_are_counted():
    totals = Totals()
    for because in ("too-large: 7,000,000 bytes", "too-large: 9,000,000 bytes", "empty-file"):
        totals.add(result("a.md", "rejected", rejected_because=because))

    lines = list(told(totals, dry_run=False, run=1, report=None))

    assert "  rejected 2 × too-large" in lines
    assert "  rejected 1 × empty-file" in lines


def test_what_an_archive_says_is_shown_at_the_console_and_never_obeyed():
    totals = Totals()
    totals.add(result("a\x1b[2J.md", warnings=[warned("code", "line\nbreak")]))
    totals.add(result("b.md", "rejected", rejected_because="not\x1b[31m-stored: x"))

    lines = list(told(totals, dry_run=False, run=1, report=None))

    assert "  1 × code, first: a\\x1b[2J.md: line\\nbreak" in lines
    assert "  rejected 1 × not\\x1b[31m-stored" in lines
