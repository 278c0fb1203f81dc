"""The desk's page on what machines may do: one row, and no line that nobody would read."""

import pytest
from django.db import IntegrityError
from django.urls import reverse

from articles.models import Terms
from tests.admin.forms import said

pytestmark = pytest.mark.django_db
LIST = reverse("admin:articles_terms_changelist")
CHANGE = reverse("admin:articles_terms_change", args=[1])
FORM = {"mining": "allowed", "licence_address": "", "contacts": "", "security_contacts": "",
        "trust_lines": "", "ads_lines": ""}  # fmt: skip


def test_there_is_never_a_second_row():
    with pytest.raises(IntegrityError):
        Terms.objects.create(pk=2)


def test_a_contributor_does_not_choose(client, contributor):
    client.force_login(contributor)

    assert client.get(LIST).status_code == 403
    assert not Terms.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [("contacts", "desk"), ("trust_lines", "friend=x"), ("ads_lines", "me"), ("mining", "maybe"),
     ("security_contacts", "mailto:a@b.example\nEvil: yes")],
)  # fmt: skip
def test_what_nobody_would_read_is_not_saved(desk_client, field, value):
    Terms.objects.create(pk=1)

    answer = desk_client.post(CHANGE, FORM | {field: value})

    assert answer.status_code == 200
    assert "Please correct the error" in said(answer)
    assert Terms.objects.get().mining == "reserved"


def test_an_editor_comes_straight_to_it_and_chooses(desk_client):
    assert desk_client.get(LIST)["Location"] == CHANGE
    before = Terms.objects.get().modified_at

    desk_client.post(CHANGE, FORM | {"contacts": "mailto:desk@paper.example"})

    held = Terms.objects.get()
    assert (held.mining, held.contacts) == ("allowed", "mailto:desk@paper.example")
    assert held.modified_at > before
