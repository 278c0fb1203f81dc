"""Correct a public piece: the new words and the notice in one act, for ever."""

from collections.abc import Mapping
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import Max

from articles.desk import clock
from articles.desk.announce import announce
from articles.desk.errors import Refused
from articles.desk.locking import locked, store
from articles.desk.searchable import make_searchable
from articles.desk.signature import signature
from articles.desk.snapshot import keep, snapshot
from articles.models import Article, Correction

# The words a correction may change along with its notice.
CORRECTABLE = ("headline", "standfirst", "body")


@transaction.atomic
def correct(
    article: Article,
    *,
    by: AbstractBaseUser | None,
    kind: str,
    text: str,
    words: Mapping[str, str] | None = None,
    wrong: str = "",
    right: str = "",
    place: str = Correction.Place.END,
    supersedes: Correction | None = None,
) -> Correction:
    """Issue a correction with the time of now, and put `words` (field → new text) in place.

    `wrong` and `right` are the words that changed, as the log shows them. A retraction stands
    above the text. A withdrawn piece takes a notice but no new words. Raises Refused.
    """
    held = locked(article)
    now = clock.now()
    _check(held, text, words, supersedes, now)
    for name, value in (words or {}).items():
        setattr(held, name, Article._meta.get_field(name).to_python(value))
    if held.status == Article.Status.PUBLISHED:
        _revise(held, kind, text, by, now)
    held.modified_at = now
    store(held)
    make_searchable(held)
    announce(held)
    is_severe = kind == Correction.Kind.RETRACTION
    last = held.corrections.aggregate(number=Max("number"))["number"] or 0
    return Correction.objects.create(
        article=held,
        number=last + 1,
        kind=kind,
        text=text.strip(),
        wrong=wrong,
        right=right,
        place=Correction.Place.TOP if is_severe else place,
        origin=Correction.Origin.DESK,
        issued_at=now,
        supersedes=supersedes,
        **signature(by, "issued"),
    )


def _revise(
    article: Article, kind: str, text: str, by: AbstractBaseUser | None, now: datetime
) -> None:
    """A notice alone changes no word of the text, so it needs no version of its own."""
    made = snapshot(article, reason=kind, note=text)
    if made.sha256 != getattr(article.public_revision, "sha256", None):
        article.public_revision = keep(made, by=by, made_at=now, public_from=now)


def _check(
    article: Article,
    text: str,
    words: Mapping[str, str] | None,
    supersedes: Correction | None,
    now: datetime,
) -> None:
    was_seen = article.status == Article.Status.WITHDRAWN or (
        article.status == Article.Status.PUBLISHED and article.published_at <= now
    )
    if not was_seen:
        raise Refused("Readers have not seen this piece yet: change it without a correction.")
    if not text.strip():
        raise Refused("A correction says what was wrong and what is right: its text is empty.")
    if words and article.status == Article.Status.WITHDRAWN:
        raise Refused("This piece is withdrawn: it takes a notice, but no new words.")
    if set(words or ()) - set(CORRECTABLE):
        raise Refused(f"A correction changes {', '.join(CORRECTABLE)} and nothing else.")
    if supersedes is not None and supersedes.article_id != article.pk:
        raise Refused("A correction can supersede only one of the same piece.")
