"""What is told of an article's times: with a zone, or the day alone where no hour is known.

W3C date-times, a profile of ISO 8601: https://www.w3.org/TR/NOTE-datetime
"""

from datetime import datetime

from django.utils import timezone

from articles.models import Article
from articles.text.printed import printed


def changed_at(article: Article) -> datetime:
    """When readers last saw something new: a change after publication, or publication itself."""
    return article.modified_at if article.is_modified else article.published_at


def instant(time: datetime) -> str:
    """The second in the newsroom's own zone, as pages write it: 2020-10-19T12:58:48+03:00."""
    return timezone.localtime(time).isoformat(timespec="seconds")


def known(time: datetime, precision: str) -> str:
    """The instant, or the day alone (2017-10-23) where the precision is "day"."""
    if precision == Article.Precision.DAY:
        return printed(timezone.localtime(time), precision).date().isoformat()
    return instant(time)


def published(article: Article) -> str:
    """The time of publication, no more of it than is known."""
    return known(article.published_at, article.published_precision)


def changed(article: Article) -> str:
    """As `changed_at`; a change after publication always has its instant."""
    return instant(article.modified_at) if article.is_modified else published(article)
