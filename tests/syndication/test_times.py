"""What is told of an article's times, and no more than is known."""

from datetime import UTC, datetime, timedelta

import pytest

from articles.models import Article
from articles.models.changed import CHANGED_AT
from articles.syndication import times

NOON = datetime(2020, 10, 19, 12, 58, 48, 123000, tzinfo=UTC)


def test_an_instant_has_its_zone_and_no_fraction():
    assert times.instant(NOON) == "2020-10-19T15:58:48+03:00"


def test_a_day_without_its_hour_is_the_newsrooms_own_day():
    late = datetime(2017, 10, 22, 21, 0, tzinfo=UTC)  # midnight in Kyiv

    assert times.published(Article(published_at=late, published_precision="day")) == "2017-10-23"


@pytest.mark.parametrize(("shift", "expected"), [(-1, NOON), (1, NOON + timedelta(days=1))])
def test_a_change_counts_only_after_publication(shift, expected):
    piece = Article(published_at=NOON, modified_at=NOON + timedelta(days=shift))

    assert times.changed_at(piece) == expected


def test_a_change_has_an_instant_even_where_the_publication_has_none():
    piece = Article(
        published_at=NOON, published_precision="day", modified_at=NOON + timedelta(days=1)
    )

    assert times.changed(piece) == "2020-10-20T15:58:48+03:00"


@pytest.mark.django_db
def test_the_database_reckons_a_change_as_python_does():
    for shift in (None, -1, 1):
        modified_at = shift and NOON + timedelta(days=shift)
        Article.objects.create(headline="x", published_at=NOON, modified_at=modified_at)

    for piece in Article.objects.annotate(at=CHANGED_AT):
        assert piece.at == times.changed_at(piece)
