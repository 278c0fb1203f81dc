"""Which feeds show a piece, so that whoever reads them can be told that it changed."""

from collections.abc import Iterable

from articles.models import Article
from articles.syndication.feeds import ENDINGS
from articles.syndication.place import absolute

# What has to be loaded with the pieces.
PARTS = ("bylines__author", "topic_uses__tag", "citations__source", "corrections")


def shown_in(articles: Iterable[Article]) -> list[str]:
    """The absolute addresses of every feed of these pieces, each once, in all of its forms.

    Needs section, series and PARTS loaded. A source that only the desk knows has no feed.
    """
    pages = dict.fromkeys(page for article in articles for page in _pages(article))
    return [absolute(page + ending) for page in pages for ending in ENDINGS.values()]


def _pages(article: Article) -> list[str]:
    cited = [one.source for one in article.citations.all() if one.is_public]
    lists = [
        article.section,
        article.series,
        *(line.author for line in article.bylines.all()),
        *(use.tag for use in article.topic_uses.all()),
        *cited,
    ]
    corrected = ["/corrections/"] if article.corrections.all() else []
    return ["/", *(one.get_absolute_url() for one in lists if one), *corrected]
