"""Save a piece's words: freely before publication, with a declared reason after it."""

from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from articles.desk import clock
from articles.desk.announce import announce
from articles.desk.dates import date_topics
from articles.desk.errors import Refused
from articles.desk.locking import locked, store
from articles.desk.searchable import make_searchable
from articles.desk.snapshot import forget_scheduled, keep, snapshot
from articles.models import Article, Revision
from articles.models.revision import DECLARED_REASONS


@transaction.atomic
def revise(
    article: Article, *, by: AbstractBaseUser | None, reason: str = "", note: str = ""
) -> Article:
    """Store `article` as it was changed in memory (its bylines and figures saved before).

    Readers' words that changed become a revision. When they are public, `reason` must be one of
    DECLARED_REASONS, else Refused; all but minor ones move `modified_at`. Where no word changed
    (a desk note, a section), no revision is made. Raises Conflict when somebody saved first.
    """
    held = locked(article)
    now = clock.now()
    article.body = Article._meta.get_field("body").to_python(article.body)
    is_public = held.status == Article.Status.PUBLISHED and held.published_at <= now
    made = snapshot(article, reason=reason if is_public else Revision.Reason.DRAFT, note=note)
    last = held.public_revision if is_public else held.revisions.first()
    if last is None or last.sha256 != made.sha256:
        _record(article, made, by, now, is_public)
    store(article)
    date_topics(article)
    make_searchable(article)
    announce(article)
    return article


def _record(
    article: Article,
    made: Revision,
    by: AbstractBaseUser | None,
    now: datetime,
    is_public: bool,
) -> None:
    if not is_public:
        is_scheduled = article.status == Article.Status.PUBLISHED
        forget_scheduled(article, now)
        keep(made, by=by, made_at=now, public_from=article.published_at if is_scheduled else None)
        article.public_revision = made if is_scheduled else article.public_revision
        return
    if made.reason not in DECLARED_REASONS:
        raise Refused(
            "Readers have seen these words. Say what kind of change this is: minor (spelling or "
            "style), clarification or update; a mistake of fact takes a correction."
        )
    article.public_revision = keep(made, by=by, made_at=now, public_from=now)
    if made.reason != Revision.Reason.MINOR:
        article.modified_at = now
