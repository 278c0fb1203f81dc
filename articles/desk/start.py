"""Start a piece: a draft with nothing but what was typed so far."""

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from articles.models import Article


@transaction.atomic
def start(article: Article, *, by: AbstractBaseUser | None) -> Article:
    """Store a new draft; it gets its first revision when it is revised or published."""
    article.status = Article.Status.DRAFT
    article.created_by = by
    article.save(force_insert=True)
    return article
