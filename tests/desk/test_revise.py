"""Revising: drafts freely, public words only with a declared reason, never over another's save."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.desk import Conflict, Refused, publish, revise
from articles.models import Article
from tests import make


def test_somebody_elses_save_is_never_overwritten(editor, contributor):
    draft = make.draft("First")
    mine, theirs = (Article.objects.get(pk=draft.pk) for _ in range(2))
    theirs.headline = "Theirs"
    revise(theirs, by=contributor)
    mine.headline = "Mine"

    with pytest.raises(Conflict, match="saved by somebody else"):
        revise(mine, by=editor)

    assert Article.objects.get().headline == "Theirs"


def test_public_words_need_a_declared_reason(editor):
    piece = make.published()
    piece.body = "<p>The ferry runs on Mondays.</p>"

    for reason in ("", "draft", "publication", "correction?"):
        with pytest.raises(Refused, match="what kind of change"):
            revise(piece, by=editor, reason=reason)

    assert Article.objects.get().body == "<p>The ferry runs on Sundays.</p>"


def test_a_byline_is_a_word_that_readers_see(editor):
    piece = make.published()
    piece.bylines.update(name="A. Quill")

    with pytest.raises(Refused, match="what kind of change"):
        revise(piece, by=editor)


@pytest.mark.parametrize(("reason", "is_modified"), [("minor", False), ("update", True)])
def test_a_declared_change_is_a_version_and_only_a_substantial_one_moves_the_date(
    editor, reason, is_modified
):
    piece = make.published()
    piece.body = "<p>The ferry runs on Sundays, in summer.</p>"

    revise(piece, by=editor, reason=reason, note="Says when.")

    piece = Article.objects.get()
    assert [r.version for r in piece.revisions.seen()] == [2, 1]
    assert piece.public_revision.note == "Says when."
    assert piece.is_modified is is_modified


def test_a_desk_note_is_no_change_of_words(editor):
    piece = make.published()
    piece.desk_note = "Ask the port again."

    revise(piece, by=editor)

    assert Article.objects.get().desk_note == "Ask the port again."
    assert piece.revisions.count() == 1


def test_a_scheduled_piece_is_edited_freely_and_only_its_last_words_count(editor):
    time = timezone.now() + timedelta(hours=1)
    piece = publish(make.draft(), by=editor, at=time)
    piece.body = "<p>Better words.</p>"

    revise(piece, by=editor)

    (version,) = Article.objects.get().revisions.filter(version__isnull=False)
    assert (version.version, version.body) == (1, "<p>Better words.</p>")
    assert version.public_from == time
    assert Article.objects.get().public_revision == version


def test_each_saved_draft_can_be_found_again(editor):
    draft = make.draft()
    for text in ("One", "Two"):
        draft.body = f"<p>{text}</p>"
        revise(draft, by=editor)

    assert [r.body for r in draft.revisions.all()] == ["<p>Two</p>", "<p>One</p>"]
    assert not draft.revisions.seen().exists()
