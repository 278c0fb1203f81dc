"""manage.py demo: the demo magazine, ready to read and to edit."""

import os

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.management import demo
from articles.management.serving import serve


class Command(BaseCommand):
    help = "Fill the database with the demo magazine; with --serve, serve it."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--serve", action="store_true", help="serve the site when done")
        parser.add_argument("--dry-run", action="store_true", help="say what would be done")

    def handle(self, **options) -> None:
        if options["dry_run"]:
            for line in demo.plan():
                self.stdout.write(f"would {line}")
            return
        try:
            demo.fill(self.stdout.write)
        except demo.NotLocal as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(
            f"\n  Readers   {settings.SITE_URL}/\n  The desk  {settings.SITE_URL}/admin/"
        )
        for login in demo.LOGINS:
            self.stdout.write(f"            {login.username:<14} {login.password}")
        self.stdout.write("")
        self.stdout.flush()
        if options["serve"]:
            serve(os.environ.get("PORT", "8000"))
