"""The article's form refused: nothing is stored, the reason is told, the typed words are kept."""

import pytest
from django.urls import reverse

from articles.models import Article, Figure, Image
from tests import make
from tests.admin.forms import fields, fill, said

ADD = reverse("admin:articles_article_add")
UNREASONED = "Say what kind of change this is"


def change(article: Article) -> str:
    return reverse("admin:articles_article_change", args=[article.pk])


@pytest.mark.parametrize(
    ("field", "words"),
    [("headline", "Another headline"), ("body", "<p>Another text.</p>"), ("kicker", "Rivers")],
)
def test_words_that_readers_saw_are_not_changed_without_a_reason(desk_client, field, words):
    piece = make.published("The ferry")

    response = fill(desk_client, change(piece), **{field: words})

    assert UNREASONED in said(response)
    assert fields(response.content.decode())[field] == words
    piece.refresh_from_db()
    assert (getattr(piece, field), piece.revisions.count()) != (words, 2)
    assert piece.revisions.count() == 1


def test_a_mistake_of_fact_is_no_reason_that_this_form_takes(desk_client):
    piece = make.published("The ferry")

    response = fill(desk_client, change(piece), headline="Another", reason="correction", note="x")

    assert "Select a valid choice" in said(response)
    assert Article.objects.get().headline == "The ferry"


@pytest.mark.parametrize("reason", ["clarification", "update"])
def test_all_but_a_minor_change_say_what_changed(desk_client, reason):
    piece = make.published("The ferry")

    response = fill(desk_client, change(piece), headline="The ferries", reason=reason)

    assert "Readers are told what changed" in said(response)
    assert Article.objects.get().headline == "The ferry"


def test_a_refusal_takes_back_credits_and_sources_with_the_words(desk_client):
    piece = make.published("The ferry")
    typed = fields(desk_client.get(change(piece)).content.decode())
    typed |= {"bylines-0-name": "A. Quill", "citations-TOTAL_FORMS": "1"}
    typed |= {"citations-0-source": str(make.source().pk), "citations-0-position": "1"}

    response = desk_client.post(change(piece), typed)

    assert UNREASONED in said(response)
    assert fields(response.content.decode())["bylines-0-name"] == "A. Quill"
    assert piece.bylines.get().name == "Ada Quill"
    assert not piece.citations.exists()


def test_html_that_is_too_deep_is_refused_on_its_field_and_kept(desk_client):
    deep = "<div>" * 200 + "deep"

    response = fill(desk_client, ADD, headline="Deep", body=deep)

    assert not Article.objects.exists()
    assert fields(response.content.decode())["body"] == deep


def test_words_for_a_picture_need_a_picture(desk_client):
    response = fill(desk_client, ADD, headline="The ferry", lead_caption="The ferry at dawn.")

    assert "These words have no picture" in said(response)
    assert not Article.objects.exists()


def test_a_form_without_its_version_is_not_saved(desk_client):
    piece = make.draft("The ferry")

    response = fill(desk_client, change(piece), headline="Another", lock_version="")

    assert "too old to be saved" in said(response)
    assert Article.objects.get().headline == "The ferry"


def test_a_caption_that_readers_saw_changes_with_a_reason_alone(desk_client):
    image = Image.objects.create(name="Ferry", sha256="1", width=8, height=6)
    figure = Figure.objects.create(image=image, caption="At dawn.")
    piece = make.published("The ferry", lead_figure=figure)

    response = fill(desk_client, change(piece), lead_caption="At dusk.")

    assert UNREASONED in said(response)
    figure.refresh_from_db()
    assert figure.caption == "At dawn."
