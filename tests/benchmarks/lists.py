"""What readers' pages cost over the pieces of `filling`: none may grow with the archive.

`make bench` with two values of SEARCH_ENTRIES shows it: the figures are the same.
"""

from collections.abc import Iterator
from pathlib import Path

from django.test import Client

from articles.models import Article, Correction
from articles.models.changed import IDS_A_FILE
from articles.views.listing import Cursor
from tests.benchmarks import filling
from tests.benchmarks.row import Row, median


def figures(folder: Path) -> Iterator[Row]:
    filling.fill_once()
    client = Client(SERVER_NAME="127.0.0.1")
    for name, path in paths().items():
        answer = client.get(path)
        if answer.status_code != 200:
            raise SystemExit(f"{path} answered {answer.status_code}")
        yield Row(f"page: {name}", median(lambda path=path: client.get(path)) * 1000, "ms")


def paths() -> dict[str, str]:
    """Each list at its head, and in the middle of the archive."""
    count = Article.objects.count()
    middle = Article.objects.public().newest_first()[count // 2]
    deep = f"?before={Cursor(middle.published_at, middle.pk)}"
    old = Correction.objects.order_by("-issued_at")[Correction.objects.count() // 2]
    month = f"/{middle.published_at:%Y/%m}/"
    heads = {
        "front": "/",
        "section": "/searched-1/",
        "author": "/authors/searched-7/",
        "topic": "/topics/searched-7/",
    }
    return {
        **heads,
        **{f"{name}, half way down": path + deep for name, path in heads.items() if path != "/"},
        "archive, a year": month[:6],
        "archive, a month": month,
        "archive, a month half way down": month + deep,
        "article": middle.get_absolute_url(),
        "article, its history": middle.get_absolute_url() + "history/",
        "authors": "/authors/",
        "topics": "/topics/",
        "corrections": "/corrections/",
        "corrections, half way down": f"/corrections/?before={Cursor(old.issued_at, old.pk)}",
        "feed": "/feed/",
        "feed of a section": "/searched-1/feed/",
        "feed of an author": "/authors/searched-7/feed/",
        "feed of a topic": "/topics/searched-7/feed.json",
        "feed of corrections": "/corrections/feed.atom",
        "sitemap, the index": "/sitemap.xml",
        "sitemap, a file of articles": f"/sitemap/articles-{middle.pk // IDS_A_FILE}.xml",
        "sitemap, a file of authors": "/sitemap/authors-0.xml",
        "sitemap, a file of topics": "/sitemap/topics-0.xml",
        "news sitemap": "/news-sitemap.xml",
    }
