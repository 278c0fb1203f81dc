"""Shift a pinned piece one place up or down among the pinned ones of its zone."""

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from articles.desk.errors import Refused
from articles.models import Article, Pin, Zone


@transaction.atomic
def shift(article: Article, *, by: AbstractBaseUser | None, is_up: bool) -> None:
    """Change places with its neighbour; at the end of the row nothing happens.

    Raises Refused for a piece that is pinned in no zone.
    """
    own = Pin.objects.standing().filter(article=article.pk, zone__isnull=False).first()
    if own is None:
        raise Refused("This piece is not pinned in a zone: pin it first.")
    Zone.objects.select_for_update(of=("self",)).get(pk=own.zone_id)
    row = list(Pin.objects.standing().filter(zone=own.zone_id))
    at = next(place for place, one in enumerate(row) if one.pk == own.pk)
    to = max(at - 1, 0) if is_up else min(at + 1, len(row) - 1)
    row.insert(to, row.pop(at))
    for place, one in enumerate(row):
        Pin.objects.filter(pk=one.pk).update(position=place)
