"""The news sitemap: 48 hours, at most 1,000 pieces."""

from datetime import timedelta

import pytest

from articles.desk import clock
from articles.syndication.sitemaps import news as module
from articles.syndication.sitemaps.news import news
from tests import make
from tests.syndication import cast

pytestmark = pytest.mark.django_db


def published(headline, *, hours, **fields):
    return make.published(headline, at=clock.now() - timedelta(hours=hours), **fields)


def test_nothing_hidden_is_news(editor):
    cast.hidden(editor)

    assert news() == []


def test_what_is_older_than_two_days_is_no_news():
    published("Old", hours=48.1)
    published("Fresh", hours=47.9)

    assert [piece.headline for piece in news()] == ["Fresh"]


def test_the_newest_come_first_and_no_more_than_may_stand_there(monkeypatch):
    monkeypatch.setattr(module, "MOST", 2)
    for hours in (3, 1, 2):
        published(f"{hours} hours ago", hours=hours)

    assert [piece.headline for piece in news()] == ["1 hours ago", "2 hours ago"]


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "en"), ("en-GB", "en"), ("uk", "uk"), ("zh-Hans", "zh-cn"), ("zh-TW", "zh-tw")],
)
def test_languages_are_written_as_news_search_reads_them(language, expected):
    published("Fresh", hours=1, language=language)

    assert [piece.language for piece in news()] == [expected]


def test_the_time_has_its_zone_and_a_day_no_hour():
    exact = published("Exact", hours=1)
    published("Day", hours=2, published_precision="day")

    first, second = news()

    assert first.published.endswith(("+02:00", "+03:00"))
    assert len(second.published) == len("2024-05-06")
    assert first.path == exact.get_absolute_url()
