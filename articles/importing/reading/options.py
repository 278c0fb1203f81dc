"""What the person who imports has settled beforehand; plain values, so that workers can have it."""

import csv
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo


class WrongOption(ValueError):
    """An option that cannot be used; the message says which and why."""


@dataclass(frozen=True)
class Options:
    namespace: str = "legacy"
    format: str = ""
    kind: str = ""
    section: str = ""
    language: str = ""
    authors: dict[str, str] = field(
        default_factory=dict
    )  # name in the archive, folded, to name here ("": none)
    timezone: str = "UTC"
    date_order: str = ""
    encoding: str = "cp1252"
    images: str = "link"
    as_draft: bool = False
    dry_run: bool = False
    limit: int | None = None
    max_errors: int | None = None
    report: Path | None = None
    workers: int = 0  # processes that read; 0: this one
    site_host: str = field(default="", compare=False)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    def shaping(self) -> dict[str, object]:
        """Those that change what a document is read as: a change of one reads it again."""
        return {
            "format": self.format,
            "kind": self.kind,
            "section": self.section,
            "language": self.language,
            "authors": dict(sorted(self.authors.items())),
            "timezone": self.timezone,
            "date_order": self.date_order,
            "encoding": self.encoding,
            "images": self.images,
        }


def folded(name: str) -> str:
    """A name by which two spellings of it meet: case and white space do not count."""
    return " ".join(name.split()).casefold()


def author_map(file: Path) -> dict[str, str]:
    """A CSV of two columns, the name in the archive and the name here (empty: nobody), as a map.

    A first line "archive,author" is taken for a heading. Raises WrongOption with the line.
    """
    try:
        with file.open(encoding="utf-8-sig", newline="") as opened:
            rows = [row for row in csv.reader(opened) if any(cell.strip() for cell in row)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise WrongOption(f"--authors {file}: {error}") from error
    names: dict[str, str] = {}
    for line, row in enumerate(rows, 1):
        if len(row) < 2:
            raise WrongOption(
                f"--authors {file}, line {line}: two columns are needed, the name in the archive "
                f"and the name here; found {row[0]!r} alone"
            )
        if line > 1 or folded(row[0]) not in {"archive", "name", "from", "legacy"}:
            names[folded(row[0])] = " ".join(row[1].split())
    return names
