"""What the import suggested: accepted or dismissed beside the text, by those who may."""

import pytest
from django.urls import reverse

from articles.desk import withdraw
from articles.models import Suggestion
from tests import make
from tests.admin.forms import said


@pytest.fixture
def suggestion(db):
    return Suggestion.objects.create(
        article=make.draft("The ferry", kind="interview"), field="interviewee", value="Ira Pole",
        words="Ira Pole, a ferryman", confidence=0.8,
    )  # fmt: skip


def answer(suggestion: Suggestion, name: str) -> str:
    return reverse(f"admin:articles_suggestion_{name}", args=[suggestion.pk])


def test_opening_the_address_settles_nothing(desk_client, suggestion):
    assert desk_client.get(answer(suggestion, "accept")).status_code == 405

    suggestion.refresh_from_db()
    assert suggestion.outcome == "open"


def test_a_piece_that_may_not_be_changed_takes_no_suggestion(desk_client, suggestion):
    piece = make.published("Gone")
    Suggestion.objects.filter(pk=suggestion.pk).update(article=piece)
    withdraw(piece, by=None, notice="Gone.")

    assert desk_client.post(answer(suggestion, "accept")).status_code == 403


def test_what_is_settled_is_not_settled_twice(desk_client, suggestion):
    desk_client.post(answer(suggestion, "dismiss"))

    response = desk_client.post(answer(suggestion, "accept"), follow=True)

    assert "was dismissed already" in said(response)
    assert not suggestion.article.participants.exists()


def test_an_interviewee_is_accepted_as_a_speaker(desk_client, suggestion):
    change = reverse("admin:articles_article_change", args=[suggestion.article_id])
    assert "Ira Pole as interviewee" in said(desk_client.get(change))

    response = desk_client.post(answer(suggestion, "accept"), follow=True)

    assert "Accepted" in said(response)
    assert suggestion.article.participants.get().name == "Ira Pole"
    assert "The import suggests" not in said(response)


def test_a_suggestion_is_dismissed_and_says_by_whom(desk_client, suggestion):
    desk_client.post(answer(suggestion, "dismiss"))

    suggestion.refresh_from_db()
    assert (suggestion.outcome, suggestion.settled_by_name) == ("dismissed", "Edna Marsh")
