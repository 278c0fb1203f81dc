"""What a page costs in this process, against the liveness answer that asks nothing of anybody."""

from collections.abc import Iterator
from pathlib import Path

from django.test import Client

from articles.models import Article, Author
from tests.benchmarks.row import Row, seconds


def figures(folder: Path) -> Iterator[Row]:
    """Of the archive that was imported before; the client adds the same to each page."""
    client = Client(SERVER_NAME="127.0.0.1")
    bare = seconds(lambda: client.get("/healthz"), times=50)
    yield Row("/healthz, the least this framework does", bare * 1000, "ms")
    piece = Article.objects.public().select_related("section").first()
    author = Author.objects.filter(bylines__article=piece).first()
    for path in (
        "/", piece.section.get_absolute_url(), piece.get_absolute_url(),
        author.get_absolute_url(), "/corrections/", "/feed/", "/sitemap.xml",
    ):  # fmt: skip
        answer = client.get(path)
        if answer.status_code != 200:
            raise SystemExit(f"{path} answered {answer.status_code}")
        spent = seconds(lambda path=path: client.get(path), times=20)
        yield Row(f"page {path[:40]}", spent * 1000, "ms")
        yield Row("  against the least", spent / bare, "times")
