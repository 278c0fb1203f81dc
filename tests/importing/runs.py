"""Runs the command as staff do, on archives written for the test or kept in tests/legacy."""

import json
import shutil
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection

LEGACY = Path(__file__).resolve().parents[1] / "legacy"
POST = "---\ntitle: {title}\ndate: 2019-05-04\nkind: opinion\nauthor: Mira Holt\n---\n{body}\n"


@dataclass
class Ran:
    """What one run came to, as the person at the terminal saw it."""

    exit_code: int
    out: str
    err: str
    report: dict = field(default_factory=dict)

    @property
    def counts(self) -> dict[str, int]:
        """The counts that are not 0."""
        return {name: count for name, count in self.report["counts"].items() if count}

    def document(self, path: str) -> dict:
        [found] = [each for each in self.report["documents"] if each["path"] == path]
        return found


def run(*paths: Path, reports: Path | None = None, **options) -> Ran:
    """`import_articles` with these paths and options; the report is read when `reports` is given."""
    out, err = StringIO(), StringIO()
    if reports:
        options["report"] = str(reports)
    try:
        call_command("import_articles", *map(str, paths), stdout=out, stderr=err, **options)
        exit_code = 0
    except SystemExit as stopped:
        exit_code = stopped.code
    except CommandError as error:
        return Ran(error.returncode, out.getvalue(), str(error))
    report = json.loads((reports / "report.json").read_text()) if reports else {}
    return Ran(exit_code, out.getvalue(), err.getvalue(), report)


def harbour(folder: Path) -> Path:
    """A copy of the small archive in tests/legacy/harbour, to be changed at will."""
    return Path(shutil.copytree(LEGACY / "harbour", folder / "harbour"))


def write(folder: Path, name: str, body: str = "It rained.", title: str = "The Weir") -> Path:
    """A Jigsaw post of this headline and body."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(POST.format(title=title, body=body))
    return file


def tables(*but: str) -> dict[str, list]:
    """Every row of every table, but for those named."""
    rows = {}
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            table = model._meta.db_table
            if table not in but:
                cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)} ORDER BY 1")
                rows[table] = [tuple(map(_plain, row)) for row in cursor.fetchall()]
    return rows


def _plain(value):
    return bytes(value) if isinstance(value, memoryview) else value
