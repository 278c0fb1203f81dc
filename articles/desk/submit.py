"""Submit a draft for review."""

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from articles.desk.errors import Refused
from articles.desk.locking import locked, store
from articles.models import Article


@transaction.atomic
def submit(article: Article, *, by: AbstractBaseUser | None) -> Article:
    """Set a draft in review. Raises Refused for anything but a draft."""
    held = locked(article)
    if held.status != Article.Status.DRAFT:
        raise Refused(f"This piece is {held.state_label.lower()}: only a draft can be submitted.")
    held.status = Article.Status.IN_REVIEW
    store(held)
    return held
