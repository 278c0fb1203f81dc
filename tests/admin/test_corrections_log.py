"""The corrections log at the desk: to be read, and by no address and no POST to be changed."""

import pytest
from django.urls import reverse

from articles.desk import correct
from articles.models import Correction
from tests import make
from tests.admin.forms import fields, said

NOTICE = "An earlier version said 1986. It was 1987."


@pytest.fixture
def issued(editor):
    return correct(make.published("The ferry"), by=editor, kind="correction", text=NOTICE)


@pytest.fixture(params=["editor", "administrator"])
def anybody(request, client):
    client.force_login(request.getfixturevalue(request.param))
    return client


def test_a_hand_made_post_changes_nothing(anybody, issued):
    address = reverse("admin:articles_correction_change", args=[issued.pk])

    response = anybody.post(address, {"text": "It was never wrong.", "kind": "update"})

    assert response.status_code == 403
    assert Correction.objects.get().text == NOTICE


def test_a_hand_made_post_deletes_nothing(anybody, issued):
    one = reverse("admin:articles_correction_delete", args=[issued.pk])
    many = reverse("admin:articles_correction_changelist")
    chosen = {"action": "delete_selected", "_selected_action": issued.pk, "post": "yes"}

    assert anybody.post(one, {"post": "yes"}).status_code == 403
    anybody.post(many, chosen)

    assert Correction.objects.count() == 1


def test_a_hand_made_post_adds_nothing(anybody, issued):
    response = anybody.post(
        reverse("admin:articles_correction_add"),
        {"article": issued.article_id, "number": 2, "kind": "correction", "text": "x"},
    )

    assert response.status_code == 403
    assert Correction.objects.count() == 1


def test_rows_smuggled_into_the_articles_form_are_ignored(anybody, issued):
    address = reverse("admin:articles_article_change", args=[issued.article_id])
    typed = fields(anybody.get(address).content.decode()) | {
        "corrections-TOTAL_FORMS": "2", "corrections-INITIAL_FORMS": "1",
        "corrections-0-id": issued.pk, "corrections-0-text": "Never.", "corrections-0-DELETE": "on",
        "corrections-1-text": "Back-dated.", "corrections-1-issued_at": "2001-01-01",
    }  # fmt: skip

    response = anybody.post(address, typed)

    assert response.status_code == 302
    assert Correction.objects.get().text == NOTICE


def test_the_log_and_the_piece_show_what_was_issued(anybody, issued):
    log = anybody.get(reverse("admin:articles_correction_changelist"))
    one = anybody.get(reverse("admin:articles_correction_change", args=[issued.pk]))
    piece = anybody.get(reverse("admin:articles_article_change", args=[issued.article_id]))

    for shown in (log, one, piece):
        assert NOTICE in said(shown)
    assert "by Edna Marsh" in said(piece)


def test_revisions_and_addresses_are_records_too(anybody, issued):
    piece = issued.article
    for model, row in [("revision", piece.revisions.first()), ("address", piece.addresses.first())]:
        for act in ("change", "delete"):
            address = reverse(f"admin:articles_{model}_{act}", args=[row.pk])
            assert anybody.post(address, {"post": "yes", "headline": "x"}).status_code == 403
        assert anybody.post(reverse(f"admin:articles_{model}_add"), {}).status_code == 403
