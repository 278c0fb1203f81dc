"""Credit one author on many pieces at once: the queries do not grow with the number of pieces."""

from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Max, prefetch_related_objects

from articles.desk import clock
from articles.desk.searchable import make_these_searchable
from articles.desk.signature import signature
from articles.desk.snapshot import snapshot
from articles.models import Article, Author, Byline, Revision


def credit_all(articles: list[Article], author: Author, *, by: AbstractBaseUser | None) -> set[int]:
    """Add the author behind the credits of each; the keys of those on which it did not stand yet.

    Each gets the revision that `revise` would make of it (minor, where readers see the piece).
    The articles are locked by the caller, and have their bylines at hand.
    """
    new = [each for each in articles if author.pk not in _authors(each)]
    if not new:
        return set()
    Byline.objects.bulk_create(_line(each, author) for each in new)
    for each in new:
        each._prefetched_objects_cache.pop("bylines")
    prefetch_related_objects(new, "bylines__author", "participants")
    _revise(new, f"Credited: {author.name}", by)
    make_these_searchable(new)
    return {each.pk for each in new}


def _authors(article: Article) -> set[int]:
    lines = article.bylines.all()
    return {line.author_id for line in lines if line.role == Byline.Role.AUTHOR}


def _line(article: Article, author: Author) -> Byline:
    last = max((line.position for line in article.bylines.all()), default=0)
    return Byline(
        article=article, author=author, role=Byline.Role.AUTHOR, position=last + 1,
        name=author.name, bio=author.bio, disclosure=author.disclosure,
    )  # fmt: skip


def _revise(articles: list[Article], note: str, by: AbstractBaseUser | None) -> None:
    """A revision for each, before the articles point at it: what readers see has one always."""
    now = clock.now()
    ahead = Revision.objects.filter(article__in=articles, public_from__gt=now)
    ahead.update(public_from=None, version=None)  # as for one: a version ahead was never seen
    counted = Revision.objects.filter(article__in=articles).order_by().values_list("article")
    last = {pk: rest for pk, *rest in counted.annotate(Max("number"), Max("version"))}
    made = [_revision(each, last.get(each.pk, [0, 0]), note, now, by) for each in articles]
    Revision.objects.bulk_create(made)
    for each, revision in zip(articles, made, strict=True):
        each.public_revision = revision if revision.version else each.public_revision
        each.lock_version += 1
    Article.objects.bulk_update(articles, ["public_revision", "lock_version"])


def _revision(
    article: Article,
    last: list[int | None],
    note: str,
    now: datetime,
    by: AbstractBaseUser | None,
) -> Revision:
    number, version = last
    is_published = article.status == Article.Status.PUBLISHED
    is_public = is_published and article.published_at <= now
    reason = Revision.Reason.MINOR if is_public else Revision.Reason.DRAFT
    made = snapshot(article, reason=reason, note=note)
    made.number = (number or 0) + 1
    made.version = (version or 0) + 1 if is_published else None
    made.public_from = (now if is_public else article.published_at) if is_published else None
    made.made_at = now
    for name, value in signature(by, "made").items():
        setattr(made, name, value)
    return made
