"""What the magazine said of itself stays on record, whatever way the statement came."""

import pytest
from django.db import IntegrityError, connection, transaction

from articles.desk import declare
from articles.models import StandingPage, StandingWords
from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE articles_standingwords SET body = 'We promised nothing.'",
        "UPDATE articles_standingwords SET kept_by_name = 'Somebody Else'",
        "DELETE FROM articles_standingwords",
        "DELETE FROM articles_standingpage",
    ],
)
def test_what_readers_saw_is_neither_changed_nor_removed(statement):
    page = make.standing("policies/ethics")

    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)

    assert page.kept_words.get().body == "<p>We take nothing.</p>"


def test_the_orm_removes_no_page_that_readers_have():
    page = make.standing("policies/ethics")

    with pytest.raises(IntegrityError), transaction.atomic():
        page.delete()

    assert StandingPage.objects.exists()


def test_a_page_that_nobody_saw_goes_with_its_words(editor):
    declare(make.standing_draft("policies/ethics"), by=editor).delete()

    assert not StandingWords.objects.exists()
