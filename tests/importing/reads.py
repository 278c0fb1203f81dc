"""Reads legacy texts that stand in a test, without a file and without a database."""

from articles.importing.reading.archives.file import LegacyFile
from articles.importing.reading.extract import RULES
from articles.importing.reading.options import Options
from articles.importing.reading.record import Field
from articles.importing.reading.stages import Reading, readings


def read(text: str | bytes, path: str = "piece.md", rules=RULES, **options) -> Reading:
    """The one reading of a file with this content."""
    data = text if isinstance(text, bytes) else text.encode()
    [found] = readings(LegacyFile(path, data), Options(**options), rules)
    return found


def post(body: str, path: str = "piece.md", /, **fields) -> Reading:
    """A Jigsaw post with a headline, a date, and these further lines of front matter."""
    fields = {"title": "A Bridge Too Low", "date": "2019-05-04", **fields}
    head = "".join(f"{key}: {value}\n" for key, value in fields.items() if value is not None)
    return read(f"---\n{head}---\n{body}", path)


def values(reading: Reading, field: Field) -> list:
    return [item.value for item in reading.record.all(field)]


def codes(reading: Reading) -> list[str]:
    return [warned.code for warned in reading.record.warnings]


def dropped(reading: Reading) -> list[tuple[str, str]]:
    return [(each.reason.value, each.text) for each in reading.record.dropped]
