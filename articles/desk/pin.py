"""Pin a piece to a zone of the front page, or keep it off the page."""

from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import Min
from django.db.models.functions import Now

from articles.desk import clock
from articles.desk.errors import Refused
from articles.desk.signature import signature
from articles.desk.unpin import end
from articles.models import Article, Pin, Zone


@transaction.atomic
def pin(
    article: Article, zone: Zone | None, *, by: AbstractBaseUser | None,
    until: datetime | None = None,
) -> Pin:  # fmt: skip
    """Put the piece first in the zone, or with None keep it off the page; `until` ends that.

    What readers see pinned beyond the zone's room is unpinned: a new lead takes the place of the
    old one in its language. A scheduled piece takes its place at its minute. Raises Refused for
    what is neither public nor scheduled, and for a time that is over.
    """
    held = Article.objects.select_for_update(of=("self",)).get(pk=article.pk)
    now = clock.now()
    if held.status != Article.Status.PUBLISHED:
        raise Refused(f"This piece is {held.state_label.lower()}: publish or schedule it first.")
    if until is not None and until <= now:
        raise Refused("That time is over: choose one ahead, or none.")
    if zone is not None:  # of two pins at once, one waits for the other
        zone = Zone.objects.select_for_update(of=("self",)).get(pk=zone.pk)
    end(held.pins.filter(ended_at__isnull=True), by=by)
    first = Pin.objects.standing().filter(zone=zone).aggregate(at=Min("position"))["at"] or 0
    made = Pin.objects.create(
        article=held, zone=zone, position=first - 1, until=until, pinned_at=now,
        **signature(by, "pinned"),
    )  # fmt: skip
    if zone is not None and held.published_at <= now:
        _make_room(zone, held.language, by=by)
    return made


def _make_room(zone: Zone, language: str, *, by: AbstractBaseUser | None) -> None:
    seen = Pin.objects.standing().filter(
        zone=zone, article__language=language,
        article__status=Article.Status.PUBLISHED, article__published_at__lte=Now(),
    )  # fmt: skip
    beyond = [one.pk for one in seen[zone.most :]]
    end(Pin.objects.filter(pk__in=beyond), by=by)
