"""A prepared query answers what the same query written anew would answer."""

from datetime import timedelta
from threading import Thread

import pytest
from django.db import connection
from django.db.models import QuerySet

from articles.models import Article
from articles.models.prepared import Prepared
from tests import make

pytestmark = pytest.mark.django_db


def headlines(rows: list[Article]) -> list[str]:
    return [row.headline for row in rows]


def test_it_asks_with_the_values_of_each_call():
    for name in ("First", "Second"):
        make.published(name)
    named = Prepared(lambda headline: Article.objects.filter(headline=headline))

    assert headlines(named(headline="First")) == ["First"]
    assert headlines(named(headline="Second")) == ["Second"]
    assert named(headline="Third") == []


def test_it_is_written_once_for_each_shape_and_number_of_values():
    made = []

    def write(order: str, keys: tuple) -> QuerySet:
        made.append((order, len(keys)))
        return Article.objects.filter(pk__in=keys).order_by(order)

    one, two = make.published("One"), make.published("Two")
    found = Prepared(write)

    for _ in range(2):
        assert found("pk", keys=(one.pk, two.pk)) == [one, two]
        assert found("-pk", keys=(one.pk, two.pk)) == [two, one]
        assert found("pk", keys=(two.pk,)) == [two]
    assert made == [("pk", 2), ("-pk", 2), ("pk", 1)]


def test_a_time_is_compared_as_a_time():
    for day in range(3):
        make.published(f"Day {day}", at=make.PAST + timedelta(days=day))
    since = Prepared(lambda at: Article.objects.filter(published_at__gte=at).order_by("pk"))

    assert headlines(since(at=make.PAST + timedelta(days=1))) == ["Day 1", "Day 2"]


def test_what_no_row_can_meet_gives_none():
    make.published("One")

    assert Prepared(lambda: Article.objects.filter(pk__in=[]))() == []


def test_unions_related_rows_and_rows_fetched_after_come_as_ever():
    piece = make.published("One", authors=("Ada Quill",))
    values = Prepared(lambda key: _values("headline", key).union(_values("kind", key), all=True))
    whole = Prepared(
        lambda key: (
            Article.objects.filter(pk=key)
            .select_related("section")
            .prefetch_related("bylines__author")
        )
    )

    assert sorted(values(key=piece.pk)) == [
        ("One", piece.published_at),
        ("opinion", piece.published_at),
    ]
    [found] = whole(key=piece.pk)
    assert found.section == piece.section
    assert [line.author.name for line in found.bylines.all()] == ["Ada Quill"]


def _values(word: str, key: object) -> QuerySet:
    return Article.objects.filter(pk=key).order_by().values_list(word, "published_at")


def test_it_is_written_anew_when_the_settings_change(settings):
    seen = []
    found = Prepared(lambda: seen.append(settings.TIME_ZONE) or Article.objects.all())
    found()

    settings.TIME_ZONE = "Europe/Kyiv"
    found()

    assert seen == ["UTC", "Europe/Kyiv"]


@pytest.mark.django_db(transaction=True)
def test_threads_share_it_and_not_their_connections():
    make.published("One")
    found = Prepared(lambda headline: Article.objects.filter(headline=headline))
    found(headline="One")
    answers = []

    def ask() -> None:
        answers.append(headlines(found(headline="One")))
        connection.close()

    thread = Thread(target=ask)
    thread.start()
    thread.join()

    assert answers == [["One"]]


def test_nothing_is_no_value():
    found = Prepared(lambda series, at: Article.objects.filter(series=series, published_at=at))

    with pytest.raises(ValueError, match=r"^series: "):
        found(series=None, at=make.PAST)
