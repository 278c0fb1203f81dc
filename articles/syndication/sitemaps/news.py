"""The news sitemap: what was published in the last 48 hours, at most 1,000 pieces.

https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
"""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models.functions import Now

from articles.models import Article
from articles.syndication.times import published

HOURS = 48
MOST = 1_000
# Two or three letters of ISO 639, but for Chinese.
CHINESE = {"zh-hans": "zh-cn", "zh-hant": "zh-tw", "zh-cn": "zh-cn", "zh-tw": "zh-tw"}


@dataclass(frozen=True)
class News:
    """One piece: its encoded path, language as Google writes it, W3C time and headline."""

    path: str
    language: str
    published: str
    headline: str


def news() -> list[News]:
    """The public pieces of the last hours, newest first; one query."""
    recent = Article.objects.public().filter(published_at__gte=Now() - timedelta(hours=HOURS))
    rows = recent.newest_first().only(
        "path", "language", "headline", "published_at", "published_precision"
    )
    return [
        News(
            path=article.get_absolute_url(),
            language=_language(article.language),
            published=published(article),
            headline=article.headline,
        )
        for article in rows[:MOST]
    ]


def _language(code: str) -> str:
    return CHINESE.get(code.lower(), code.split("-")[0].lower())
