"""Make published articles searchable: `manage.py rebuild_search`. See --help."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from articles.desk.searchable import make_all_searchable


class Command(BaseCommand):
    help = (
        "Give every published article the row that a search finds it by: those that have none, "
        "and those whose row an older release made. It can be interrupted and given again."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="say how many, and stop")

    def handle(self, *args: Any, **options: Any) -> None:
        done = 0
        for done in make_all_searchable(options["dry_run"]):
            if self.stdout.isatty() and not options["dry_run"]:
                self.stdout.write(f"\r{done:,} articles", ending="")
        verb = "would be made" if options["dry_run"] else "made"
        self.stdout.write(f"{done:,} articles {verb} searchable.")
