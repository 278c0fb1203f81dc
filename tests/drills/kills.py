"""An import that is killed again and again, and what it has stored, without ids and times."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from django.apps import apps
from django.db import connection, models

from articles.models import Article, ImportRun, LegacyDocument, Revision

ROOT = Path(__file__).resolve().parents[2]
# The command's own way, with small batches and workers from the first file on; a line a batch.
SCRIPT = """
import sys, django
django.setup()
from pathlib import Path
from articles.importing.pipeline import import_articles
from articles.importing.reading import workers
from articles.importing.reading.options import Options
from articles.importing.running import documents
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


def killed(
    archive: Path, batch: int, workers: int, chance: random.Random, most: int, after: int = 0
) -> bool:
    """Kill an import at most `most` batches `after` so many; False when it ended before that."""
    process = started(archive, batch, workers)
    with process:
        for _ in range(after + chance.randint(0, most)):
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


def rows(told: Callable[[str], str] = str) -> dict[str, list[str]]:
    """What the archive has become, row by row, each named by what it is and not by its id."""
    names = _names()
    return {
        model.__name__: sorted(
            told(str(_plain(row, names))) for row in model.objects.iterator(chunk_size=500)
        )
        for model in apps.get_app_config("articles").get_models()
        if model is not ImportRun
    }


def states() -> list[str]:
    return list(ImportRun.objects.order_by("pk").values_list("state", flat=True))


def _names() -> dict[type[models.Model], dict[int, str]]:
    """What rows are called that others point at, by their ids: asked once, not for each row."""
    names = {
        Article: LegacyDocument.objects.values_list("article_id", "source_id"),
        Revision: Revision.objects.values_list("pk", "sha256"),
    }
    for model in apps.get_app_config("articles").get_models():
        fields = {field.name for field in model._meta.get_fields()}
        if model not in names and (key := next((f for f in ("slug", "sha256") if f in fields), "")):
            names[model] = model.objects.values_list("pk", key)
    return {model: dict(rows) for model, rows in names.items()}


def _plain(row: models.Model, names: dict) -> list[tuple[str, object]]:
    return [
        (field.name, _value(row, field, names))
        for field in row._meta.concrete_fields
        if not field.primary_key and field.name not in _OF_THE_RUN
    ]


def _value(row: models.Model, field: models.Field, names: dict) -> object:
    value = field.value_from_object(row)
    if field.is_relation:
        return names.get(field.related_model, {}).get(value)
    return bytes(value) if isinstance(value, memoryview) else value


def _url() -> str:
    held = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{held['NAME']}"
    where = f"{held['HOST']}:{held['PORT']}" if held["HOST"] else ""
    who = f"{held['USER']}:{held['PASSWORD']}@" if held["PASSWORD"] else f"{held['USER']}@"
    return f"postgres://{who}{where}/{held['NAME']}"
