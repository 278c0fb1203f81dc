"""Holds an article's row for one act, and sees that nobody saved it in the meantime."""

from articles.desk.errors import Conflict
from articles.models import Article


def locked(article: Article) -> Article:
    """The row as the database holds it, locked until the transaction ends.

    Raises Conflict when it was saved since `article` was read. Needs a transaction.
    """
    held = Article.objects.select_for_update(of=("self",)).get(pk=article.pk)
    if held.lock_version != article.lock_version:
        raise Conflict(held.headline)
    return held


def store(article: Article) -> None:
    """Save every field and count the save, so that forms opened before it conflict."""
    article.lock_version += 1
    article.save()
