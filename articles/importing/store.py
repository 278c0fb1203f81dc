"""New articles into the database, a batch at a time, one statement a table."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import models

from articles.models import (
    Address,
    Article,
    ArticleTopic,
    Byline,
    Citation,
    Correction,
    Figure,
    ImportRun,
    LegacyDocument,
    Participant,
    RelatedPiece,
    Revision,
    SearchEntry,
    Suggestion,
)

from . import rows
from .entry import Entry
from .inserting import insert, new_ids, unsaved
from .library import Library
from .nouns import Nouns
from .options import Options
from .paths import Paths
from .pictures import figure_row, image_rows, place_pictures
from .record import Warned


@dataclass(slots=True)
class Store:
    """What writing needs to know for a whole run."""

    options: Options
    run: ImportRun
    now: datetime
    nouns: Nouns
    paths: Paths
    library: Library


def create(store: Store, entries: list[Entry]) -> None:
    """Store every entry's article with all that belongs to it; sets `article` and `outcome`."""
    place_pictures(entries, store.library)
    pieces = [entry.piece for entry in entries]
    store.nouns.prepare(pieces)
    for entry, pk in zip(entries, new_ids(Article, len(entries)), strict=True):
        entry.article = rows.article_row(
            entry.piece, store.nouns, as_draft=store.options.as_draft, now=store.now
        )
        entry.article.pk = pk
        entry.outcome = LegacyDocument.Outcome.CREATED
    published = [entry.article for entry in entries if _is_published(entry.article)]
    store.paths.place(published)
    _add_pictures(store, entries)
    made = _rows(store, entries)
    insert([entry.article for entry in entries])
    _add_addresses(store, entries)
    for each in made:
        insert(each)
    _add_documents(store, entries)


def reject(store: Store, entries: list[Entry]) -> None:
    """Keep the row of what could not be read, with its bytes and the reason."""
    for entry in entries:
        entry.outcome = LegacyDocument.Outcome.REJECTED
    _add_documents(store, entries)


def _is_published(article: Article) -> bool:
    return article.status == Article.Status.PUBLISHED


def _add_pictures(store: Store, entries: list[Entry]) -> None:
    pictured = [entry for entry in entries if entry.picture]
    if not pictured:
        return
    images = image_rows(
        [(entry.picture, entry.piece.lead) for entry in pictured],
        store.library,
    )
    figures = [figure_row(images[each.picture.sha256], each.piece.lead) for each in pictured]
    for entry, figure in zip(pictured, Figure.objects.bulk_create(figures), strict=True):
        entry.article.lead_figure = figure


def _add_addresses(store: Store, entries: list[Entry]) -> None:
    """Each article's own path and its old ones; an old one that is taken is named in a warning."""
    own = [entry.article.path for entry in entries if entry.article.path]
    old = [path for entry in entries for path in entry.piece.addresses]
    taken = set(own) | (store.paths.taken(old) if old else set())
    addresses = [
        unsaved(Address, path=entry.article.path, article_id=entry.article.pk)
        for entry in entries
        if entry.article.path
    ]
    for entry in entries:
        for path in entry.piece.addresses:
            if path not in taken:
                taken.add(path)
                entry.old_addresses.append(path)
                addresses.append(unsaved(Address, path=path, article_id=entry.article.pk))
            elif path != entry.article.path:
                message = f"the old address {path} leads elsewhere already"
                entry.notes.append(Warned("address-taken", message))
    Address.objects.vacant().filter(path__in=[each.path for each in addresses]).delete()
    insert(addresses)


def _rows(store: Store, entries: list[Entry]) -> Iterable[list[models.Model]]:
    """All that hangs on the articles, a list for each model; articles point at their revision."""
    made: dict[type[models.Model], list[models.Model]] = {
        model: []
        for model in (
            Byline, Participant, ArticleTopic, Citation, Correction, RelatedPiece, Suggestion,
            Revision, SearchEntry,
        )
    }  # fmt: skip
    nouns = store.nouns
    for entry, pk in zip(entries, new_ids(Revision, len(entries)), strict=True):
        article, piece = entry.article, entry.piece
        bylines = rows.byline_rows(article, piece, nouns)
        participants = rows.participant_rows(article, piece, nouns)
        made[Byline] += bylines
        made[Participant] += participants
        made[ArticleTopic] += rows.topic_rows(article, piece, nouns)
        made[Citation] += rows.citation_rows(article, piece, nouns)
        made[Correction] += rows.correction_rows(article, piece, store.run)
        made[RelatedPiece] += rows.related_rows(article, piece, nouns)
        made[Suggestion] += rows.suggestion_rows(article, piece)
        revision = rows.revision_row(
            article, bylines, participants, article.lead_figure, store.run, store.now
        )
        revision.pk = pk
        made[Revision].append(revision)
        if _is_published(article):  # readers see the first revision
            article.public_revision_id = pk
            made[SearchEntry].append(rows.search_row(article, piece, bylines, participants))
    # In their order: the full-text index then grows at one place.
    made[SearchEntry].sort(key=lambda row: row.position)
    return made.values()


def _add_documents(store: Store, entries: list[Entry]) -> None:
    """A row for each document; one that was rejected before has its row written anew."""
    new: list[LegacyDocument] = []
    namespace, run = store.options.namespace, store.run
    for entry in entries:
        if entry.known is None:
            row = rows.document_row(entry.told, namespace=namespace, run=run, outcome=entry.outcome)
            row.article_id = entry.article and entry.article.pk
            new.append(row)
        else:
            fields = rows.document_fields(entry.told, run=run, outcome=entry.outcome, before=[])
            if entry.article:  # this run brought it in, and can be undone with it
                fields |= {"article": entry.article, "first_run": run}
            elif entry.known.was_stored:  # once it is mended, it is merged with what it was
                del fields["base"]
            LegacyDocument.objects.filter(pk=entry.known.pk).update(**fields)
    insert(new)
