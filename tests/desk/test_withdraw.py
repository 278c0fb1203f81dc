"""Withdrawing: gone from view with a notice, and able to come back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.desk import Refused, publish, withdraw
from articles.models import Article
from tests import make


def test_a_withdrawal_without_a_notice_is_refused(editor):
    with pytest.raises(Refused, match="notice is empty"):
        withdraw(make.published(), by=editor, notice=" ")


def test_what_readers_never_saw_cannot_be_withdrawn(editor):
    scheduled = publish(make.draft(), by=editor, at=timezone.now() + timedelta(hours=1))

    for piece in (make.draft(), scheduled):
        with pytest.raises(Refused, match="have not seen"):
            withdraw(piece, by=editor, notice="Gone.")


def test_a_withdrawn_piece_says_when_by_whom_and_why(editor):
    piece = withdraw(make.published(), by=editor, notice="Its main source was invented.")

    assert not Article.objects.public().exists()
    assert piece.withdrawal_notice == "Its main source was invented."
    assert piece.withdrawn_by_name == "Edna Marsh"
    assert piece.withdrawn_at


def test_a_withdrawn_piece_can_come_back_at_its_address_as_a_new_version(editor):
    piece = make.published("Back Again")
    gone = withdraw(piece, by=editor, notice="Being checked.")

    back = publish(gone, by=editor)

    assert (back.path, back.published_at) == (piece.path, make.PAST)
    assert [r.version for r in back.revisions.seen()] == [2, 1]
    assert back.withdrawal_notice == ""
