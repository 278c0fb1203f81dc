"""Take a scheduled piece back into the drafts before its minute comes."""

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from articles.desk import clock
from articles.desk.announce import announce
from articles.desk.dates import date_topics
from articles.desk.errors import Refused
from articles.desk.locking import locked, store
from articles.desk.searchable import make_searchable
from articles.desk.snapshot import forget_scheduled
from articles.models import Article


@transaction.atomic
def unschedule(article: Article, *, by: AbstractBaseUser | None) -> Article:
    """Make it a draft again. Raises Refused when it is public already or was never scheduled."""
    held = locked(article)
    now = clock.now()
    if held.status != Article.Status.PUBLISHED or held.published_at <= now:
        raise Refused("This piece is not waiting for its time. To take it from view, withdraw it.")
    forget_scheduled(held, now)
    seen_before = held.revisions.seen().exists()
    if not seen_before:  # a path that nobody was given may go to another piece
        held.path, held.public_revision, held.published_at = None, None, None
    held.status = Article.Status.DRAFT
    store(held)
    if not seen_before:
        held.addresses.all().delete()
    date_topics(held)
    make_searchable(held)
    announce(held)
    return held
