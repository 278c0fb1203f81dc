"""The rows of one piece, made and not yet stored; no query is asked here.

Each function makes rows of the table that is named before it, in the order of its fields.
"""

import json
from collections.abc import Iterable
from datetime import datetime
from operator import attrgetter, itemgetter
from typing import Any

from articles.models import (
    Article,
    ArticleTopic,
    Byline,
    Citation,
    Correction,
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

from ..reading.base import TEXTS
from ..reading.document import Document, warnings_of
from ..reading.options import folded
from ..reading.piece import Piece
from ..reading.snapshot import Snapshot, credits_of
from .bulk.table import Row, table
from .fresh import Fresh
from .nouns import Nouns

_OWN = ("id", "slug", "path", "status", "published_at", "published_precision", "section_id",
        "series_id")  # fmt: skip
ARTICLES = table(
    Article,
    " ".join((*_OWN, *TEXTS))
    + " highlights body lead_image_address modified_at imported_at lead_figure_id"
    " public_revision_id",
)
_own, _texts = attrgetter("pk", *_OWN[1:]), attrgetter(*TEXTS)


def article_row(article: Fresh, piece: Piece, now: datetime) -> Row:
    return (
        *_own(article),
        *_texts(piece),
        json.dumps(piece.highlights) if piece.highlights else "[]",
        piece.body,
        "" if piece.lead.sha256 else piece.lead.address,
        _modified_at(piece) if article.is_published else None,
        now,
        article.figure and article.figure.pk,
        article.revision_id if article.is_published else None,  # readers see the first revision
    )


def _modified_at(piece: Piece) -> datetime | None:
    """The last printed correction, where its date is known and later than publication."""
    dates = [each.issued.at for each in piece.corrections if each.issued]
    last = max(dates, default=None)
    return last if last and last > piece.published_at else None


BYLINES = table(Byline, "article_id author_id role position name bio")


def byline_rows(article: int, piece: Piece, nouns: Nouns) -> list[Row]:
    return [
        (article, nouns.author(line.name).pk, line.role, position, line.name, line.bio)
        for position, line in enumerate(credits_of(piece), 1)
    ]


PARTICIPANTS = table(Participant, "article_id name role position")


def participant_rows(article: int, piece: Piece) -> list[Row]:
    return [
        (article, each.name, each.role, position)
        for position, each in enumerate(piece.participants, 1)
    ]


TOPICS = table(ArticleTopic, "tag_id content_object_id published_at")


def topic_rows(article: int, piece: Piece, nouns: Nouns, public_from: datetime | None) -> list[Row]:
    """Topics carry the time of a published piece."""
    topics = dict.fromkeys(nouns.topic(name).pk for name in piece.topics)
    return [(topic, article, public_from) for topic in topics]


CITATIONS = table(Citation, "article_id source_id words claim address position")


def citation_rows(article: int, piece: Piece, nouns: Nouns) -> list[Row]:
    return [
        (article, nouns.source_id(link), link.words, link.sentence, link.address, position)
        for position, link in enumerate(piece.citations, 1)
    ]


CORRECTIONS = table(
    Correction,
    "article_id number kind text issued_at issued_precision origin place import_run_id raw",
)


def correction_rows(article: int, piece: Piece, run: ImportRun) -> list[Row]:
    return [
        (
            article, number, each.kind, each.text, each.issued and each.issued.at,
            each.issued.precision if each.issued else "second", Correction.Origin.IMPORT.value,
            _place(each.kind), run.pk, each.raw,
        )
        for number, each in enumerate(piece.corrections, 1)
    ]  # fmt: skip


def _place(kind: str) -> str:
    is_severe = kind == Correction.Kind.RETRACTION
    return (Correction.Place.TOP if is_severe else Correction.Place.END).value


RELATED = table(RelatedPiece, "article_id headline headline_key address raw position")


def related_rows(article: int, piece: Piece) -> list[Row]:
    return [
        (article, each.headline, headline_key(each.headline), each.address, each.raw, position)
        for position, each in enumerate(piece.related, 1)
    ]


SUGGESTIONS = table(Suggestion, "article_id field value words confidence")


def suggestion_rows(article: int, piece: Piece) -> list[Row]:
    return [
        (article, guess.field, guess.value, guess.words, confidence)
        for guess, confidence in piece.guesses
    ]


_ENTRY = "position article_id language headline_words body_words filed version"
SEARCH_ENTRIES = table(SearchEntry, _ENTRY)
_entry = itemgetter(*_ENTRY.split())


def search_row(
    article: Fresh, piece: Piece, bylines: Iterable[Row], participants: Iterable[Row]
) -> Row:
    """What a search finds a published article by."""
    names = [*(row[4] for row in bylines), *(row[1] for row in participants)]
    authors = [row[1] for row in bylines]
    return _entry(entry_values(article, names, authors, piece.words))


REVISIONS = table(
    Revision,
    "id article_id number version reason headline standfirst body furniture sha256 made_at"
    " public_from import_run_id",
)


def revision_row(
    article: Fresh, piece: Piece, snapshot: Snapshot, run: ImportRun, now: datetime
) -> Row:
    """The first version: what the legacy piece said, since the time when readers first saw it."""
    return (
        article.revision_id, article.pk, 1, 1 if article.is_published else None,
        Revision.Reason.IMPORT.value, piece.headline, piece.standfirst, piece.body,
        snapshot.furniture, snapshot.sha256, now, article.public_from, run.pk,
    )  # fmt: skip


_DOCUMENT = ("path", "format", "sha256", "original", "original_bytes_count", "last_run_id",
             "outcome", "rejected_because", "base", "extracted", "accounted_for", "dropped",
             "warnings", "warning_count")  # fmt: skip
DOCUMENTS = table(
    LegacyDocument, " ".join(("namespace", "source_id", "first_run_id", "article_id", *_DOCUMENT))
)
_document = itemgetter(*_DOCUMENT)


def document_row(
    document: Document, *, namespace: str, run: ImportRun, outcome: str, article: int | None
) -> Row:
    """The row of a document that is met for the first time."""
    values = _document_values(document, run, outcome)
    values["warnings"] = json.dumps(values["warnings"]) if values["warnings"] else "[]"
    return (namespace, document.source_id, run.pk, article, *_document(values))


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
