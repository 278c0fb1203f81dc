"""Promise 7: a scheduled piece is public at its minute, with no worker and no cache in its way."""

import re
from datetime import timedelta

import pytest

from articles.desk import clock, publish
from articles.models import Article, ArticleTopic, Series
from tests import make

pytestmark = pytest.mark.django_db
WORDS = "A bridge at last"


def scheduled(in_seconds: float) -> Article:
    piece = make.draft(WORDS, series=Series.objects.create(name="The river", slug="river"))
    piece.topics.add("bridges")
    make.cited(piece, make.source())
    return publish(piece, by=None, at=clock.now() + timedelta(seconds=in_seconds))


def let_its_minute_come(piece: Article) -> None:
    """Tests move the article's time and not the clock; nothing else is done."""
    now = clock.now()
    Article.objects.filter(pk=piece.pk).update(published_at=now)
    ArticleTopic.objects.filter(content_object=piece).update(published_at=now)


def lists(piece: Article) -> list[str]:
    at = piece.published_at
    source = piece.citations.get().source
    return [
        "/", "/opinion/", "/authors/ada-quill/", "/series/river/", "/topics/bridges/",
        source.get_absolute_url(), f"/{at:%Y}/", f"/{at:%Y}/{at:%m}/", "/feed/", "/feed.atom",
        "/feed.json", "/news-sitemap.xml",
    ]  # fmt: skip


def test_before_its_minute_it_is_nowhere(client):
    piece = scheduled(in_seconds=3600)

    assert client.get(piece.path).status_code == 404
    for path in lists(piece):
        assert WORDS not in client.get(path).content.decode(), path


def test_at_its_minute_it_is_everywhere_though_nothing_ran(client):
    piece = scheduled(in_seconds=3600)
    for path in [piece.path, *lists(piece)]:
        client.get(path)

    let_its_minute_come(piece)

    assert client.get(piece.path).status_code == 200
    for path in lists(piece):
        assert WORDS in client.get(path).content.decode(), path


def test_no_page_is_kept_beyond_that_minute_by_anybody(client):
    make.published("The ferry")
    piece = scheduled(in_seconds=30)

    for path in ["/2024/05/the-ferry/", piece.path, "/nothing/", *lists(piece)]:
        header = client.get(path)["Cache-Control"]
        seconds = {name: int(value) for name, value in re.findall(r"([a-z-]+)=(\d+)", header)}
        kept = seconds.pop("max-age")
        assert kept <= 30, (path, header)
        assert all(kept + stale <= 30 for stale in seconds.values()), (path, header)


def test_far_from_the_next_minute_pages_keep_for_one(client):
    make.published("The ferry")
    scheduled(in_seconds=7200)

    header = client.get("/2024/05/the-ferry/")["Cache-Control"]

    assert header.startswith("public, max-age=60, stale-while-revalidate=60, stale-if-error=7")


def test_a_minute_that_has_passed_shortens_nothing(client):
    piece = scheduled(in_seconds=30)
    let_its_minute_come(piece)

    assert client.get("/")["Cache-Control"].startswith("public, max-age=60")
