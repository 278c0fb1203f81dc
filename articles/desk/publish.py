"""Publish a piece: now, or at a time ahead that needs no worker to come true."""

from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from articles.desk import clock
from articles.desk.announce import announce
from articles.desk.dates import date_topics
from articles.desk.errors import Refused
from articles.desk.locking import locked, store
from articles.desk.paths import claim_path
from articles.desk.searchable import make_searchable
from articles.desk.snapshot import forget_scheduled, keep, snapshot
from articles.models import Article, Byline, Revision


@transaction.atomic
def publish(
    article: Article, *, by: AbstractBaseUser | None, at: datetime | None = None
) -> Article:
    """Make it public at `at` (aware; default: the date it came with, else now).

    A piece with a date of its own, as from an import, keeps it; no other can be dated back.
    Raises Refused when something readers need is missing, or before an embargo ends.
    """
    held = locked(article)
    now = clock.now()
    time = at or held.published_at or now
    _check(held, time, now)
    _complete_bylines(held)
    forget_scheduled(held, now)
    if time != held.published_at:
        held.published_precision = Article.Precision.SECOND  # the hour is known now
    claim_path(held, time)
    held.published_at, held.status = time, Article.Status.PUBLISHED
    held.withdrawn_at, held.withdrawal_notice, held.withdrawn_by_name = None, "", ""
    reason = Revision.Reason.PUBLICATION
    seen_before = held.revisions.filter(public_from__isnull=False).exists()
    held.public_revision = keep(
        snapshot(held, reason=reason),
        by=by,
        made_at=now,
        public_from=max(time, now) if seen_before else time,
    )
    store(held)
    date_topics(held)
    make_searchable(held)
    if time >= now:  # an old piece that came with its date is no news
        announce(held)
    return held


def _check(article: Article, time: datetime, now: datetime) -> None:
    if article.is_public:
        raise Refused("This piece is public already. Revise or correct it instead.")
    missing = [name for name in ("headline", "section", "body") if not getattr(article, name)]
    if missing:
        raise Refused(f"Not published: it has no {' and no '.join(missing)} yet.")
    if article.embargoed_until and time < article.embargoed_until:
        until = timezone.localtime(article.embargoed_until)
        raise Refused(f"Not published: it is under embargo until {until:%d %B %Y, %H:%M}.")
    if time < now and time != article.published_at:
        raise Refused("Not published: a time in the past. Leave the time empty to publish now.")


def _complete_bylines(article: Article) -> None:
    """Fix each credit as it is published today; the author's own row may change later."""
    lines = list(article.bylines.select_related("author"))
    for line in lines:
        line.name = line.name or line.author.name
        line.bio = line.bio or line.author.bio
        line.disclosure = line.disclosure or line.author.disclosure
    Byline.objects.bulk_update(lines, ["name", "bio", "disclosure"])
