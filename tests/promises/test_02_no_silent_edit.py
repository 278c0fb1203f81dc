"""No silent edit: after publication each change of words is a revision with a declared reason."""

import pytest
from django.db import IntegrityError, connection, transaction

from articles.desk import Refused, correct, revise
from articles.models import Article, Byline, Figure, Image
from articles.models.article import WORDS
from tests import make

CHANGES = {
    "kind": "review",
    "kicker": "Elsewhere",
    "headline": "Another headline",
    "standfirst": "Another standfirst.",
    "highlights": ["Another point."],
    "body": "<p>Another text.</p>",
    "dateline": "Elsewhere",
    "disclaimer": "Another disclaimer.",
    "editors_note": "Another note.",
    "interview_note": "Another note.",
}


def test_every_word_that_readers_see_is_tried_here():
    assert set(CHANGES) | {"lead_figure"} == set(WORDS)


@pytest.mark.parametrize(("field", "words"), CHANGES.items())
def test_the_desk_refuses_a_change_without_a_reason_and_records_one_with_it(editor, field, words):
    piece = make.published()
    setattr(piece, field, words)

    with pytest.raises(Refused):
        revise(piece, by=editor)
    revise(piece, by=editor, reason="update", note="Declared.")

    assert getattr(Article.objects.get(), field) == words
    first, second = piece.revisions.order_by("number")
    assert (first.reason, second.reason) == ("publication", "update")
    assert first.sha256 != second.sha256


@pytest.mark.parametrize(("field", "words"), CHANGES.items())
def test_the_database_refuses_it_in_a_hand_written_update(editor, field, words):
    piece = make.published()

    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.filter(pk=piece.pk).update(**{field: words})
    setattr(piece, field, words)
    with pytest.raises(IntegrityError), transaction.atomic():
        piece.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.bulk_update([piece], [field])


def test_raw_sql_is_no_way_round(editor):
    make.published()

    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE articles_article SET body = '<p>Silent.</p>'")


def test_a_credit_and_a_picture_count_as_words(editor):
    piece = make.published()
    Byline.objects.filter(article=piece).update(bio="Now somebody else.")
    with pytest.raises(Refused):
        revise(piece, by=editor)
    Byline.objects.filter(article=piece).update(bio="")
    image = Image.objects.create(name="Quay", sha256="0" * 64, width=1600, height=900)
    piece.lead_figure = Figure.objects.create(image=image, caption="The quay.")

    with pytest.raises(Refused):
        revise(piece, by=editor)


def test_the_public_history_is_whole(editor):
    piece = make.published()
    for number, reason in enumerate(("minor", "clarification", "update"), start=1):
        piece.body = f"<p>Text {number}.</p>"
        piece = revise(piece, by=editor, reason=reason)
    correct(piece, by=editor, kind="correction", text="Wrong.", words={"body": "<p>Right.</p>"})

    history = list(piece.revisions.seen().order_by("version").values_list("reason", flat=True))
    assert history == ["publication", "minor", "clarification", "update", "correction"]
