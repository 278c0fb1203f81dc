"""Withdraw a piece from view; its address then says what stood there and why it went."""

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from articles.desk import clock
from articles.desk.announce import announce
from articles.desk.dates import date_topics
from articles.desk.errors import Refused
from articles.desk.locking import locked, store
from articles.desk.searchable import make_searchable
from articles.desk.signature import name_of
from articles.models import Article


@transaction.atomic
def withdraw(article: Article, *, by: AbstractBaseUser | None, notice: str) -> Article:
    """Take it from view with a notice to readers. Its corrections stay in the log.

    Raises Refused without a notice, and for a piece that readers have not seen.
    """
    held = locked(article)
    now = clock.now()
    if not notice.strip():
        raise Refused("Say to readers why the piece went: the notice is empty.")
    if held.status != Article.Status.PUBLISHED or held.published_at > now:
        raise Refused("Readers have not seen this piece: there is nothing to withdraw.")
    held.status = Article.Status.WITHDRAWN
    held.withdrawn_at, held.withdrawal_notice = now, notice.strip()
    held.withdrawn_by_name = name_of(by)
    store(held)
    date_topics(held)
    make_searchable(held)
    announce(held)
    return held
