"""Correcting: the new words and the notice in one act."""

import pytest

from articles.desk import Refused, clock, correct, withdraw
from articles.models import Article, Correction
from tests import make

NOTICE = "An earlier version said the ferry runs on Sundays. It runs on Mondays."


def test_a_draft_takes_no_correction(editor):
    with pytest.raises(Refused, match="have not seen this piece"):
        correct(make.draft(), by=editor, kind="correction", text=NOTICE)


def test_a_correction_without_words_is_refused(editor):
    with pytest.raises(Refused, match="its text is empty"):
        correct(make.published(), by=editor, kind="correction", text="  ")


def test_a_correction_changes_the_text_and_nothing_beside_it(editor):
    with pytest.raises(Refused, match="nothing else"):
        correct(make.published(), by=editor, kind="correction", text=NOTICE, words={"slug": "x"})


def test_words_and_notice_arrive_together(editor):
    piece = make.published()

    issued = correct(
        piece,
        by=editor,
        kind="correction",
        text=NOTICE,
        words={"body": "<p>The ferry runs on Mondays.</p>"},
        wrong="Sundays",
        right="Mondays",
    )

    piece = Article.objects.get()
    assert piece.body == "<p>The ferry runs on Mondays.</p>"
    assert piece.public_revision.reason == "correction"
    assert piece.modified_at == issued.issued_at <= clock.now()
    assert (issued.number, issued.anchor, issued.origin) == (1, "correction-1", "desk")
    assert (issued.issued_by_name, issued.wrong) == ("Edna Marsh", "Sundays")
    assert list(Correction.objects.public()) == [issued]


def test_a_notice_alone_changes_no_version(editor):
    piece = make.published()

    correct(piece, by=editor, kind="clarification", text=NOTICE)

    assert piece.revisions.count() == 1
    assert Article.objects.get().is_modified


def test_a_wrong_correction_is_answered_by_one_that_supersedes_it(editor):
    piece = make.published()
    first = correct(piece, by=editor, kind="correction", text=NOTICE)
    piece.refresh_from_db()

    second = correct(piece, by=editor, kind="correction", text="On Tuesdays.", supersedes=first)

    assert (first.superseded_by, second.number) == (second, 2)


def test_a_correction_supersedes_only_one_of_the_same_piece(editor):
    other = correct(make.published(), by=editor, kind="correction", text=NOTICE)

    with pytest.raises(Refused, match="of the same piece"):
        correct(make.published(), by=editor, kind="correction", text=NOTICE, supersedes=other)


def test_a_retraction_stands_above_the_text(editor):
    issued = correct(make.published(), by=editor, kind="retraction", text="It was made up.")

    assert issued.place == "top"


def test_a_correction_outlives_the_withdrawal_and_can_follow_it(editor):
    piece = make.published()
    correct(piece, by=editor, kind="correction", text=NOTICE)
    piece.refresh_from_db()
    piece = withdraw(piece, by=editor, notice="Its main source was invented.")

    with pytest.raises(Refused, match="no new words"):
        correct(piece, by=editor, kind="correction", text=NOTICE, words={"body": "<p>x</p>"})
    correct(piece, by=editor, kind="editors_note", text="The inquiry is over.")

    assert Correction.objects.public().count() == 2
