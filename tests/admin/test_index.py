"""The front page of the desk: what waits for this person, and the way to everything else."""

import pytest
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from articles.desk import submit
from articles.models import ReaderReport, Suggestion
from tests import make
from tests.admin.forms import said

pytestmark = pytest.mark.django_db
INDEX = reverse("admin:index")


def names(client) -> list[str]:
    tree = LexborHTMLParser(client.get(INDEX).content.decode())
    return [link.text() for link in tree.css(".desk-front-all a")]


def test_staff_without_a_role_are_told_so(client):
    client.force_login(make.user("nobody"))

    assert "Ask an administrator for a role" in said(client.get(INDEX))
    assert names(client) == []


def test_writing_comes_first_and_people_last(client, administrator):
    client.force_login(administrator)

    assert names(client) == [
        "Articles", "Authors", "Sources", "Corrections", "Front page", "Images", "Sections", "Series",
        "Topics", "Zones", "Standing pages", "Import runs", "Legacy documents", "Suggestions", "Reader reports", "To settle",
        "Unresolved", "Rejected", "Revisions", "Addresses", "Standing words", "Terms for machines", "Users", "Groups",
    ]  # fmt: skip


def test_a_contributor_sees_only_what_opens_to_him(client, contributor):
    client.force_login(contributor)

    assert names(client) == [
        "Articles", "Authors", "Sources", "Corrections", "Images", "Sections", "Series", "Topics",
        "Zones", "Standing pages", "Revisions", "Standing words",
    ]  # fmt: skip


def test_what_waits_is_listed_and_the_drafts_of_others_are_not(desk_client, editor):
    submit(make.draft("For review"), by=None)
    make.draft("Mine", created_by=editor)
    make.draft("Of somebody else")
    make.published("Out")

    text = said(desk_client.get(INDEX))

    assert "In review For review" in text
    assert "Your drafts Mine" in text
    assert "Published last Out" in text
    assert "Of somebody else" not in text


def test_open_reports_and_suggestions_are_counted_for_those_who_answer_them(
    client, contributor, editor
):
    piece = make.published()
    ReaderReport.objects.create(article=piece, text="Wrong.")
    Suggestion.objects.create(article=piece, field="kind", value="x", words="x", confidence=1)

    client.force_login(editor)
    assert "1 reader report to answer, 1 suggestion to settle" in said(client.get(INDEX))
    client.force_login(contributor)
    assert "to answer" not in said(client.get(INDEX))


@pytest.mark.parametrize("count", [3, 30])
def test_the_page_costs_the_same_however_much_there_is(
    desk_client, editor, django_assert_max_num_queries, count
):
    for _ in range(count):
        make.published()
        make.draft(created_by=editor)
    desk_client.get(INDEX)

    with django_assert_max_num_queries(11):
        desk_client.get(INDEX)
