"""A document that changed since its last import, merged with what editors did meanwhile.

Each field is compared three ways: what the import last read, what stands there now, what the
source says today. Only the source changed: taken. Both changed: the editor's stays, and a
conflict says so with both. What an editor deleted or withdrew is not brought back.
"""

from collections.abc import Callable, Iterable

from django.db import models
from django.db.models import Max

from articles.desk import publish
from articles.desk.dates import date_topics
from articles.desk.locking import locked
from articles.desk.locking import store as save
from articles.desk.paths import claim_path
from articles.desk.searchable import make_searchable
from articles.desk.snapshot import forget_scheduled, keep, snapshot
from articles.models import (
    Address,
    Article,
    Correction,
    Figure,
    LegacyDocument,
    RelatedPiece,
    Revision,
)

from ..reading.base import TEXTS, Base, base_of
from ..reading.markup.as_text import text_of
from ..reading.piece import Piece
from ..reading.record import Warned
from . import rows
from .entry import Entry
from .images import figure_row, image_rows, place_pictures
from .nouns import Nouns
from .present import correction_key, present_of, printed_corrections
from .rows import document_fields
from .store import Store

# Facts of the document that no editor edits, and corrections, which have rules of their own.
_REPLACED = {"headline", "body", "published_at"}
_IS_IT_ANOTHER = (
    "headline, date and text are all others than before: if this is another archive, give it a "
    "--namespace of its own; what stood here is in the article's history"
)
_APART = {"addresses", "image", "pictures", "corrections"}


def update(store: Store, entry: Entry) -> None:
    """Merge one document; sets `article`, `outcome` and what a person should know."""
    document = LegacyDocument.objects.select_related("article").get(pk=entry.known.pk)
    article = document.article
    entry.article = article
    place_pictures([entry], store.library)
    new = base_of(entry.piece)
    if article is None or article.status == Article.Status.WITHDRAWN:
        state = "deleted" if article is None else "withdrawn"
        entry.notes.append(Warned("kept", f"the source changed; the article stays {state}"))
        _keep_document(store, entry, document, LegacyDocument.Outcome.KEPT)
        return
    article = entry.article = locked(article)
    store.nouns.prepare([entry.piece])
    accepted, conflicts = _compared(entry, document.base, new, present_of(article))
    if set(accepted) >= _REPLACED:
        entry.notes.append(Warned("replaced", _IS_IT_ANOTHER))
    _apply(store, entry, article, accepted)
    is_corrected = _correct(store, entry, article, document.base, new)
    _add_addresses(store, entry, article)
    _finish(store, entry, article, accepted)
    _keep_document(store, entry, document, _outcome(accepted or is_corrected, conflicts))


def _compared(entry: Entry, base: Base, new: Base, present: Base) -> tuple[list[str], list[str]]:
    """The fields that the source changed and editors did not, and those that both changed."""
    accepted: list[str] = []
    conflicts: list[str] = []
    for name in new:
        if name in _APART or new[name] == base.get(name) or present[name] == new[name]:
            continue
        if present[name] == base.get(name):
            accepted.append(name)
            continue
        conflicts.append(name)
        ours, theirs = _told(entry, name, present[name], new[name])
        message = f"{name}: the editor's {_short(ours)} stays; {_short(theirs)} came"
        entry.notes.append(Warned("conflict", message))
    return accepted, conflicts


def _told(entry: Entry, name: str, present: object, new: object) -> tuple[object, object]:
    """Both values as a person compares them: of two bodies, of which a digest is kept, where
    they begin to differ."""
    if name != "body":
        return present, new
    bodies = entry.article.body, entry.piece.body
    ours, theirs = (" ".join(text_of(body).split()) for body in bodies)
    pairs = enumerate(zip(ours, theirs, strict=False))
    parted = next((place for place, (a, b) in pairs if a != b), min(len(ours), len(theirs)))
    start = ours.rfind(" ", 0, max(0, parted - 40)) + 1
    before = "… " * bool(start)
    return f"{before}{ours[start:]}", f"{before}{theirs[start:]}"


def _short(value: object) -> str:
    text = str(value)
    return repr(text if len(text) <= 120 else f"{text[:119]}…")


def _outcome(is_changed: bool, conflicts: list[str]) -> str:
    if is_changed:
        return LegacyDocument.Outcome.UPDATED
    return LegacyDocument.Outcome.KEPT if conflicts else LegacyDocument.Outcome.UNCHANGED


def _apply(store: Store, entry: Entry, article: Article, accepted: list[str]) -> None:
    piece, nouns = entry.piece, store.nouns
    for name in accepted:
        if name in TEXTS or name in {"body", "highlights"}:
            value = getattr(piece, name)
            setattr(article, name, list(value) if name == "highlights" else value)
    if "section" in accepted:
        article.section = nouns.section(piece.section)
    if "series" in accepted:
        article.series = nouns.series(piece.series)
    for name, (manager, make) in _LISTS.items():
        if name in accepted:
            old = getattr(article, manager).all()
            if name == "citations":  # those that the desk added rest on no link
                old = old.filter(source__address_key__isnull=False)
            made = make(article, piece, nouns)
            if name == "related":
                _point_as_before(old, made)
            old.delete()
            old.model.objects.bulk_create(made)
    if "lead" in accepted:
        _lead(store, entry, article)
    if "published_at" in accepted and piece.published:
        article.published_at = piece.published.at
        article.published_precision = piece.published.precision
        if article.path:
            claim_path(article, article.published_at)


def _bylines(article: Article, piece: Piece, nouns: Nouns) -> list[models.Model]:
    return rows.BYLINES.instances(rows.byline_rows(article.pk, piece, nouns))


def _participants(article: Article, piece: Piece, nouns: Nouns) -> list[models.Model]:
    return rows.PARTICIPANTS.instances(rows.participant_rows(article.pk, piece))


def _topics(article: Article, piece: Piece, nouns: Nouns) -> list[models.Model]:
    is_published = article.status == Article.Status.PUBLISHED
    public_from = article.published_at if is_published else None
    return rows.TOPICS.instances(rows.topic_rows(article.pk, piece, nouns, public_from))


def _citations(article: Article, piece: Piece, nouns: Nouns) -> list[models.Model]:
    return rows.CITATIONS.instances(rows.citation_rows(article.pk, piece, nouns))


def _related(article: Article, piece: Piece, nouns: Nouns) -> list[models.Model]:
    return rows.RELATED.instances(rows.related_rows(article.pk, piece))


_LISTS: dict[str, tuple[str, Callable]] = {
    "bylines": ("bylines", _bylines),
    "participants": ("participants", _participants),
    "topics": ("topic_uses", _topics),
    "citations": ("citations", _citations),
    "related": ("related_pieces", _related),
}


def _point_as_before(old: Iterable[RelatedPiece], made: list[RelatedPiece]) -> None:
    """A line that was resolved, perhaps by an editor, leads on where it led."""
    targets = {(each.headline_key, each.address): each.target_id for each in old}
    for each in made:
        each.target_id = targets.get((each.headline_key, each.address))


def _lead(store: Store, entry: Entry, article: Article) -> None:
    lead = entry.piece.lead
    article.lead_image_address = "" if lead.sha256 else lead.address
    article.lead_figure = None
    if entry.picture:
        images = image_rows([(entry.picture, lead)], store.library)
        figure: Figure = figure_row(images[lead.sha256], lead)
        figure.save()
        article.lead_figure = figure


def _correct(store: Store, entry: Entry, article: Article, base: Base, new: Base) -> bool:
    """A changed correction is a new one that supersedes; one that is gone stays printed."""
    old = base.get("corrections", [])
    printed = {str(correction_key(each)): each for each in printed_corrections(article)}
    gone = [key for key in old if key not in new["corrections"] and str(key) in printed]
    last = article.corrections.aggregate(last=Max("number"))["last"] or 0
    made = rows.CORRECTIONS.instances(rows.correction_rows(article.pk, entry.piece, store.run))
    fresh = [row for row in made if correction_key(row) not in old]
    for number, row in enumerate(fresh, last + 1):
        row.number = number
        row.supersedes = printed[str(gone.pop(0))] if gone else None
    Correction.objects.bulk_create(fresh)
    for kind, text, _ in gone:
        message = f"no longer in the source, and stays: {kind}: {text[:120]}"
        entry.notes.append(Warned("correction-gone", message))
    return bool(fresh)


def _add_addresses(store: Store, entry: Entry, article: Article) -> None:
    taken = store.paths.taken(list(entry.piece.addresses)) if entry.piece.addresses else set()
    free = [path for path in entry.piece.addresses if path not in taken]
    Address.objects.vacant().filter(path__in=free).delete()
    Address.objects.bulk_create(Address(path=path, article=article) for path in free)
    if entry.piece.addresses:
        own = article.addresses.filter(path__in=entry.piece.addresses)
        entry.old_addresses = list(own.values_list("path", flat=True))


def _finish(store: Store, entry: Entry, article: Article, accepted: list[str]) -> None:
    """Public words that changed are a revision that names the run; a draft just has a new one."""
    if not accepted:
        return
    made = snapshot(article, reason=Revision.Reason.IMPORT, note=f"Import run {store.run.pk}")
    is_published = article.status == Article.Status.PUBLISHED
    is_public = is_published and article.published_at <= store.now
    last = article.public_revision if is_published else article.revisions.first()
    if last is None or last.sha256 != made.sha256:
        if not is_public:
            forget_scheduled(article, store.now)
        public_from = store.now if is_public else article.published_at if is_published else None
        keep(made, by=None, made_at=store.now, public_from=public_from, import_run=store.run)
        if is_published:
            article.public_revision = made
        if is_public:
            article.modified_at = store.now
    save(article)
    date_topics(article)
    make_searchable(article)
    if "is_published" in accepted:
        _change_status(entry, article)


def _change_status(entry: Entry, article: Article) -> None:
    """A draft that the source has published since is published; nothing public is taken away."""
    if entry.piece.is_published:
        entry.article = publish(article, by=None)
    else:
        message = "the source is a draft now; the article stays public until an editor withdraws it"
        entry.notes.append(Warned("kept", message))


def _keep_document(store: Store, entry: Entry, document: LegacyDocument, outcome: str) -> None:
    entry.outcome = outcome
    fields = document_fields(entry.told, run=store.run, outcome=outcome, before=document.warnings)
    LegacyDocument.objects.filter(pk=document.pk).update(**fields)
