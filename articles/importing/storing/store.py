"""New articles into the database, a batch at a time, one statement a table."""

from dataclasses import dataclass
from datetime import datetime

from articles.desk.snapshot import lead_words
from articles.models import Address, Article, Figure, ImportRun, LegacyDocument, Revision

from ..reading.options import Options
from ..reading.record import Warned
from ..reading.snapshot import Snapshot, snapshot_of
from . import rows
from .bulk.inserting import insert, new_ids
from .bulk.table import Row, Table, table
from .entry import Entry
from .fresh import fresh
from .images import figure_row, image_rows, place_pictures
from .library import Library
from .nouns import Nouns
from .paths import Paths
from .slugs import vacate

ADDRESSES = table(Address, "path article_id")


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
    store.nouns.prepare([entry.piece for entry in entries])
    as_draft = store.options.as_draft
    articles = new_ids(Article, len(entries))
    for entry, pk, revision in zip(entries, articles, new_ids(Revision, len(entries)), strict=True):
        entry.article = fresh(pk, entry.piece, store.nouns, as_draft=as_draft)
        entry.article.revision_id = revision
        entry.outcome = LegacyDocument.Outcome.CREATED.value
    store.paths.place([entry.article for entry in entries if entry.article.is_published])
    _add_pictures(store, entries)
    insert(rows.ARTICLES, [rows.article_row(e.article, e.piece, store.now) for e in entries])
    _add_addresses(store, entries)
    for made, of_one in _rows(store, entries).items():
        insert(made, of_one)
    _add_documents(store, entries)


def reject(store: Store, entries: list[Entry]) -> None:
    """Keep the row of what could not be read, with its bytes and the reason."""
    for entry in entries:
        entry.outcome = LegacyDocument.Outcome.REJECTED.value
    _add_documents(store, entries)


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
        entry.article.figure = figure


def _add_addresses(store: Store, entries: list[Entry]) -> None:
    """Each article's own path and its old ones; an old one that is taken is named in a warning."""
    own = [entry.article.path for entry in entries if entry.article.path]
    old = [path for entry in entries for path in entry.piece.addresses]
    taken = set(own) | (store.paths.taken(old) if old else set())
    addresses: list[Row] = [
        (entry.article.path, entry.article.pk) for entry in entries if entry.article.path
    ]
    for entry in entries:
        for path in entry.piece.addresses:
            if path not in taken:
                taken.add(path)
                entry.old_addresses.append(path)
                addresses.append((path, entry.article.pk))
            elif path != entry.article.path:
                message = f"the old address {path} leads elsewhere already"
                entry.notes.append(Warned("address-taken", message))
    vacate([path for path, _ in addresses])
    insert(ADDRESSES, addresses)


def _rows(store: Store, entries: list[Entry]) -> dict[Table, list[Row]]:
    """All that hangs on the articles, by table, in an order in which it can be stored."""
    made: dict[Table, list[Row]] = {each: [] for each in _HANGING}
    nouns, run = store.nouns, store.run
    for entry in entries:
        article, piece = entry.article, entry.piece
        bylines = rows.byline_rows(article.pk, piece, nouns)
        participants = rows.participant_rows(article.pk, piece)
        made[rows.BYLINES] += bylines
        made[rows.PARTICIPANTS] += participants
        made[rows.TOPICS] += rows.topic_rows(article.pk, piece, nouns, article.public_from)
        made[rows.CITATIONS] += rows.citation_rows(article.pk, piece, nouns)
        made[rows.CORRECTIONS] += rows.correction_rows(article.pk, piece, run)
        made[rows.RELATED] += rows.related_rows(article.pk, piece)
        made[rows.SUGGESTIONS] += rows.suggestion_rows(article.pk, piece)
        made[rows.REVISIONS].append(
            rows.revision_row(article, piece, _snapshot(entry), run, store.now)
        )
        if article.is_published:
            row = rows.search_row(article, piece, bylines, participants)
            made[rows.SEARCH_ENTRIES].append(row)
    made[rows.SEARCH_ENTRIES].sort()  # by position: the full-text index then grows at one place
    return made


_HANGING = (
    rows.BYLINES, rows.PARTICIPANTS, rows.TOPICS, rows.CITATIONS, rows.CORRECTIONS, rows.RELATED,
    rows.SUGGESTIONS, rows.REVISIONS, rows.SEARCH_ENTRIES,
)  # fmt: skip


def _snapshot(entry: Entry) -> Snapshot:
    """That of the worker, which knows of no picture."""
    figure = entry.article.figure
    return snapshot_of(entry.piece, lead_words(figure)) if figure else entry.told.snapshot


def _add_documents(store: Store, entries: list[Entry]) -> None:
    """A row for each document; one that was rejected before has its row written anew."""
    new: list[Row] = []
    namespace, run = store.options.namespace, store.run
    for entry in entries:
        if entry.known is None:
            article = entry.article and entry.article.pk
            new.append(
                rows.document_row(
                    entry.told, namespace=namespace, run=run, outcome=entry.outcome, article=article
                )
            )
        else:
            fields = rows.document_fields(entry.told, run=run, outcome=entry.outcome, before=[])
            if entry.article:  # this run brought it in, and can be undone with it
                fields |= {"article": entry.article.pk, "first_run": run}
            elif entry.known.was_stored:  # once it is mended, it is merged with what it was
                del fields["base"]
            LegacyDocument.objects.filter(pk=entry.known.pk).update(**fields)
    insert(rows.DOCUMENTS, new)
