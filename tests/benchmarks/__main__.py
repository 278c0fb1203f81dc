"""Prints every figure of this project, each as measured in this run, ratios where that says more.

`python -m tests.benchmarks searching lists` prints those of some modules. SEARCH_ENTRIES=1000000
fills the database of DATABASE_URL for these two; filled by them before, it is asked as it is. On
PostgreSQL DATABASE_URL names a database that is empty; imports are then left out, since they are
measured on PostgreSQL anyway.
"""

import os
import sys
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

from articles.models import Article  # noqa: E402
from tests.benchmarks import (  # noqa: E402
    cleaning,
    filling,
    importing,
    lists,
    pages,
    searching,
)

MODULES = {
    "cleaning": cleaning, "importing": importing, "pages": pages, "searching": searching,
    "lists": lists,
}  # fmt: skip


def main(names: list[str]) -> None:
    if connection.vendor == "postgresql":  # where `pages` too are those of what was filled in
        names = names or ["cleaning", "searching", "lists", "pages"]
    call_command("migrate", verbosity=0)
    if Article.objects.exists() and not filling.is_filled():
        raise SystemExit("DATABASE_URL: the bench fills a database; give it an empty one")
    settings.STATIC_ROOT = Path(FOLDER.name, "static")
    call_command("collectstatic", interactive=False, verbosity=0)
    print(f"{'what':<52}{'figure':>10}  unit")
    for name in names or MODULES:
        for row in MODULES[name].figures(Path(FOLDER.name)):
            print(f"{row.what:<52}{row.figure:>10,.2f}  {row.unit}", flush=True)


main(sys.argv[1:])
