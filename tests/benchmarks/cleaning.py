"""What the sanitiser costs for one body, against parsing the same body once."""

from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from articles.text.sanitize import clean
from tests.benchmarks.row import Row, seconds

PLAIN = "<p>The ferry <em>runs</em> on <a href='https://example.org/'>Sundays</a>.</p>" * 60
ODD = PLAIN + "<table><tr><td>text<b>bold<i>both</b></i></table>" * 5


def figures(folder: Path) -> Iterator[Row]:
    for name, body in (("a usual body", PLAIN), ("a body that needs the slow reader", ODD)):
        cleaning = seconds(lambda body=body: clean(body), times=20)
        parsing = seconds(lambda body=body: LexborHTMLParser(body), times=20)
        yield Row(f"cleaning {name} ({len(body):,} characters)", cleaning * 1000, "ms")
        yield Row("  the same against parsing it once", cleaning / parsing, "times")
