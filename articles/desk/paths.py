"""Gives articles their paths, none of which is ever given twice."""

from datetime import datetime
from itertools import count

from articles.models import Address, Article
from articles.text.slug import slug


def claim_path(article: Article, time: datetime) -> None:
    """Set slug and path for publication at `time`, and keep the path as an Address.

    A path that belongs to another article gets a suffix: …-2, …-3. One that this article had
    before is simply its again. Paths are decoded; the database is changed by one row at most.
    """
    base = article.slug = slug(article.slug or article.headline)
    for number in count(1):
        article.slug = base if number == 1 else f"{base}-{number}"
        path = article.path_at(time)
        if _is_ours(path, article):
            article.path = path
            return


def _is_ours(path: str, article: Article) -> bool:
    """Take the path if nobody has it; of two pieces published at once, one gets it."""
    owner, _created = Address.objects.get_or_create(path=path, defaults={"article": article})
    return owner.article_id == article.pk
