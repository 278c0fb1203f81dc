"""Snapshots: an article's words as one immutable revision with the hash of what was said."""

from collections.abc import Iterable
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Max

from articles.desk.signature import signature
from articles.models import Article, Byline, Figure, ImportRun, Participant, Revision
from articles.models.article import WORDS
from articles.text.digest import digest

# The words of the article's own row that a revision keeps beside headline, standfirst and body.
OWN = tuple(word for word in WORDS if word not in {"headline", "standfirst", "body", "lead_figure"})


def furniture(
    article: Article,
    bylines: Iterable[Byline],
    participants: Iterable[Participant],
    figure: Figure | None,
) -> dict:
    """Every other word on the page; an import makes the same (`importing.reading.snapshot`)."""
    words = {name: getattr(article, name) for name in OWN}
    words["bylines"] = [
        {name: getattr(line, name) for name in ("role", "name", "bio", "disclosure")}
        for line in bylines
    ]
    words["participants"] = [
        {name: getattr(person, name) for name in ("role", "name", "description")}
        for person in participants
    ]
    words["lead"] = lead_words(figure)
    return words


def lead_words(figure: Figure | None) -> dict | None:
    """The words of the lead picture."""
    return figure and {
        "image_sha256": figure.image.sha256,
        "caption": figure.caption,
        "credit": figure.credit_line,
        "alt_text": figure.alt,
    }


def snapshot(article: Article, *, reason: str, note: str = "") -> Revision:
    """The words as they are now, as a revision that is not stored yet."""
    words = furniture(
        article,
        article.bylines.all(),
        article.participants.all(),
        article.lead_figure,
    )
    return Revision(
        article=article,
        reason=reason,
        note=note,
        headline=article.headline,
        standfirst=article.standfirst,
        body=article.body,
        furniture=words,
        sha256=digest(article.headline, article.standfirst, article.body, words),
    )


def keep(
    revision: Revision,
    *,
    by: AbstractBaseUser | None,
    made_at: datetime,
    public_from: datetime | None = None,
    import_run: ImportRun | None = None,
) -> Revision:
    """Store it under the next number, and the next version when readers see it."""
    last = revision.article.revisions.aggregate(number=Max("number"), version=Max("version"))
    revision.number = (last["number"] or 0) + 1
    revision.version = (last["version"] or 0) + 1 if public_from else None
    revision.public_from = public_from
    revision.made_at = made_at
    revision.import_run = import_run
    for name, value in signature(by, "made").items():
        setattr(revision, name, value)
    revision.save(force_insert=True)
    return revision


def forget_scheduled(article: Article, now: datetime) -> None:
    """A version scheduled for a time ahead was never seen: it becomes a draft again."""
    article.revisions.filter(public_from__gt=now).update(public_from=None, version=None)
