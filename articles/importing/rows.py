"""The rows of one piece, made and not yet stored; no query is asked here."""

import json
from datetime import datetime
from typing import Any

from articles.desk.snapshot import digest, furniture
from articles.models import (
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
from articles.models.legacy import open_count
from articles.models.search_entry import entry_values

from .base import TEXTS
from .document import Document, warnings_of
from .inserting import unsaved
from .nouns import Nouns
from .options import folded
from .piece import Piece


def article_row(piece: Piece, nouns: Nouns, *, as_draft: bool, now: datetime) -> Article:
    """The article's own row, without its path and its picture."""
    is_published = piece.is_published and not as_draft
    series = nouns.series(piece.series)
    return unsaved(
        Article,
        **{name: getattr(piece, name) for name in TEXTS},
        highlights=list(piece.highlights),
        body=piece.body,
        section_id=nouns.section(piece.section).pk,
        series_id=series and series.pk,
        slug=piece.slug,
        lead_image_address="" if piece.lead.sha256 else piece.lead.address,
        status=Article.Status.PUBLISHED if is_published else Article.Status.DRAFT,
        published_at=piece.published_at,
        published_precision=piece.published.precision if piece.published else "second",
        modified_at=_modified_at(piece) if is_published else None,
        imported_at=now,
    )


def _modified_at(piece: Piece) -> datetime | None:
    """The last printed correction, where its date is known and later than publication."""
    dates = [each.issued.at for each in piece.corrections if each.issued]
    last = max(dates, default=None)
    return last if last and last > piece.published_at else None


def byline_rows(article: Article, piece: Piece, nouns: Nouns) -> list[Byline]:
    """One an author and role, in order: two spellings of one name are one credit."""
    rows: dict[tuple[int, str], Byline] = {}
    for line in piece.bylines:
        author = nouns.author(line.name)
        key = (author.pk, line.role)
        rows.setdefault(
            key,
            unsaved(
                Byline, article_id=article.pk, author_id=author.pk, role=line.role,
                position=len(rows) + 1, name=line.name, bio=line.bio,
            ),
        )  # fmt: skip
    return list(rows.values())


def participant_rows(article: Article, piece: Piece, nouns: Nouns) -> list[Participant]:
    return [
        unsaved(
            Participant, article_id=article.pk, name=each.name, role=each.role, position=position
        )
        for position, each in enumerate(piece.participants, 1)
    ]


def topic_rows(article: Article, piece: Piece, nouns: Nouns) -> list[ArticleTopic]:
    """Topics carry the time of a published piece."""
    is_published = article.status == Article.Status.PUBLISHED
    topics = {nouns.topic(name).pk: nouns.topic(name) for name in piece.topics}
    return [
        unsaved(
            ArticleTopic,
            tag_id=topic.pk,
            content_object_id=article.pk,
            published_at=article.published_at if is_published else None,
        )
        for topic in topics.values()
    ]


def citation_rows(article: Article, piece: Piece, nouns: Nouns) -> list[Citation]:
    return [
        unsaved(
            Citation, article_id=article.pk, source_id=nouns.source(link).pk, words=link.words,
            claim=link.sentence, address=link.address, position=position,
        )
        for position, link in enumerate(piece.citations, 1)
    ]  # fmt: skip


def correction_rows(
    article: Article, piece: Piece, run: ImportRun, first_number: int = 1
) -> list[Correction]:
    return [
        unsaved(
            Correction, article_id=article.pk, number=number, kind=each.kind, text=each.text,
            issued_at=each.issued and each.issued.at,
            issued_precision=each.issued.precision if each.issued else "second",
            origin=Correction.Origin.IMPORT,
            place=_place(each.kind),
            import_run_id=run.pk, raw=each.raw,
        )
        for number, each in enumerate(piece.corrections, first_number)
    ]  # fmt: skip


def _place(kind: str) -> str:
    is_severe = kind == Correction.Kind.RETRACTION
    return Correction.Place.TOP if is_severe else Correction.Place.END


def related_rows(article: Article, piece: Piece, nouns: Nouns) -> list[RelatedPiece]:
    return [
        unsaved(
            RelatedPiece, article_id=article.pk, headline=each.headline,
            headline_key=headline_key(each.headline), address=each.address, raw=each.raw,
            position=position,
        )
        for position, each in enumerate(piece.related, 1)
    ]  # fmt: skip


def suggestion_rows(article: Article, piece: Piece) -> list[Suggestion]:
    return [
        unsaved(
            Suggestion, article_id=article.pk, field=guess.field, value=guess.value,
            words=guess.words, confidence=confidence,
        )
        for guess, confidence in piece.guesses
    ]  # fmt: skip


def search_row(
    article: Article, piece: Piece, bylines: list[Byline], participants: list[Participant]
) -> SearchEntry:
    """What a search finds a published article by."""
    names = [each.name for each in (*bylines, *participants)]
    authors = [each.author_id for each in bylines]
    return unsaved(SearchEntry, **entry_values(article, names, authors, piece.words))


def revision_row(
    article: Article,
    bylines: list[Byline],
    participants: list[Participant],
    figure: Figure | None,
    run: ImportRun,
    now: datetime,
) -> Revision:
    """The first version: what the legacy piece said, since the time when readers first saw it."""
    words = furniture(article, bylines, participants, figure)
    is_published = article.status == Article.Status.PUBLISHED
    return unsaved(
        Revision, article_id=article.pk, number=1, version=1 if is_published else None,
        reason=Revision.Reason.IMPORT, headline=article.headline, standfirst=article.standfirst,
        body=article.body, furniture=words,
        sha256=digest(article.headline, article.standfirst, article.body, words),
        made_at=now, public_from=article.published_at if is_published else None,
        import_run_id=run.pk,
    )  # fmt: skip


def document_row(
    document: Document, *, namespace: str, run: ImportRun, outcome: str
) -> LegacyDocument:
    """The row of a document that is met for the first time."""
    return unsaved(
        LegacyDocument,
        namespace=namespace,
        source_id=document.source_id,
        first_run_id=run.pk,
        **_document_values(document, run, outcome),
    )


def document_fields(
    document: Document, *, run: ImportRun, outcome: str, before: list[dict[str, Any]]
) -> dict[str, Any]:
    """The fields of a document's row that a further run writes anew.

    `before` are its warnings until now: what the desk has answered to one of them stays answered.
    """
    fields = _document_values(document, run, outcome)
    warnings = _as_settled(fields["warnings"], before)
    fields |= {"warnings": warnings, "warning_count": open_count(warnings)}
    return fields | {name: json.loads(fields[name]) for name in ("base", "extracted", "dropped")}


def _as_settled(
    warnings: list[dict[str, Any]], before: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """A warning is the same by code and message: its line moves with every change above it."""
    answers = {
        (each["code"], each["message"]): {"settled": each["settled"]}
        for each in before
        if "settled" in each
    }
    return [each | answers.get((each["code"], each["message"]), {}) for each in warnings]


def _document_values(document: Document, run: ImportRun, outcome: str) -> dict[str, Any]:
    return {
        "path": document.path,
        "format": document.format,
        "sha256": document.sha256,
        "original": document.original,
        "original_bytes_count": document.bytes_count,
        "last_run_id": run.pk,
        "outcome": outcome,
        "rejected_because": document.rejected_because,
        "base": document.base,
        "extracted": document.extracted,
        "accounted_for": document.accounted_for,
        "dropped": document.dropped,
        "warnings": warnings_of(document.warnings),
        "warning_count": len(document.warnings),
    }


def headline_key(headline: str) -> str:
    """A headline folded for an exact match: case, white space and the form of quotes do not count.

    " Kim’s  “Boat”" and "kim's "boat"" meet; a word more or less does not.
    """
    if not headline.isascii() or "`" in headline:
        headline = headline.translate(_STRAIGHT)
    return folded(headline).strip(" .")


_STRAIGHT = str.maketrans({**dict.fromkeys("‘’ʼ`´", "'"), **dict.fromkeys("“”„«»", '"')})
