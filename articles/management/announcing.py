"""Tells the WebSub hub of what changed, from a thread of each process that serves the site.

The acts only note what is due (`desk.announce`), in their own transaction: a hub that is slow or
away delays no editor, and what was noted survives a killed process. Scheduled pieces are due at
their minute, by the database's clock. While no process runs nobody is told; then it is made up.
"""

import logging
import random
import threading
import time
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connections
from django.db.models import F, QuerySet
from django.db.models.functions import Now

from articles.desk import clock
from articles.importing.web import PUBLIC, Reach
from articles.management.hub import NotTold, tell
from articles.models import Announcement, Article
from articles.syndication.feeds.shown_in import PARTS, shown_in

SECONDS = 5.0  # between two looks
MOST_PIECES = 20  # at one look
LEASE = timedelta(minutes=5)  # after which another process takes over from one that was killed
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=30), timedelta(hours=6)
MOST_ATTEMPTS = 12  # in about a day

logger = logging.getLogger(__name__)


def start() -> None:
    """Begin to tell, where the site has a hub."""
    if settings.WEBSUB_HUB:
        threading.Thread(target=_keep_telling, name="websub", daemon=True).start()


def announce_due(reach: Reach = PUBLIC) -> int:
    """Tell of what is due; how many pieces were told of. Each is told at least once.

    When the hub does not answer, it is tried again after pauses that double, then given up.
    """
    until = clock.now() + LEASE
    held = _claim(until)
    if not held:
        return 0
    # An act in the meantime gives its row another time: that one stays, and is told of next.
    own = Announcement.objects.filter(article__in=held, due_at=until)
    try:
        tell(settings.WEBSUB_HUB, shown_in(_pieces(held)), reach)
    except NotTold as why:
        logger.warning("The hub was not told of %s pieces: %s", len(held), why)
        own.filter(attempt_count__gte=MOST_ATTEMPTS).delete()
        for attempts in own.values_list("attempt_count", flat=True).distinct():
            own.filter(attempt_count=attempts).update(due_at=clock.now() + pause(attempts))
        return 0
    own.delete()
    return len(held)


def pause(attempts: int) -> timedelta:
    """How long to wait after so many attempts, the first being 1."""
    return min(FIRST_PAUSE * 2 ** min(attempts - 1, MOST_ATTEMPTS), LONGEST_PAUSE)


def _claim(until: datetime) -> list[int]:
    """The articles that are due, taken until then: of two processes one gets each."""
    due = Announcement.objects.filter(due_at__lte=Now()).order_by("due_at")
    rows = due.values_list("pk", "article_id", "due_at")[:MOST_PIECES]
    return [
        article
        for pk, article, due_at in rows
        if Announcement.objects.filter(pk=pk, due_at=due_at).update(
            due_at=until, attempt_count=F("attempt_count") + 1
        )
    ]


def _pieces(keys: list[int]) -> QuerySet:
    """Those of which readers know: public now, or withdrawn."""
    withdrawn = Article.objects.filter(status=Article.Status.WITHDRAWN)
    known = (Article.objects.public() | withdrawn).filter(pk__in=keys)
    return known.select_related("section", "series").defer("body").prefetch_related(*PARTS)


def _keep_telling() -> None:
    while True:
        time.sleep(SECONDS * random.uniform(0.8, 1.2))  # processes that start at once drift apart
        try:
            announce_due()
        except Exception:  # a database that is away comes back
            logger.warning("What is due was not told.", exc_info=True)
        finally:
            connections.close_all()
