"""Declare what the magazine says of itself: a standing page, each wording kept with its writer."""

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from articles.desk import clock
from articles.desk.errors import Conflict, Refused
from articles.desk.signature import signature
from articles.models import StandingPage, StandingWords
from articles.text.plain import plain

WORDS = ("headline", "standfirst", "body")


@transaction.atomic
def declare(
    page: StandingPage, *, by: AbstractBaseUser | None, note: str = "", to_readers: bool = False
) -> StandingPage:
    """Store the page; readers see it from now on with `to_readers`, and always once they did.

    Raises Refused for an empty page, for a change that readers are not told of in `note`, and
    for another address than the one that they have; Conflict when somebody saved first.
    """
    held = _held(page)
    was_public = held is not None and held.is_public
    page.body = page._meta.get_field("body").to_python(page.body)
    if (to_readers or was_public) and not plain(page.body).strip():
        raise Refused("The page is empty: write it before readers are to see it.")
    if was_public and (held.purpose, held.language) != (page.purpose, page.language):
        raise Refused("Readers have this page at its address: write another one for another.")
    is_same = held is not None and all(getattr(held, w) == getattr(page, w) for w in WORDS)
    if was_public and not is_same and not note.strip():
        raise Refused("Readers have seen these words: say in a sentence what changed in them.")
    now = clock.now()
    is_shown = was_public or to_readers
    page.published_at = held.published_at if was_public else (now if to_readers else None)
    if not (is_same and was_public == is_shown):
        page.changed_at = now
        page.lock_version += 1
        page.save()
        _keep(page, by=by, note=note.strip())
    return page


def _held(page: StandingPage) -> StandingPage | None:
    if page.pk is None:
        return None
    held = StandingPage.objects.select_for_update().get(pk=page.pk)
    if held.lock_version != page.lock_version:
        raise Conflict(held.headline)
    return held


def _keep(page: StandingPage, *, by: AbstractBaseUser | None, note: str) -> None:
    StandingWords.objects.create(
        page=page,
        number=page.lock_version,
        note=note,
        is_public=page.is_public,
        kept_at=page.changed_at,
        **{word: getattr(page, word) for word in WORDS},
        **signature(by, "kept"),
    )
