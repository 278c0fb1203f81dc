"""An import that is killed again and again, and what it has stored, without ids and times."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

from django.apps import apps
from django.db import connection, models

from articles.models import Article, ImportRun, Revision

ROOT = Path(__file__).resolve().parents[2]
# The command's own way, with small batches and workers from the first file on; a line a batch.
SCRIPT = """
import sys, django
django.setup()
from pathlib import Path
from articles.importing import documents, workers
from articles.importing.options import Options
from articles.importing.pipeline import import_articles
documents.BATCH, workers.FEW, workers.CHUNK = int(sys.argv[2]), 0, 10
if __name__ == "__main__":
    tell = lambda *told: print(*told, flush=True)
    import_articles([Path(sys.argv[1])], Options(workers=int(sys.argv[3])), tell)
"""
# Of the run and not of the archive.
_OF_THE_RUN = {
    "created_at", "imported_at", "made_at", "since", "import_run", "first_run", "last_run",
    "issued_by_id", "filed",  # names section and authors by their ids
}  # fmt: skip


def started(archive: Path, batch: int, workers: int) -> subprocess.Popen:
    """The import of an archive in a process of its own, into the database of this one."""
    return subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(archive), str(batch), str(workers)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": _url(), "DJANGO_SETTINGS_MODULE": "newsroom.settings"},
    )


def killed(archive: Path, batch: int, workers: int, chance: random.Random, most: int) -> bool:
    """Kill an import somewhere after some of its batches; False when it ended before that."""
    process = started(archive, batch, workers)
    with process:
        for _ in range(chance.randint(0, most)):
            if not process.stdout.readline():
                break
        try:  # a moment later, wherever it is then: reading, storing, or between the two
            process.wait(chance.random() * 0.2)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
    return process.returncode == -signal.SIGKILL


def finished(archive: Path, batch: int, workers: int) -> None:
    """The same, let alone; raises with its last words when it fails."""
    process = started(archive, batch, workers)
    out, err = process.communicate()
    if process.returncode:
        raise RuntimeError(f"{out}\n{err}")


def rows() -> dict[str, list[str]]:
    """What the archive has become, row by row, each named by what it is and not by its id."""
    named = apps.get_app_config("articles").get_models()
    return {
        model.__name__: sorted(str(_plain(row)) for row in model.objects.iterator(chunk_size=500))
        for model in named
        if model is not ImportRun
    }


def states() -> list[str]:
    return list(ImportRun.objects.order_by("pk").values_list("state", flat=True))


def _plain(row: models.Model) -> list[tuple[str, object]]:
    return [
        (field.name, _value(row, field))
        for field in row._meta.concrete_fields
        if not field.primary_key and field.name not in _OF_THE_RUN
    ]


def _value(row: models.Model, field: models.Field) -> object:
    if not field.is_relation:
        value = field.value_from_object(row)
        return bytes(value) if isinstance(value, memoryview) else value
    other = getattr(row, field.name)
    if isinstance(other, Article):
        return other.legacy_document.source_id
    if isinstance(other, Revision):
        return other.sha256
    return getattr(other, "slug", None) or getattr(other, "sha256", None)


def _url() -> str:
    held = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{held['NAME']}"
    where = f"{held['HOST']}:{held['PORT']}" if held["HOST"] else ""
    who = f"{held['USER']}:{held['PASSWORD']}@" if held["PASSWORD"] else f"{held['USER']}@"
    return f"postgres://{who}{where}/{held['NAME']}"
