"""Prints every figure of this project, each as measured in this run, ratios where that says more."""

import os
import tempfile
from pathlib import Path

# A database and a folder of its own, thrown away at the end.
FOLDER = tempfile.TemporaryDirectory(prefix="newsroom-bench-")
os.environ["DJANGO_SETTINGS_MODULE"] = "newsroom.settings"
os.environ.setdefault("DATABASE_URL", f"sqlite:///{FOLDER.name}/bench.sqlite3")
os.environ["STORAGE_URL"] = Path(FOLDER.name, "media").as_uri()

import django  # noqa: E402

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from tests.benchmarks import cleaning, importing, pages, searching  # noqa: E402


def main() -> None:
    if connection.vendor == "postgresql":
        raise SystemExit("DATABASE_URL: the bench fills a database; give it an empty one")
    call_command("migrate", verbosity=0)
    settings.STATIC_ROOT = Path(FOLDER.name, "static")
    call_command("collectstatic", interactive=False, verbosity=0)
    print(f"{'what':<52}{'figure':>10}  unit")
    for module in (cleaning, importing, pages, searching):
        for row in module.figures(Path(FOLDER.name)):
            print(f"{row.what:<52}{row.figure:>10,.2f}  {row.unit}", flush=True)


main()
