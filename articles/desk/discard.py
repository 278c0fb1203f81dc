"""Discard a draft: the one way in which a piece is deleted, and only when no reader ever saw it."""

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from articles.desk.errors import Refused
from articles.desk.locking import locked
from articles.models import Article


def was_never_seen(article: Article) -> bool:
    """Whether no reader ever had it, and none had its address."""
    is_unpublished = article.status in (Article.Status.DRAFT, Article.Status.IN_REVIEW)
    return is_unpublished and not article.revisions.filter(public_from__isnull=False).exists()


@transaction.atomic
def discard(article: Article, *, by: AbstractBaseUser | None) -> None:
    """Delete it with its unseen snapshots and its addresses; nothing of it is kept.

    Raises Refused for what readers saw or what is scheduled, Conflict when somebody saved first.
    """
    held = locked(article)
    if held.is_scheduled:
        raise Refused("This piece is scheduled: take it off the schedule first.")
    if not was_never_seen(held):
        raise Refused("Readers have seen this piece: withdraw it instead.")
    held.public_revision = None
    held.save(update_fields=["public_revision"])
    held.revisions.all().delete()
    held.addresses.all().delete()
    held.delete()
