"""Pieces that the formats are tried on: one public with everything, some that nobody may see."""

from datetime import timedelta
from itertools import count

from django.contrib.auth.models import AbstractBaseUser

from articles.desk import clock, publish, withdraw
from articles.models import (
    Address,
    Article,
    ArticleTopic,
    Author,
    Byline,
    Correction,
    Figure,
    Image,
    Participant,
    Section,
    Topic,
)
from tests import make

MARK = "Unseen"
NOTICE = "It rested on a letter that was never written."
_numbers = count(1)


def hidden(editor: AbstractBaseUser) -> list[Article]:
    """A draft, one in review, one scheduled, one embargoed, one withdrawn: all say MARK.

    Their author, section and topic carry the mark too, and stand above nothing public.
    """
    later = clock.now() + timedelta(hours=1)
    withdrawn = withdraw(make.published(**_marked("withdrawn")), by=editor, notice=NOTICE)
    scheduled = publish(make.draft(**_marked("scheduled")), by=editor, at=later)
    embargoed = publish(
        make.draft(embargoed_until=later, **_marked("embargoed")), by=editor, at=later
    )
    draft = make.draft(**_marked("draft"))
    in_review = make.draft(status=Article.Status.IN_REVIEW, **_marked("in review"))
    return [draft, in_review, scheduled, embargoed, withdrawn]


def _marked(state: str) -> dict:
    return {
        "headline": f"{MARK} {state}",
        "standfirst": f"{MARK} standfirst",
        "body": f"<p>{MARK} words, {state}.</p>",
        "authors": (f"{MARK} Author",),
        "section": make.section(f"{MARK}s"),
    }


def figure(**fields) -> Figure:
    """A picture of 1,600 × 1,200 pixels in use; no file lies behind it."""
    number = next(_numbers)
    image = Image.objects.create(
        name="Pier", original=f"originals/{number}.jpg", token=f"token-{number}",
        sha256=f"{number:064x}", width=1600, height=1200, alt_text="A pier", credit="Nil Berg",
    )  # fmt: skip
    return Figure.objects.create(image=image, **fields)


def participant(article: Article, name: str, **fields) -> Participant:
    return Participant.objects.create(article=article, name=name, **fields)


def topic(article: Article, name: str) -> Topic:
    """Puts a topic on a public piece, dated as the desk would date it."""
    article.topics.add(name)
    ArticleTopic.objects.filter(content_object=article).update(published_at=article.published_at)
    return Topic.objects.get(name=name)


def many(number: int) -> None:
    """As many public pieces, each with two bylines, a topic, a correction and a picture in it."""
    section, now = make.section(), clock.now()
    authors = [make.author("Ada Quill"), make.author("Ben Oar")]
    river, _made = Topic.objects.get_or_create(name="River", slug="river")
    image = figure().image
    pieces = Article.objects.bulk_create(
        Article(
            headline=f"Piece {n}", slug=f"piece-{n}", path=f"/2024/05/piece-{n}/",
            status=Article.Status.PUBLISHED, section=section,
            published_at=make.PAST - timedelta(minutes=n),
            body=f'<p>Words.</p><figure data-image="{image.pk}"></figure>',
        )
        for n in range(number)
    )  # fmt: skip
    for piece in pieces:
        Address.objects.create(article=piece, path=piece.path)
    Byline.objects.bulk_create(
        Byline(article=piece, author=author, name=author.name)
        for piece in pieces
        for author in authors
    )
    ArticleTopic.objects.bulk_create(
        ArticleTopic(content_object=piece, tag=river, published_at=piece.published_at)
        for piece in pieces
    )
    Correction.objects.bulk_create(
        Correction(
            article=piece, number=1, kind="correction", text="Not 69 but 96.", origin="desk",
            issued_at=now,
        )
        for piece in pieces
    )  # fmt: skip


def lists() -> dict[str, type]:
    """The lists that `many` fills, by the path of their page."""
    return {"/opinion/": Section, "/authors/ada-quill/": Author, "/topics/river/": Topic}
