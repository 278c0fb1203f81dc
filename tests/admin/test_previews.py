"""Preview links at the desk: made, told once, listed with who opened them, revoked."""

import re

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from articles.desk import publish, revoke, share, withdraw
from articles.models import PreviewLink
from tests import make
from tests.admin.forms import fill, said

pytestmark = pytest.mark.django_db


def page(piece) -> str:
    return reverse("admin:articles_article_previews", args=[piece.pk])


def test_a_piece_that_is_not_there_is_404(desk_client):
    assert desk_client.get(reverse("admin:articles_article_previews", args=[99])).status_code == 404


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_no_other_method_is_answered(desk_client, method):
    assert getattr(desk_client, method)(page(make.draft())).status_code == 405


def test_somebody_without_a_role_sees_no_links(client):
    client.force_login(make.user("staff-without-a-role"))

    assert client.get(page(make.draft())).status_code == 403


def test_a_link_has_to_be_for_somebody(desk_client):
    response = fill(desk_client, page(make.draft()), shown_to=" ")

    assert "This field is required." in said(response)
    assert not PreviewLink.objects.exists()


@pytest.mark.parametrize("days", ["0", "31", "x", "", "999999999999"])
def test_a_link_for_a_time_that_is_not_offered_is_not_made(desk_client, days):
    response = fill(desk_client, page(make.draft()), shown_to="Mara", days=days)

    assert response.status_code == 200
    assert not PreviewLink.objects.exists()


@pytest.mark.parametrize("state", ["published", "withdrawn"])
def test_what_readers_know_takes_no_new_link(desk_client, editor, state):
    piece = make.published()
    if state == "withdrawn":
        piece = withdraw(piece, by=editor, notice="It was not true.")

    shown = desk_client.get(page(piece))
    posted = desk_client.post(page(piece), {"shown_to": "Mara", "days": "7"})

    assert "Make a link" not in said(shown)
    assert posted.status_code == 200
    assert not PreviewLink.objects.exists()


@pytest.mark.parametrize("key", ["", "x", "-1", "٣", "1" * 30, "999999"])
def test_a_link_that_is_not_there_is_not_revoked(desk_client, key):
    assert desk_client.post(page(make.draft()), {"revoke": key}).status_code == 404


def test_a_link_of_another_piece_is_not_revoked_here(desk_client, editor):
    link, _token = share(make.draft(), by=editor, shown_to="Mara")

    assert desk_client.post(page(make.draft()), {"revoke": link.pk}).status_code == 404
    assert link in PreviewLink.objects.open()


def test_what_cannot_be_revoked_any_more_says_so(desk_client, editor):
    piece = make.draft()
    link, _token = share(piece, by=editor, shown_to="Mara")
    revoke(link, by=editor)

    response = desk_client.post(page(piece), {"revoke": link.pk}, follow=True)

    assert "This link was revoked already." in said(response)


def test_a_new_link_is_told_once_and_it_works(desk_client, client, settings):
    piece = make.draft("Not yet")

    made = fill(desk_client, page(piece), shown_to="Mara Oduya", days="3")
    again = desk_client.get(page(piece))

    address = re.search(rf'value="({settings.SITE_URL}/preview/[^"]+/)"', made.content.decode())[1]
    assert "no-store" in made["Cache-Control"]
    assert "/preview/" not in again.content.decode().replace("desk_preview", "")
    assert client.get(address.removeprefix(settings.SITE_URL)).status_code == 200
    assert "Made a preview link for Mara Oduya." in LogEntry.objects.get().get_change_message()


def test_the_list_says_who_made_which_link_and_how_often_it_was_opened(desk_client, client, editor):
    piece = make.draft()
    token = share(piece, by=editor, shown_to="Mara Oduya")[1]
    share(piece, by=editor, shown_to="Her lawyer")
    for _ in range(2):
        client.get(f"/preview/{token}/", REMOTE_ADDR="203.0.113.77")

    told = said(desk_client.get(page(piece)))

    assert "Mara Oduya Open Made" in told
    assert "by Edna Marsh" in told
    assert "Opened 2 times" in told
    assert "from 203.0.113.0/24" in told
    assert "203.0.113.77" not in told
    assert told.index("Her lawyer Open") < told.index("Mara Oduya Open")  # the newest first
    assert "Not opened yet." in told


def test_a_revoked_link_stays_on_the_list_and_in_the_log(desk_client, editor):
    piece = make.draft()
    link, _token = share(piece, by=editor, shown_to="Mara Oduya")

    told = said(desk_client.post(page(piece), {"revoke": link.pk}, follow=True))

    assert "Mara Oduya Revoked" in told
    assert link not in PreviewLink.objects.open()
    assert "Revoked the preview link" in LogEntry.objects.get().get_change_message()


def test_a_contributor_shows_a_draft_that_he_sees(client, contributor):
    client.force_login(contributor)

    response = fill(client, page(make.draft("Of another")), shown_to="Mara")

    assert "Copy it now" in said(response)


def test_the_form_of_a_draft_saves_and_leads_there(desk_client):
    piece = make.draft("The ferry")
    change = reverse("admin:articles_article_change", args=[piece.pk])

    response = fill(desk_client, change, headline="The last ferry", _then="previews")

    assert response["Location"] == page(piece)
    piece.refresh_from_db()
    assert piece.headline == "The last ferry"


def test_the_form_of_a_public_piece_offers_no_link(desk_client, editor):
    piece = publish(make.draft(), by=editor)
    change = reverse("admin:articles_article_change", args=[piece.pk])

    assert "Show it to somebody" not in said(desk_client.get(change))


@pytest.mark.parametrize("amount", [3, 300])
def test_the_list_costs_the_same_with_3_links_and_with_300(
    desk_client, editor, django_assert_max_num_queries, amount
):
    piece = make.draft()
    for number in range(amount):
        link, _token = share(piece, by=editor, shown_to=f"Lawyer {number}")
        link.openings.create()

    with django_assert_max_num_queries(6):
        desk_client.get(page(piece))
