"""Import legacy articles: `manage.py import_articles PATH…`. What is wanted stands in --help."""

import os
import shlex
import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.importing.explain import explained
from articles.importing.pipeline import import_articles
from articles.importing.reading.extract.language import is_code
from articles.importing.reading.finding.discover import NothingThere
from articles.importing.reading.formats import FORMATS
from articles.importing.reading.language.dates import ORDERS
from articles.importing.reading.options import Options, WrongOption, author_map
from articles.importing.reports.report import NoReport
from articles.importing.reports.summary import INTERRUPTED, NOTHING
from articles.importing.reports.totals import told
from articles.importing.running.nothing import NothingToImport
from articles.importing.running.progress import progress
from articles.importing.running.terminal import say
from articles.models import Article
from articles.text.links import host

_IMAGES = ("link", "copy", "fetch")


class Command(BaseCommand):
    help = (
        "Bring in legacy articles from files and folders. Safe to repeat: what has not changed is "
        "left alone. Exit code 0: all stored; 1: some were rejected; 2: nothing to do; "
        "3: stopped; 130: interrupted (give the same command again to go on)."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        add = parser.add_argument
        add("paths", nargs="*", type=Path, metavar="PATH", help="files or folders")
        add("--dry-run", action="store_true", help="go through it all and store nothing")
        add("--limit", type=_number(1), metavar="N", help="the first N documents alone")
        add("--as-draft", action="store_true", help="bring everything in as drafts")
        add("--namespace", default="legacy", metavar="NAME", help="the archive's own name")
        add("--format", default="", choices=[each.NAME for each in FORMATS])
        add("--kind", default="", choices=Article.Kind.values, help="where a piece does not say")
        add("--section", default="", metavar="SLUG", help="one there is, for what has no category")
        add("--language", default="", metavar="CODE", help="where a piece does not say")
        add("--authors", type=Path, metavar="CSV", help="name in the archive, name here")
        add("--timezone", default=settings.TIME_ZONE, metavar="ZONE", help="of times without one")
        add("--date-order", default="", choices=ORDERS, help="how 03/04/2017 is meant")
        add("--encoding", default="cp1252", metavar="NAME", help="of files that are not UTF-8")
        add(
            "--images",
            default="link",
            choices=_IMAGES,
            help="taken from the archive, or the web too",
        )
        workers = os.cpu_count()
        add("--workers", type=_number(0), default=workers, metavar="N", help="that read; 0: none")
        add("--max-errors", type=_number(0), metavar="N", help="stop after more rejects than that")
        add("--report", type=Path, metavar="DIR", help="write the report there")
        add("--explain", type=Path, metavar="FILE", help="say how one file is read, store nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Ends with SystemExit where the exit code is not 0."""
        chosen = _options(options)
        if options["explain"]:
            self._explain(options["explain"], chosen)
            return
        if not options["paths"]:
            raise CommandError("Give at least one file or folder to import.", returncode=NOTHING)
        try:
            out = sys.stderr if self.stderr.isatty() else self.stderr
            with progress(out) as tell:
                summary = import_articles(options["paths"], chosen, tell, _said(options))
        except (NothingThere, NothingToImport, NoReport, WrongOption) as error:
            raise CommandError(str(error), returncode=NOTHING) from error
        except KeyboardInterrupt as stopped:
            say(self.stderr, [f"Stopped at once; what is stored stays. {_to_go_on()}"])
            raise SystemExit(INTERRUPTED) from stopped
        lines = told(summary.totals, dry_run=chosen.dry_run, run=summary.run, report=summary.report)
        say(self.stdout, lines)
        if summary.trouble:
            say(self.stderr, [f"{summary.trouble} {_to_go_on()}"])
        if summary.exit_code:
            raise SystemExit(summary.exit_code)

    def _explain(self, path: Path, options: Options) -> None:
        try:
            say(self.stdout, explained(path, options))
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}", returncode=NOTHING) from error


def _number(least: int) -> Callable[[str], int]:
    """What reads a count from the command line, and refuses one below the least."""

    def read(text: str) -> int:
        number = int(text)
        if number < least:
            raise ArgumentTypeError(f"{number} is too few, at least {least} is needed")
        return number

    read.__name__ = "number"  # argparse says it of what is none
    return read


def _options(given: dict[str, Any]) -> Options:
    """The options as the pipeline takes them; CommandError for one that cannot be."""
    if given["timezone"] not in available_timezones():
        raise CommandError(f"--timezone {given['timezone']}: no such zone", returncode=NOTHING)
    if given["language"] and not is_code(given["language"]):
        because = f"--language {given['language']}: no code of a language, such as uk or pt-BR"
        raise CommandError(because, returncode=NOTHING)
    try:
        "".encode(given["encoding"])
        authors = author_map(Path(given["authors"])) if given["authors"] else {}
    except (LookupError, WrongOption) as error:
        raise CommandError(str(error), returncode=NOTHING) from error
    names = (
        "namespace", "format", "kind", "section", "language", "timezone", "date_order",
        "encoding", "images", "as_draft", "dry_run", "limit", "max_errors", "workers",
    )  # fmt: skip
    return Options(
        **{name: given[name] for name in names},
        authors=authors,
        report=Path(given["report"]) if given["report"] else None,
        site_host=host(settings.SITE_URL),
    )


def _to_go_on() -> str:
    return f"To go on: {shlex.join(sys.argv)}"


def _said(given: dict[str, Any]) -> dict[str, Any]:
    """What was asked for, as the run's row keeps it."""
    return {
        "paths": [str(path.resolve()) for path in given["paths"]],
        "as_draft": given["as_draft"],
        "limit": given["limit"],
    }
