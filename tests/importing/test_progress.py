"""Progress: a live line on a terminal, plain lines now and then elsewhere."""

from io import StringIO

from articles.importing import progress as module
from articles.importing.progress import progress


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
