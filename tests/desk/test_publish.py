"""Publishing: what is refused, what readers get, and a time ahead that needs no worker."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.desk import Refused, clock, publish, unschedule
from articles.models import Address, Article, ArticleTopic
from tests import make


def test_a_piece_without_a_body_is_refused_with_the_reason(editor):
    with pytest.raises(Refused, match="it has no body yet"):
        publish(make.draft(body=""), by=editor)


def test_everything_that_is_missing_is_named_at_once(editor):
    bare = Article.objects.create(headline="")

    with pytest.raises(Refused, match="no headline and no section and no body"):
        publish(bare, by=editor)


def test_a_piece_is_refused_before_its_embargo_ends(editor):
    until = timezone.now() + timedelta(hours=2)

    with pytest.raises(Refused, match="under embargo"):
        publish(make.draft(embargoed_until=until), by=editor)

    assert publish(make.draft(embargoed_until=until), by=editor, at=until).is_scheduled


def test_a_new_piece_cannot_be_dated_back(editor):
    with pytest.raises(Refused, match="in the past"):
        publish(make.draft(), by=editor, at=make.PAST)


def test_a_public_piece_is_not_published_twice(editor):
    piece = make.published()

    with pytest.raises(Refused, match="public already"):
        publish(piece, by=editor)


def test_publishing_gives_time_address_version_and_the_credit_of_that_day(editor):
    draft = make.draft("The Long Bridge")
    ada = make.author("Ada Quill")
    ada.bio = "Ada Quill writes on bridges."
    ada.save()

    piece = publish(draft, by=editor)

    now = clock.now()
    assert now - timedelta(minutes=1) < piece.published_at <= now
    assert piece.path == f"/{now:%Y}/{now:%m}/the-long-bridge/"
    assert Article.objects.public().get() == piece
    revision = piece.public_revision
    assert (revision.version, revision.reason) == (1, "publication")
    assert (revision.made_by_name, revision.public_from) == ("Edna Marsh", piece.published_at)
    line = piece.bylines.get()
    assert (line.name, line.bio) == ("Ada Quill", "Ada Quill writes on bridges.")


def test_a_piece_that_came_with_its_date_keeps_it(editor):
    piece = publish(make.draft("Old News", published_at=make.PAST), by=editor)

    assert piece.published_at == make.PAST
    assert piece.path == "/2024/05/old-news/"


def test_two_pieces_with_one_headline_get_two_addresses(editor):
    first = publish(make.draft("Rain", published_at=make.PAST), by=editor)
    second = publish(make.draft("Rain", published_at=make.PAST), by=editor)

    assert (first.path, second.path) == ("/2024/05/rain/", "/2024/05/rain-2/")
    assert Address.objects.count() == 2


def test_a_scheduled_piece_becomes_public_when_its_time_comes_and_nothing_else_happens(editor):
    piece = publish(make.draft(), by=editor, at=timezone.now() + timedelta(hours=1))
    assert not Article.objects.public().exists()

    Article.objects.update(published_at=make.PAST)

    assert Article.objects.public().get() == piece


def test_an_unscheduled_piece_gives_its_address_back(editor):
    piece = publish(make.draft("Soon"), by=editor, at=timezone.now() + timedelta(hours=1))

    draft = unschedule(piece, by=editor)

    assert (draft.status, draft.path, draft.published_at) == ("draft", None, None)
    assert not Address.objects.exists()
    assert not draft.revisions.filter(version__isnull=False).exists()


def test_a_public_piece_cannot_be_unscheduled(editor):
    with pytest.raises(Refused, match="withdraw it"):
        unschedule(make.published(), by=editor)


def test_topics_carry_the_time_of_publication(editor):
    draft = make.draft()
    draft.topics.add("Rivers")
    assert ArticleTopic.objects.get().published_at is None

    piece = publish(draft, by=editor)

    assert ArticleTopic.objects.get().published_at == piece.published_at
