"""Sharing a draft with somebody outside, and taking the link back."""

from datetime import timedelta

import pytest

from articles.desk import Refused, clock, discard, publish, revoke, share, withdraw
from articles.models import PreviewLink
from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("days", [0, -1, 31])
def test_a_link_lasts_a_month_at_most(editor, days):
    with pytest.raises(Refused, match="1 to 30 days"):
        share(make.draft(), by=editor, shown_to="Her lawyer", days=days)


def test_a_link_is_made_for_somebody(editor):
    with pytest.raises(Refused, match="for whom"):
        share(make.draft(), by=editor, shown_to="  ")


def test_what_readers_see_takes_no_link(editor):
    with pytest.raises(Refused, match="Readers see this piece already"):
        share(make.published(), by=editor, shown_to="Her lawyer")


def test_what_was_withdrawn_takes_no_link(editor):
    piece = withdraw(make.published(), by=editor, notice="It was not true.")

    with pytest.raises(Refused, match="withdrawn"):
        share(piece, by=editor, shown_to="Her lawyer")


def test_a_link_is_revoked_once(editor):
    link, _token = share(make.draft(), by=editor, shown_to="Her lawyer")
    revoke(link, by=editor)

    with pytest.raises(Refused, match="revoked already"):
        revoke(link, by=editor)


def test_a_link_that_has_expired_is_not_revoked(editor):
    link, _token = share(make.draft(), by=editor, shown_to="Her lawyer")
    PreviewLink.objects.update(expires_at=clock.now())

    with pytest.raises(Refused, match="has expired"):
        revoke(link, by=editor)


def test_a_link_says_who_made_it_for_whom_and_until_when(editor):
    piece = make.draft(language="uk")

    link, _token = share(piece, by=editor, shown_to=" Her lawyer ", days=3)

    assert (link.article, link.shown_to, link.language) == (piece, "Her lawyer", "uk")
    assert (link.made_by_id, link.made_by_name) == (editor.pk, "Edna Marsh")
    assert timedelta(days=2, hours=23) < link.expires_at - clock.now() <= timedelta(days=3)


def test_a_scheduled_piece_can_be_shown(editor):
    piece = publish(make.draft(), by=editor, at=clock.now() + timedelta(days=1))

    link, _token = share(piece, by=editor, shown_to="Her lawyer")

    assert link in PreviewLink.objects.open()


def test_the_token_is_long_never_the_same_and_kept_nowhere(editor):
    piece = make.draft()

    tokens = {share(piece, by=editor, shown_to="Her lawyer")[1] for _ in range(5)}

    assert len(tokens) == 5
    assert min(len(token) for token in tokens) >= 43  # 256 bits
    kept = str(list(PreviewLink.objects.values()))
    assert not any(token in kept for token in tokens)


def test_sharing_changes_nothing_of_the_piece(editor):
    piece = make.draft()

    share(piece, by=editor, shown_to="Her lawyer")

    assert piece.revisions.count() == 0
    piece.refresh_from_db()
    assert piece.lock_version == 0


def test_a_link_outlives_its_piece(editor):
    piece = make.draft()
    link, _token = share(piece, by=editor, shown_to="Her lawyer")

    discard(piece, by=editor)

    link.refresh_from_db()
    assert link.article is None
