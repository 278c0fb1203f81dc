"""The screen of standing pages: written, shown to readers, changed with a note; none forgotten."""

import pytest
from django.urls import reverse

from articles.models import StandingPage
from articles.models.purpose import Purpose
from tests import make
from tests.admin.forms import fill, said

pytestmark = pytest.mark.django_db
ADD = reverse("admin:articles_standingpage_add")


def change(page) -> str:
    return reverse("admin:articles_standingpage_change", args=[page.pk])


def test_a_contributor_reads_it_and_writes_nothing(client, contributor):
    page = make.standing(Purpose.ETHICS)
    client.force_login(contributor)

    assert client.get(change(page)).status_code == 200
    assert client.post(change(page), {"headline": "Mine"}).status_code == 403
    assert client.get(ADD).status_code == 403


def test_a_change_without_a_note_comes_back_with_the_typed_words(desk_client):
    page = make.standing(Purpose.ETHICS)

    response = fill(desk_client, change(page), body="<p>Gifts are welcome.</p>")

    assert response.status_code == 200
    assert "say in a sentence what changed" in said(response)
    assert "Gifts are welcome." in response.content.decode()
    page.refresh_from_db()
    assert "Gifts" not in page.body


def test_a_page_that_somebody_else_saved_is_not_overwritten(desk_client, editor):
    page = make.standing(Purpose.ETHICS)
    opened = desk_client.get(change(page))
    fill(desk_client, change(page), headline="First", note="A name.")
    from_form = {"headline": "Second", "standfirst": "", "body": "<p>x</p>", "note": "b"}

    response = desk_client.post(change(page), {**from_form, "seen_version": "1"})

    assert opened.status_code == 200
    assert "was saved by somebody else" in said(response)
    page.refresh_from_db()
    assert page.headline == "First"


def test_an_editor_writes_it_and_shows_it_to_readers(desk_client, client):
    asked = f"{ADD}?purpose=policies/ethics"
    assert "which ties does a writer have to name" in said(desk_client.get(asked))

    fill(
        desk_client, asked, headline="Ties", body="<p>None.<script>x()</script></p>",
        to_readers="on",
    )  # fmt: skip

    page = StandingPage.objects.get()
    opened = desk_client.get(change(page))
    assert "Saved. Readers see it." in said(opened)
    assert "data-desk-form" in opened.content.decode()
    assert (page.purpose, page.body) == ("policies/ethics", "<p>None.</p>")
    assert page.kept_words.get().kept_by_name == "Edna Marsh"
    assert client.get("/policies/ethics/").status_code == 200


def test_what_readers_have_keeps_its_address_and_is_not_deleted(client, administrator):
    page = make.standing(Purpose.ETHICS)
    client.force_login(administrator)

    fill(client, change(page), purpose="about", headline="Ties", note="Shorter.")
    delete = reverse("admin:articles_standingpage_delete", args=[page.pk])

    page.refresh_from_db()
    assert (page.purpose, page.headline) == ("policies/ethics", "Ties")
    assert client.post(delete, {"post": "yes"}).status_code == 403


def test_the_desk_asks_for_the_pages_that_readers_cannot_read(desk_client, client, contributor):
    make.standing(Purpose.ETHICS)
    begun = make.standing_draft(Purpose.ABOUT)
    begun.save()

    page = desk_client.get(reverse("admin:index")).content.decode()

    assert "Ownership and funding" in page
    assert f"{ADD}?purpose=policies%2Ffunding" in page
    assert change(begun) in page
    assert "Ethics policy" not in page
    client.force_login(contributor)
    assert "Ownership and funding" not in client.get(reverse("admin:index")).content.decode()


def test_nothing_is_asked_for_once_all_are_written(desk_client):
    for purpose in Purpose:
        make.standing(purpose)

    assert "find none" not in said(desk_client.get(reverse("admin:index")))
