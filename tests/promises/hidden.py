"""Pieces that nobody may read, with a mark in every field, beside one that everybody may."""

from datetime import timedelta

from articles.desk import clock, publish, unschedule
from articles.models import (
    Address,
    Article,
    Citation,
    Figure,
    ImportRun,
    LegacyDocument,
    Participant,
    Pin,
    RelatedPiece,
    Series,
    Source,
    StandingPage,
    Suggestion,
    Zone,
)
from tests import make
from tests.views import cast

MARK = "zq7secret"


def public_piece() -> Article:
    """One piece that everybody may read, so that every list exists; its desk's words are marked."""
    piece = make.published("The ferry", series=river(), desk_note=MARK)
    make.published("Пором", language="uk")
    piece.topics.add("river")
    piece.topic_uses.update(published_at=piece.published_at)
    make.cited(piece, ledger())
    make.cited(piece, make.source(f"{MARK} whisper"), f"{MARK} words", is_public=False)
    run = ImportRun.objects.create(namespace=MARK, arguments={"path": MARK})
    LegacyDocument.objects.create(
        namespace=MARK, source_id=MARK, path=MARK, sha256="0", original=b"", article=piece,
        original_bytes_count=0, first_run=run, last_run=run, outcome="created",
        dropped=[{"text": MARK}],
    )  # fmt: skip
    Suggestion.objects.create(article=piece, field="source", value=MARK, words=MARK, confidence=0.5)
    for purpose in ("about", "masthead", "policies/ethics"):
        StandingPage.objects.create(purpose=purpose, headline=MARK, standfirst=MARK, body=MARK)
    return piece


def hidden_piece(state, public: Article, editor) -> Article:
    """One in a state of `HIDDEN`; the public one points at it, and it is its translation."""
    piece = state(editor)
    RelatedPiece.objects.create(article=public, target=piece, headline=piece.headline)
    Article.objects.filter(pk=piece.pk).update(translation_of=public)
    Address.objects.create(path=f"/old/{piece.pk}.html", article=piece)
    Pin.objects.create(article=piece, zone=Zone.objects.get(look="lead"))
    piece.refresh_from_db()
    return piece


def marked(state: str, **fields) -> Article:
    """A piece with the mark in every word of it, on the lists that public pieces stand on too."""
    piece = worded(headline=f"{MARK} {state}", authors=("Ada Quill", f"{MARK} {state}"), **fields)
    piece.topics.add(f"{MARK} {state}")
    make.cited(piece, make.source(f"{MARK} {state}"), MARK)
    return piece


def worded(**fields) -> Article:
    """The same, but for names that stay public when a piece is withdrawn."""
    image = cast.picture("Ferry", alt_text=MARK, credit=MARK)
    fields = {
        "standfirst": MARK, "kicker": MARK, "highlights": [MARK], "dateline": MARK,
        "body": f'<p>{MARK}</p><figure data-image="{image.pk}"></figure>', "disclaimer": MARK,
        "editors_note": MARK, "interview_note": MARK, "desk_note": MARK, "series": river(),
        "lead_figure": Figure.objects.create(image=image, caption=MARK, alt_text=MARK), **fields,
    }  # fmt: skip
    piece = make.draft(**fields)
    piece.topics.add("river")
    Participant.objects.create(article=piece, name=MARK, description=MARK)
    Citation.objects.create(article=piece, source=ledger(), words=MARK, claim=MARK)
    return piece


def draft(editor) -> Article:
    return marked("draft")


def in_review(editor) -> Article:
    return marked("in review", status=Article.Status.IN_REVIEW)


def dated_draft(editor) -> Article:
    return marked("dated draft", published_at=make.PAST)


def scheduled(editor) -> Article:
    return publish(marked("scheduled"), by=editor, at=clock.now() + timedelta(hours=1))


def embargoed(editor) -> Article:
    until = clock.now() + timedelta(hours=1)
    return publish(marked("embargoed", embargoed_until=until), by=editor, at=until)


def scheduled_and_taken_back(editor) -> Article:
    return unschedule(scheduled(editor), by=editor)


HIDDEN = (draft, in_review, dated_draft, scheduled, embargoed, scheduled_and_taken_back)


def river() -> Series:
    return Series.objects.get_or_create(slug="river", defaults={"name": "The river"})[0]


def ledger():
    return Source.objects.get_or_create(slug="ledger", defaults={"name": "The ledger"})[0]
