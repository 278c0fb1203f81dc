"""A correction is for ever: nobody edits, deletes or back-dates one, and it outlives its piece.

What the database refuses, statement by statement, stands in tests/models/test_triggers.py; the
admin's read-only screens in tests/admin/.
"""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from articles.desk import correct, withdraw
from articles.models import Correction
from tests import make


@pytest.fixture
def issued(editor):
    return correct(make.published(), by=editor, kind="correction", text="On Mondays.")


def test_no_field_of_an_issued_correction_can_be_changed(issued):
    values = {
        "text": "On Tuesdays.",
        "kind": "update",
        "wrong": "x",
        "right": "x",
        "issued_at": make.PAST,
        "issued_by_name": "Nobody",
        "place": "top",
        "number": 7,
    }

    for field, value in values.items():
        with pytest.raises(IntegrityError), transaction.atomic():
            Correction.objects.filter(pk=issued.pk).update(**{field: value})

    assert Correction.objects.values().get() == Correction.objects.filter(pk=issued.pk).values()[0]
    assert Correction.objects.get().text == "On Mondays."


@pytest.mark.parametrize("shift", [timedelta(days=-1), timedelta(minutes=-2), timedelta(minutes=2)])
def test_no_other_time_than_now_is_taken(issued, shift):
    other = Correction(
        article=issued.article,
        number=2,
        kind="correction",
        text="Once.",
        origin="desk",
        issued_at=timezone.now() + shift,
    )

    with pytest.raises(IntegrityError), transaction.atomic():
        other.save()


def test_a_corrected_piece_cannot_be_deleted_under_its_correction(issued):
    with pytest.raises((ProtectedError, IntegrityError)), transaction.atomic():
        issued.article.delete()

    assert Correction.objects.public().get() == issued


def test_it_outlives_the_withdrawal(issued, editor):
    issued.article.refresh_from_db()

    withdraw(issued.article, by=editor, notice="Withdrawn.")

    assert Correction.objects.public().get() == issued


def test_an_answer_leaves_the_wrong_correction_as_it_was(issued, editor):
    issued.article.refresh_from_db()

    answer = correct(
        issued.article, by=editor, kind="correction", text="On Tuesdays.", supersedes=issued
    )

    assert list(Correction.objects.order_by("number")) == [issued, answer]
    assert Correction.objects.get(number=1).text == "On Mondays."


def test_a_correction_is_superseded_once(issued, editor):
    issued.article.refresh_from_db()
    correct(issued.article, by=editor, kind="correction", text="Tuesdays.", supersedes=issued)
    issued.article.refresh_from_db()

    with pytest.raises(IntegrityError), transaction.atomic():
        correct(issued.article, by=editor, kind="correction", text="No.", supersedes=issued)
