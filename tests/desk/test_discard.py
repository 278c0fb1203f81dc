"""Discarding: a draft that no reader ever saw can be deleted, and nothing else."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.desk import Conflict, Refused, discard, publish, revise, submit, unschedule, withdraw
from articles.models import Address, Article, Revision
from tests import make

pytestmark = pytest.mark.django_db


def test_what_readers_saw_is_not_discarded(editor):
    public = make.published()
    withdrawn = withdraw(make.published(), by=editor, notice="Gone.")

    for piece in (public, withdrawn):
        with pytest.raises(Refused, match="Readers have seen this piece: withdraw it instead"):
            discard(piece, by=editor)
    assert Article.objects.count() == 2


def test_a_draft_with_words_that_readers_saw_once_is_not_discarded(editor):
    piece = make.published()
    Article.objects.filter(pk=piece.pk).update(status="draft")
    piece.refresh_from_db()

    with pytest.raises(Refused, match="Readers have seen"):
        discard(piece, by=editor)


def test_a_scheduled_piece_is_taken_off_the_schedule_first(editor):
    piece = publish(make.draft(), by=editor, at=timezone.now() + timedelta(hours=1))

    with pytest.raises(Refused, match="off the schedule first"):
        discard(piece, by=editor)

    discard(unschedule(piece, by=editor), by=editor)
    assert not Article.objects.exists()


def test_a_draft_that_somebody_saved_in_the_meantime_stays(editor):
    opened = make.draft()
    revise(Article.objects.get(), by=editor)

    with pytest.raises(Conflict):
        discard(opened, by=editor)

    assert Article.objects.exists()


@pytest.mark.parametrize("state", ["draft", "in_review"])
def test_an_unseen_piece_goes_with_its_snapshots_and_addresses(editor, state):
    piece = revise(make.draft(), by=editor)
    if state == "in_review":
        piece = submit(piece, by=editor)
    Address.objects.create(path="/2024/05/unseen/", article=piece)

    discard(piece, by=editor)

    assert not Article.objects.exists()
    assert not Revision.objects.exists()
    assert not Address.objects.exists()
