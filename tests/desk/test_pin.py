"""Pin, unpin, shift: what editors put on the front page, with a record of who did."""

from datetime import timedelta

import pytest

from articles.desk import Refused, clock, pin, publish, shift, unpin, withdraw
from articles.models import Pin, Zone
from tests import make

pytestmark = pytest.mark.django_db


def zone(look: str = "lead") -> Zone:
    return Zone.objects.get(look=look)


def standing(look: str = "lead") -> list[str]:
    return [one.article.headline for one in Pin.objects.standing().filter(zone__look=look)]


def test_a_draft_is_refused(editor):
    with pytest.raises(Refused, match="draft: publish or schedule it first"):
        pin(make.draft(), zone(), by=editor)


def test_a_withdrawn_piece_is_refused(editor):
    piece = withdraw(make.published(), by=editor, notice="Gone.")

    with pytest.raises(Refused, match="withdrawn"):
        pin(piece, zone(), by=editor)


def test_a_time_that_is_over_is_refused(editor):
    with pytest.raises(Refused, match="That time is over"):
        pin(make.published(), zone(), by=editor, until=clock.now())

    assert not Pin.objects.exists()


def test_what_is_not_pinned_is_neither_unpinned_nor_shifted(editor):
    piece = make.published()

    with pytest.raises(Refused, match="not pinned"):
        unpin(piece, by=editor)
    with pytest.raises(Refused, match="not pinned"):
        shift(piece, by=editor, is_up=True)


def test_the_first_zones_are_there_from_the_beginning():
    looks = Zone.objects.in_order().values_list("look", flat=True)

    assert list(looks) == ["lead", "column", "quotations", "teasers", "lines"]


def test_a_new_lead_takes_the_place_of_the_old_and_the_record_keeps_both(editor):
    pin(make.published("Old"), zone(), by=None)
    pin(make.published("New"), zone(), by=editor)

    assert standing() == ["New"]
    record = Pin.objects.order_by("pk").values_list("article__headline", "ended_by_name")
    assert list(record) == [("Old", "Edna Marsh"), ("New", "")]
    assert Pin.objects.get(article__headline="New").pinned_by_name == "Edna Marsh"


def test_each_language_has_a_lead_of_its_own(editor):
    pin(make.published("Old"), zone(), by=editor)
    pin(make.published("Головне", language="uk"), zone(), by=editor)

    pin(make.published("New"), zone(), by=editor)

    assert standing() == ["New", "Головне"]


def test_a_scheduled_lead_leaves_the_old_one_until_its_minute(editor):
    pin(make.published("Now"), zone(), by=editor)
    ahead = publish(make.draft("Tomorrow"), by=editor, at=clock.now() + timedelta(days=1))

    pin(ahead, zone(), by=editor)

    assert standing() == ["Tomorrow", "Now"]


def test_a_piece_has_one_place(editor):
    piece = make.published("Moved")
    pin(piece, zone(), by=editor)
    pin(piece, zone("lines"), by=editor)

    assert (standing(), standing("lines")) == ([], ["Moved"])
    assert Pin.objects.count() == 2


def test_the_last_pinned_stands_first_and_what_has_no_room_is_unpinned(editor):
    for number in range(4):
        pin(make.published(f"Talk {number}"), zone("quotations"), by=editor)

    assert standing("quotations") == ["Talk 3", "Talk 2", "Talk 1"]


def test_a_pin_changes_places_with_its_neighbour_and_stays_within_the_row(editor):
    pieces = [make.published(f"Talk {number}") for number in range(3)]
    for piece in pieces:
        pin(piece, zone("quotations"), by=editor)

    shift(pieces[0], by=editor, is_up=True)
    assert standing("quotations") == ["Talk 2", "Talk 0", "Talk 1"]
    shift(pieces[2], by=editor, is_up=True)
    shift(pieces[1], by=editor, is_up=False)
    assert standing("quotations") == ["Talk 2", "Talk 0", "Talk 1"]


def test_a_pin_ends_at_its_time_by_itself(editor):
    made = pin(make.published(), zone(), by=editor, until=clock.now() + timedelta(hours=1))
    assert Pin.objects.standing().exists()

    Pin.objects.filter(pk=made.pk).update(until=clock.now() - timedelta(seconds=1))

    assert not Pin.objects.standing().exists()
    assert pin(made.article, zone(), by=editor).pk != made.pk


def test_an_unpinned_piece_is_kept_in_the_record(editor):
    piece = make.published()
    pin(piece, None, by=editor)

    unpin(piece, by=editor)

    held = Pin.objects.get()
    assert (held.zone, held.ended_by_name, held.ended_at is None) == (None, "Edna Marsh", False)
