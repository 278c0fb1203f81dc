"""Where questions go: those of readers to the replica, where REPLICA_URL names one.

All else asks the primary: the desk, imports and whatever writes, for an act must see its own
words. A replica may be a moment behind; on PostgreSQL `synchronous_commit = remote_apply` makes
a correction wait until readers have it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from time import monotonic

from django.conf import settings
from django.db import connections, router
from django.db.backends.base.base import BaseDatabaseWrapper

from articles.models.article import Article

REPLICA = "replica"
# Once it did not answer, it is left alone so long: else each page would wait for it in vain.
LOST_SECONDS = 10
_lost_at = float("-inf")
_readers_ask: ContextVar[bool] = ContextVar("readers_ask", default=False)


@contextmanager
def readers_asking() -> Iterator[bool]:
    """While a reader's page is made; yields whether the replica is asked."""
    is_there = REPLICA in settings.DATABASES and monotonic() - _lost_at > LOST_SECONDS
    mark = _readers_ask.set(is_there)
    try:
        yield is_there
    finally:
        _readers_ask.reset(mark)


def lost() -> None:
    """It did not answer: all ask the primary for a while."""
    global _lost_at
    _lost_at = monotonic()


def asked() -> BaseDatabaseWrapper:
    """The connection that a question written by hand goes to."""
    return connections[router.db_for_read(Article)]


class Router:
    """https://docs.djangoproject.com/en/5.2/topics/db/multi-db/#using-routers"""

    def db_for_read(self, model: type, **hints: object) -> str | None:
        return REPLICA if _readers_ask.get() else None

    def db_for_write(self, model: type, **hints: object) -> str:
        return "default"

    def allow_relation(self, one: object, other: object, **hints: object) -> bool:
        return True

    def allow_migrate(self, db: str, app_label: str, **hints: object) -> bool | None:
        return False if db == REPLICA else None
