"""Undo a run: what it created goes, unless somebody has touched it since; a trace of it stays.

An article is touched when an editor or a later run has saved, corrected or settled anything of
it, or a reader has reported an error in it. The nouns that the run made go with the last of the
articles that used them (`orphans`). Addresses that readers knew stay, and answer 410.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import models, transaction
from django.db.models import Exists, F, OuterRef, Q

from articles.models import (
    Address,
    Announcement,
    Article,
    ArticleTopic,
    Byline,
    Citation,
    Correction,
    Figure,
    ImportRun,
    LegacyDocument,
    Participant,
    Pin,
    PreviewLink,
    ReaderReport,
    RelatedPiece,
    Removal,
    Revision,
    SearchEntry,
    Suggestion,
)

from .storing import orphans
from .storing.bulk.inserting import insert
from .storing.bulk.table import table as table_of

BATCH = 500  # articles; editors wait for no more than that

Tell = Callable[[int], None]  # articles removed so far


class CannotUndo(ValueError):
    """There is no such run, or it is running; the message says which."""


@dataclass(slots=True)
class Undone:
    """What undoing came to: articles removed, articles that stay because they were touched."""

    removed: int = 0
    touched: int = 0


def undo_import(number: int, *, dry_run: bool, tell: Tell = lambda removed: None) -> Undone:
    """Remove what a run created, a batch at a time; safe to be killed and given again.

    Raises CannotUndo.
    """
    run = ImportRun.objects.filter(pk=number).first()
    if run is None:
        raise CannotUndo(f"There is no import run {number}.")
    state = ImportRun.State
    if run.state == state.RUNNING:
        raise CannotUndo(f"Run {number} is running; stop it first.")
    untouched = _untouched(run)
    undone = Undone(touched=_created(run).count() - untouched.count())
    if dry_run or run.state == state.UNDONE:
        undone.removed = untouched.count()
        return undone
    if run.state != state.UNDOING:
        ImportRun.objects.filter(pk=run.pk).update(state=state.UNDOING)
    while removed := _remove_batch(run):
        undone.removed += removed
        tell(undone.removed)
    _forget_rejected(run)
    ImportRun.objects.filter(pk=run.pk).update(state=state.UNDONE)
    return undone


def _created(run: ImportRun) -> models.QuerySet:
    return Article.objects.filter(legacy_document__first_run=run)


def _untouched(run: ImportRun) -> models.QuerySet:
    """The articles that this run brought in and that stand as it left them."""
    other = Q(import_run__isnull=True) | ~Q(import_run=run)
    mine = {"article": OuterRef("pk")}
    return _created(run).filter(
        ~Exists(Revision.objects.filter(other, **mine)),
        ~Exists(Correction.objects.filter(other, **mine)),
        ~Exists(Suggestion.objects.filter(**mine).exclude(outcome=Suggestion.Outcome.OPEN)),
        ~Exists(ReaderReport.objects.filter(**mine)),
        ~Exists(Pin.objects.filter(**mine)),
        legacy_document__last_run=run,
        lock_version=0,
    )


def _remove_batch(run: ImportRun) -> int:
    """One transaction; says how many articles went."""
    with transaction.atomic():
        locked = _untouched(run).select_for_update(of=("self",)).order_by("pk")
        keys = list(locked.values_list("pk", flat=True)[:BATCH])
        if not keys:
            return 0
        _name(run, keys)
        named, seen = orphans.named_by(run, keys)
        _leave_addresses(keys)
        _remove(keys)
        orphans.remove(named, seen)
    return len(keys)


_REMOVALS = table_of(Removal, "table_name row_id run_id")


def _name(run: ImportRun, keys: list[int]) -> None:
    """The trace of each row that the database guards; without it none may go."""
    table = Removal.Table
    named = [(table.ARTICLE.value, key, run.pk) for key in keys]
    for name, model in ((table.REVISION, Revision), (table.CORRECTION, Correction)):
        rows = model.objects.filter(article__in=keys).order_by("pk")
        named += [(name.value, key, run.pk) for key in rows.values_list("pk", flat=True)]
    insert(_REMOVALS, named)


def _leave_addresses(keys: list[int]) -> None:
    """What readers could have seen keeps its addresses, which lead nowhere; others lose theirs."""
    seen = Revision.objects.seen().filter(article=OuterRef("article"))
    addresses = Address.objects.filter(article__in=keys)
    addresses.filter(~Exists(seen)).delete()
    addresses.update(article=None)


def _remove(keys: list[int]) -> None:
    """The articles with all that hangs on them; the collector would ask row by row."""
    articles = Article.objects.filter(pk__in=keys)
    figures = list(articles.filter(lead_figure__isnull=False).values_list("lead_figure", flat=True))
    articles.update(public_revision=None)
    RelatedPiece.objects.filter(target__in=keys).update(target=None)
    Article.objects.filter(translation_of__in=keys).update(translation_of=None)
    PreviewLink.objects.filter(article__in=keys).update(article=None)
    Correction.objects.filter(article__in=keys)._raw_delete(articles.db)
    for model in (
        Revision, Byline, Participant, Citation, RelatedPiece, Suggestion, SearchEntry,
        Announcement,
    ):  # fmt: skip
        model.objects.filter(article__in=keys)._raw_delete(articles.db)
    ArticleTopic.objects.filter(content_object__in=keys)._raw_delete(articles.db)
    LegacyDocument.objects.filter(article__in=keys)._raw_delete(articles.db)
    articles._raw_delete(articles.db)
    Figure.objects.filter(pk__in=figures)._raw_delete(articles.db)


def _forget_rejected(run: ImportRun) -> None:
    """Documents of which no article ever came, and that no other run has met."""
    LegacyDocument.objects.filter(
        first_run=run,
        last_run=F("first_run"),
        outcome=LegacyDocument.Outcome.REJECTED,
        article__isnull=True,
    ).delete()
