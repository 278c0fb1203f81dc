"""Declare: what the magazine says of itself is kept word for word, and never goes once it was seen."""

import pytest

from articles.desk import Conflict, Refused, declare
from articles.models import StandingPage
from tests import make

pytestmark = pytest.mark.django_db
ETHICS = StandingPage.Purpose.ETHICS


def test_an_empty_page_is_not_shown_to_readers(editor):
    with pytest.raises(Refused, match="empty"):
        declare(make.standing_draft(ETHICS, body="<p> </p>"), by=editor, to_readers=True)

    assert not StandingPage.objects.exists()


def test_a_change_that_readers_are_not_told_of_is_refused(editor):
    page = make.standing(ETHICS)
    page.body = "<p>Gifts are welcome.</p>"

    with pytest.raises(Refused, match="say in a sentence"):
        declare(page, by=editor)

    page.refresh_from_db()
    assert "Gifts" not in page.body


def test_the_address_that_readers_have_is_not_given_to_another_page(editor):
    page = make.standing(ETHICS)
    page.purpose = StandingPage.Purpose.FUNDING

    with pytest.raises(Refused, match="at its address"):
        declare(page, by=editor, note="Moved.")


def test_whoever_saves_second_overwrites_nothing(editor):
    page = make.standing(ETHICS)
    early, late = (StandingPage.objects.get(pk=page.pk) for _ in range(2))
    early.headline, late.headline = "First", "Second"
    declare(early, by=editor, note="New name.")

    with pytest.raises(Conflict):
        declare(late, by=editor, note="Newer name.")

    page.refresh_from_db()
    assert page.headline == "First"


def test_each_wording_is_kept_with_who_wrote_it_and_what_changed(editor):
    page = declare(make.standing_draft(ETHICS), by=editor)
    page.body = "<p>We take nothing at all.</p>"
    page = declare(page, by=editor, to_readers=True)
    page.body = "<p>We take nothing but letters.</p>"
    declare(page, by=editor, note="Letters are not gifts.")

    kept = page.kept_words.values_list("number", "is_public", "note", "kept_by_name", "body")
    assert list(kept) == [
        (3, True, "Letters are not gifts.", "Edna Marsh", "<p>We take nothing but letters.</p>"),
        (2, True, "", "Edna Marsh", "<p>We take nothing at all.</p>"),
        (1, False, "", "Edna Marsh", "<p>We take nothing.</p>"),
    ]


def test_saving_the_same_words_changes_nothing(editor):
    page = make.standing(ETHICS)
    before = (page.changed_at, page.lock_version)

    declare(page, by=editor)

    page.refresh_from_db()
    assert (page.changed_at, page.lock_version) == before
    assert page.kept_words.count() == 1


def test_a_script_does_not_come_in(editor):
    page = declare(make.standing_draft(ETHICS, body="<p>A<script>b()</script></p>"), by=editor)

    assert page.body == "<p>A</p>"
    assert page.kept_words.get().body == "<p>A</p>"
