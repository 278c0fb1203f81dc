"""Progress: a live line on a terminal, plain lines now and then elsewhere."""

from io import StringIO

import pytest

from articles.importing.reports.files import Places
from articles.importing.running import documents
from articles.importing.running import progress as module
from articles.importing.running.count import document_count
from articles.importing.running.progress import progress
from tests.importing.packed import packed
from tests.importing.runs import harbour, run, write


class Terminal(StringIO):
    def isatty(self):
        return True


def test_elsewhere_it_is_a_plain_line_now_and_then(monkeypatch):
    seconds = iter([0.0, 1.0, 6.0, 7.0])
    monkeypatch.setattr(module.time, "monotonic", lambda: next(seconds))
    out = StringIO()

    with progress(out) as tell:
        tell(200, 0, "a.md")
        tell(1_200, 3, "b.md")
        tell(1_400, 3, "c.md")

    assert out.getvalue() == "1,200 documents, 3 rejected, 200/s, at b.md\n"


def test_on_a_terminal_the_line_is_live():
    out = Terminal()

    with progress(out) as tell:
        tell(1_200, 3, "b.md")

    assert "1,200 documents, 3 rejected" in out.getvalue()
    assert "\x1b[" in out.getvalue()


def test_the_share_that_is_done_is_told_where_the_whole_is_known(monkeypatch):
    seconds = iter([0.0, 6.0, 12.0, 18.0])
    monkeypatch.setattr(module.time, "monotonic", lambda: next(seconds))
    out, live = StringIO(), Terminal()

    with progress(out) as tell:
        tell(1_200, 0, "a.md", 4_800)
        tell(2_400, 0, "b.md", None)
        tell(4_900, 0, "c.md", 4_800)
    with progress(live) as tell:
        tell(1_200, 0, "a.md", 4_800)

    assert out.getvalue().splitlines() == [
        "1,200 of 4,800 documents (25%), 0 rejected, 200/s, at a.md",
        "2,400 documents, 0 rejected, 200/s, at b.md",
        "4,900 documents, 0 rejected, 272/s, at c.md",
    ]
    assert "1,200 of 4,800 documents (25%)" in live.getvalue()


def test_a_place_is_shown_and_never_obeyed(monkeypatch):
    seconds = iter([0.0, 6.0])
    monkeypatch.setattr(module.time, "monotonic", lambda: next(seconds))
    out, live = StringIO(), Terminal()

    with progress(out) as tell:
        tell(1, 0, "[red]a\x1b[2J\n.md")
    with progress(live) as tell:
        tell(1, 0, "[red]a\x1b]0;owned\x07.md")

    assert out.getvalue() == "1 documents, 0 rejected, 0/s, at [red]a\\x1b[2J\\n.md\n"
    assert "[red]a\\x1b]0;owned\\x07.md" in live.getvalue()


def test_documents_are_counted_by_their_names_alone(tmp_path):
    archive = harbour(tmp_path)
    (archive / "report.json").write_text("{}")
    (archive / ".hidden.md").write_text("x")

    assert document_count([archive], lambda file: file.name == "report.json") == 5
    assert document_count([archive / "unfinished.md"], Places(tmp_path).hold) == 1


@pytest.mark.parametrize("name", ["export.xml", "posts.json", "a.zip", "a.tar.gz"])
def test_nobody_knows_how_many_are_in_a_file_of_many(tmp_path, name):
    write(tmp_path, "a.md")
    if name.startswith("a."):
        packed(tmp_path, name, {"b.md": b"x"})
    else:
        (tmp_path / name).write_text("x")

    assert document_count([tmp_path], lambda file: False) is None


@pytest.mark.django_db
@pytest.mark.parametrize(("limit", "expected"), [(None, 5), (3, 3)])
def test_a_run_tells_how_far_it_is(tmp_path, monkeypatch, limit, expected):
    monkeypatch.setattr(documents, "BATCH", 1)
    seconds = iter(range(0, 10_000, 10))
    monkeypatch.setattr(module.time, "monotonic", lambda: next(seconds))

    ran = run(harbour(tmp_path), limit=limit)

    assert f"1 of {expected} documents (" in ran.err
    assert f"{expected} of {expected} documents (100%)" in ran.err
