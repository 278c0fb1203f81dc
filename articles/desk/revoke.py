"""Revoke a preview link before its time."""

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from articles.desk import clock
from articles.desk.errors import Refused
from articles.desk.signature import signature
from articles.models import PreviewLink


@transaction.atomic
def revoke(link: PreviewLink, *, by: AbstractBaseUser | None) -> PreviewLink:
    """From now on it shows nothing. Raises Refused when it showed nothing already."""
    held = PreviewLink.objects.select_for_update(of=("self",)).get(pk=link.pk)
    now = clock.now()
    if held.revoked_at:
        raise Refused("This link was revoked already.")
    if held.expires_at <= now:
        raise Refused("This link has expired: it shows nothing any more.")
    held.revoked_at = now
    for name, value in signature(by, "revoked").items():
        setattr(held, name, value)
    held.save()
    return held
