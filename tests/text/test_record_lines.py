"""Lines of trust.txt, ads.txt and security.txt: what their readers would pass over is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text import record_lines
from articles.text.record_lines import BadLine


@pytest.mark.parametrize(
    ("read", "line"),
    [
        ("contacts", "desk@paper.example"),
        ("contacts", "http://paper.example/"),
        ("contacts", "javascript:alert(1)"),
        ("contacts", "https://paper"),
        ("contacts", "https://paper.example@evil.example/"),
        ("contacts", "mailto:desk@paper.example\u202e"),
        ("contacts", f"https://paper.example/{'x' * 500}"),
        ("trust", "friend=https://a.example"),
        ("trust", "datatrainingallowed=yes"),
        ("trust", "belongto=a.example"),
        ("trust", "belongto"),
        ("ads", "a.example, 1"),
        ("ads", "a.example, 1, SOMETIMES"),
        ("ads", "a, 1, DIRECT"),
        ("ads", "a.example, 1 2, DIRECT"),
        ("ads", "a.example, 1, DIRECT, b, c"),
        ("ads", "owner=a.example"),
    ],
)
def test_a_line_that_nobody_would_read_is_refused(read, line):
    with pytest.raises(BadLine):
        getattr(record_lines, read)(line)


@pytest.mark.parametrize(
    ("read", "text", "lines"),
    [
        ("contacts", "", []),
        (
            "contacts",
            " mailto:desk@paper.example \n\n# ours\nhttps://paper.example/tell",
            ["mailto:desk@paper.example", "https://paper.example/tell"],
        ),
        ("trust", "BelongTo = https://a.example/", ["belongto=https://a.example/"]),
        ("ads", "A.example,1,direct,f08", ["a.example, 1, DIRECT, f08"]),
        ("ads", "contact=ads@a.example", ["CONTACT=ads@a.example"]),
    ],
)
def test_a_good_line_is_written_as_the_standard_writes_it(read, text, lines):
    assert getattr(record_lines, read)(text) == lines


@given(st.text(max_size=80))
def test_whatever_is_typed_is_read_or_refused(text):
    for read in (record_lines.contacts, record_lines.trust, record_lines.ads):
        try:
            lines = read(text)
        except BadLine:
            continue
        assert all("\n" not in line and line.isprintable() for line in lines)
