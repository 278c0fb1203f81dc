"""Undo an import: `manage.py undo_import RUN`. What it removes and what stays is in --help."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.importing.undo import CannotUndo, undo_import


class Command(BaseCommand):
    help = (
        "Remove what an import run created and nobody has touched since. Pieces that an editor, "
        "a later run or a reader's report has touched stay. Addresses that readers knew answer "
        "410. It can be interrupted and given again."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("run", type=int, metavar="RUN", help="the number the import printed")
        parser.add_argument("--dry-run", action="store_true", help="say what would go, and stop")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            undone = undo_import(options["run"], dry_run=options["dry_run"], tell=self._tell)
        except CannotUndo as error:
            raise CommandError(str(error), returncode=2) from error
        verb = "would be removed" if options["dry_run"] else "removed"
        self.stdout.write(
            f"Run {options['run']}: {undone.removed:,} {verb}, {undone.touched:,} touched since "
            "and kept."
        )

    def _tell(self, removed: int) -> None:
        self.stderr.write(f"{removed:,} removed so far")
