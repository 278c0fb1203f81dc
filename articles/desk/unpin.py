"""Unpin a piece: the front page decides about it by itself again."""

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import QuerySet

from articles.desk import clock
from articles.desk.errors import Refused
from articles.desk.signature import signature
from articles.models import Article, Pin


@transaction.atomic
def unpin(article: Article, *, by: AbstractBaseUser | None) -> None:
    """End its pin, which stays in the record. Raises Refused when it has none."""
    if not end(Pin.objects.standing().filter(article=article.pk), by=by):
        raise Refused("This piece is not pinned: the front page decides about it by itself.")


def end(pins: QuerySet[Pin], *, by: AbstractBaseUser | None) -> int:
    """End these, and say how many they were."""
    return pins.update(ended_at=clock.now(), **signature(by, "ended"))
