"""A counterpoint: set by an editor on one of two pieces, and shown as such on both."""

import re

import pytest
from django.db import IntegrityError
from django.urls import reverse

from articles.desk import withdraw
from articles.models import RelatedPiece
from tests import make
from tests.admin.forms import fill

pytestmark = pytest.mark.django_db
COUNTERPOINT = RelatedPiece.Relation.COUNTERPOINT


def section(client, piece, name: str) -> str:
    html = client.get(piece.get_absolute_url()).content.decode()
    found = re.search(rf'<section class="back {name}">(.*?)</section>', html, re.DOTALL)
    return found[1] if found else ""


@pytest.fixture
def two():
    """A piece, and the one that answers it."""
    piece = make.published("Close the library")
    answer = make.published(
        "Keep it open",
        standfirst="On Tuesdays too.",
        language="uk",
        authors=("Boris Vane", "Ada Quill"),
    )
    RelatedPiece.objects.create(article=piece, target=answer, relation=COUNTERPOINT)
    return piece, answer


def test_a_counterpoint_by_nobody_known_names_nobody(client, two):
    piece, answer = two
    answer.bylines.all().delete()

    assert 'class="writer"' not in section(client, piece, "counterpoint")


def test_a_relation_that_is_not_known_is_refused_by_the_database():
    with pytest.raises(IntegrityError):
        RelatedPiece.objects.create(article=make.draft(), relation="enemy")


def test_a_draft_is_the_counterpoint_of_nothing_yet(client):
    piece, draft = make.published(), make.draft("Not yet")
    RelatedPiece.objects.create(article=piece, target=draft, relation=COUNTERPOINT)
    RelatedPiece.objects.create(article=draft, target=piece, relation=COUNTERPOINT)

    assert section(client, piece, "counterpoint") == ""


def test_a_withdrawn_piece_is_one_no_more(client, two, editor):
    piece, answer = two
    withdraw(answer, by=editor, notice="It was not true.")

    assert section(client, piece, "counterpoint") == ""


def test_it_stands_on_both_pages_in_its_own_language(client, two):
    piece, answer = two

    there, here = (section(client, one, "counterpoint") for one in (piece, answer))

    assert "<h2>Counterpoint</h2>" in there
    assert '<li data-kind="opinion" lang="uk" dir="ltr">' in there
    assert '<p class="writer">Boris Vane</p><a class="headline"' in there
    assert "Keep it open</a>" in there
    assert "On Tuesdays too." in there
    assert "<h2>Інша думка</h2>" in here
    assert "Close the library</a>" in here


def test_it_is_not_told_to_read_next_as_well(client, two):
    piece, answer = two
    RelatedPiece.objects.create(article=piece, target=answer)
    RelatedPiece.objects.create(article=answer, target=piece, relation=COUNTERPOINT)

    assert section(client, piece, "onward") == ""
    assert section(client, piece, "counterpoint").count("<li") == 1


def test_an_editor_sets_it_in_the_form_of_either(desk_client, client, two):
    piece, other = two[0], make.published("A third view")
    change = reverse("admin:articles_article_change", args=[other.pk])
    row = {"related_pieces-TOTAL_FORMS": "1", "related_pieces-0-target": str(piece.pk),
           "related_pieces-0-relation": "counterpoint", "related_pieces-0-position": "1"}  # fmt: skip

    response = fill(desk_client, change, reason="minor", **row)

    assert response.status_code == 302
    assert "A third view" in section(client, piece, "counterpoint")
