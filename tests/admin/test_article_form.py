"""The article's form: what a save does, and what comes back when the desk refuses."""

import pytest
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from articles.desk import publish
from articles.models import Address, Article, ArticleTopic, Figure, Image
from tests import make
from tests.admin.forms import fields, fill, said

ADD = reverse("admin:articles_article_add")


def change(article: Article) -> str:
    return reverse("admin:articles_article_change", args=[article.pk])


def picture(name: str = "Ferry", **more) -> Image:
    more = {"alt_text": "A ferry at its landing", "credit": "Ida Lens", **more}
    return Image.objects.create(name=name, sha256=name, width=800, height=600, **more)


# What a save does


def test_a_new_piece_is_a_draft_by_the_person_who_wrote_it(desk_client, editor):
    ada = make.author("Ada Quill")
    typed = fields(desk_client.get(ADD).content.decode()) | {
        "headline": "The ferry",
        "body": "<p>It runs <b>daily</b>.</p><script>alert(1)</script>",
        "highlights": "It runs\r\n\r\n  It is free  ",
        "topics": "Rivers, boats",
        "bylines-TOTAL_FORMS": "1",
        "bylines-0-author": str(ada.pk),
        "bylines-0-role": "author",
        "bylines-0-position": "1",
    }

    response = desk_client.post(ADD, typed)

    assert response.status_code == 302, said(response)
    piece = Article.objects.get()
    assert response.headers["Location"] == change(piece)
    assert (piece.status, piece.created_by, piece.slug) == ("draft", editor, "")
    assert piece.body == "<p>It runs <strong>daily</strong>.</p>"
    assert piece.highlights == ["It runs", "It is free"]
    assert sorted(topic.name for topic in piece.topics.all()) == ["Rivers", "boats"]
    revision = piece.revisions.get()
    assert (revision.reason, revision.made_by_name) == ("draft", "Edna Marsh")
    assert revision.furniture["bylines"][0]["role"] == "author"


def test_a_save_without_a_change_makes_no_revision_whatever_the_line_ends(desk_client):
    piece = make.draft("The ferry", standfirst="One line.\nAnother.\n", disclaimer=" Her own. ")
    piece.bylines.update(bio="Ada writes.\nShe rows.")
    publish(piece, by=None)

    response = fill(desk_client, change(piece))

    assert response.status_code == 302
    assert piece.revisions.count() == 1


def test_a_minor_change_is_a_version_and_moves_no_date(desk_client):
    piece = make.published("The fery")

    response = fill(desk_client, change(piece), headline="The ferry", reason="minor")

    assert response.status_code == 302
    piece = Article.objects.get()
    assert (piece.headline, piece.modified_at) == ("The ferry", None)
    revision = piece.public_revision
    assert (revision.version, revision.reason, revision.made_by_name) == (2, "minor", "Edna Marsh")


def test_an_update_says_what_changed(desk_client):
    piece = make.published("The ferry")

    fill(
        desk_client, change(piece),
        body="<p>It sank.</p>", reason="update", note="The ferry has sunk since.",
    )  # fmt: skip

    piece = Article.objects.get()
    assert piece.public_revision.note == "The ferry has sunk since."
    assert piece.modified_at == piece.public_revision.public_from


def test_the_desk_note_of_a_public_piece_needs_no_reason(desk_client):
    piece = make.published("The ferry")

    response = fill(desk_client, change(piece), desk_note="Ask the harbour master.")

    assert response.status_code == 302
    piece = Article.objects.get()
    assert (piece.desk_note, piece.revisions.count()) == ("Ask the harbour master.", 1)


def test_a_credit_that_changes_in_public_is_a_version_too(desk_client):
    piece = make.published("The ferry")

    response = fill(
        desk_client, change(piece), **{"bylines-0-bio": "Ada Quill rows.", "reason": "minor"}
    )

    assert response.status_code == 302
    revision = Article.objects.get().public_revision
    assert revision.furniture["bylines"][0]["bio"] == "Ada Quill rows."


def test_the_lead_picture_is_a_figure_with_words_of_its_own(desk_client):
    piece = make.draft("The ferry")
    image = picture()

    fill(desk_client, change(piece), lead_image=str(image.pk), lead_caption="At dawn.")

    figure = Article.objects.get().lead_figure
    assert (figure.image, figure.caption, figure.credit_line) == (image, "At dawn.", "Ida Lens")

    fill(desk_client, change(piece), lead_caption="At dusk.", lead_credit="Ben Glass")

    figure.refresh_from_db()
    assert (figure.caption, figure.credit_line) == ("At dusk.", "Ben Glass")

    fill(desk_client, change(piece), lead_image="", lead_caption="", lead_credit="")

    assert Article.objects.get().lead_figure is None
    assert not Figure.objects.exists()


def test_a_new_slug_leaves_a_redirect_from_the_old_address(desk_client):
    piece = make.published("The ferry")
    old = piece.path

    response = fill(desk_client, change(piece), slug="The Last Ferry")

    assert response.status_code == 302
    piece = Article.objects.get()
    assert piece.path == old.replace("the-ferry", "the-last-ferry")
    assert Address.objects.get(path=old).article == piece


def test_an_address_that_readers_have_is_not_emptied(desk_client):
    piece = make.published("The ferry")

    fill(desk_client, change(piece), slug="")

    assert Article.objects.get().path == piece.path


def test_topics_of_a_public_piece_carry_its_time(desk_client):
    piece = make.published("The ferry")

    fill(desk_client, change(piece), topics="Rivers")

    assert ArticleTopic.objects.get().published_at == piece.published_at


def test_a_related_piece_and_a_speaker_are_written_on_the_same_form(desk_client):
    piece, other = make.draft("The ferry", kind="interview"), make.published("The bridge")
    typed = fields(desk_client.get(change(piece)).content.decode()) | {
        "related_pieces-TOTAL_FORMS": "1",
        "related_pieces-0-target": str(other.pk),
        "related_pieces-0-relation": "related",
        "related_pieces-0-position": "1",
        "participants-TOTAL_FORMS": "1",
        "participants-0-name": "Ira Pole",
        "participants-0-role": "interviewee",
        "participants-0-position": "1",
    }

    desk_client.post(change(piece), typed)

    assert piece.related_pieces.get().target == other
    assert piece.revisions.first().furniture["participants"][0]["name"] == "Ira Pole"


# What is shown


def test_the_form_stands_in_the_order_in_which_a_piece_is_written(desk_client):
    response = desk_client.get(change(make.draft("The ferry")))

    page = LexborHTMLParser(response.content.decode())
    assert [heading.text(strip=True) for heading in page.css("#article_form h2")] == [
        "What it is", "Headline", "Text", "Picture", "Credits", "Who speaks in the interview",
        "Sources", "Disclosures and notes", "Read more", "For the desk alone", "Address and time",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("state", "open_acts"),
    [
        ("draft", {"submit", "publish"}),
        ("published", {"correct", "withdraw"}),
    ],
)
def test_only_the_acts_that_are_open_have_a_button(desk_client, state, open_acts):
    piece = make.draft() if state == "draft" else make.published()

    html = desk_client.get(change(piece)).content.decode()

    acts = {"submit", "publish", "unschedule", "correct", "withdraw"}
    assert {act for act in acts if f'data-act="{act}"' in html} == open_acts


def test_the_button_of_an_act_saves_the_words_on_the_way(desk_client):
    piece = make.draft("The ferry")

    response = fill(desk_client, change(piece), headline="The last ferry", _then="publish")

    assert response.headers["Location"] == reverse(
        "admin:articles_article_publish", args=[piece.pk]
    )
    assert Article.objects.get().headline == "The last ferry"


def test_even_the_first_words_of_a_piece_can_be_previewed(desk_client):
    response = fill(desk_client, ADD, headline="The ferry", _then="preview")

    shown = desk_client.get(response.headers["Location"])
    assert (shown.status_code, "The ferry" in shown.content.decode()) == (200, True)


def test_preview_saves_and_shows(desk_client):
    piece = make.draft("The ferry")

    response = fill(desk_client, change(piece), headline="The last ferry", _then="preview")
    shown = desk_client.get(response.headers["Location"])

    assert "The last ferry" in shown.content.decode()
    assert shown.headers["Cache-Control"] == "private, no-store"
    assert "noindex" in shown.headers["X-Robots-Tag"]
