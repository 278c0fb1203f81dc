"""Correcting at the desk: words and notice, then both once more, then for ever."""

import pytest
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from articles.desk import correct, revise, withdraw
from articles.models import Article, Correction
from tests import make
from tests.admin.forms import fields, said

NOTICE = "An earlier version said the ferry runs on Sundays. It runs on Mondays."
MONDAYS = "<p>The ferry runs on <strong>Mondays</strong>.</p>"


def page(article: Article) -> str:
    return reverse("admin:articles_article_correct", args=[article.pk])


def step(client, piece: Article, response, name: str, **changed: str):
    return client.post(page(piece), {**fields(response.content.decode()), **changed, "step": name})


def issued(client, piece: Article, **changed: str):
    written = client.get(page(piece))
    changed = {"text": NOTICE, "body": MONDAYS, **changed}
    reviewed = step(client, piece, written, "review", **changed)
    return step(client, piece, reviewed, "issue")


def marked(response, tag: str) -> list[str]:
    tree = LexborHTMLParser(response.content.decode())
    return [node.text() for node in tree.css(f".difference {tag}")]


# Refusals


def test_a_correction_without_a_notice_is_not_reviewed(desk_client):
    piece = make.published()

    response = step(desk_client, piece, desk_client.get(page(piece)), "review", body=MONDAYS)

    assert "This field is required" in said(response)
    assert fields(response.content.decode())["body"] == MONDAYS


@pytest.mark.parametrize(("field", "value"), [("kind", "confession"), ("place", "nowhere")])
def test_only_known_kinds_and_places_are_taken(desk_client, field, value):
    piece = make.published()
    written = desk_client.get(page(piece))

    step(desk_client, piece, written, "issue", text=NOTICE, **{field: value})

    assert not Correction.objects.exists()


def test_a_hand_made_post_cannot_date_or_sign_a_correction_otherwise(desk_client):
    piece = make.published()
    forged = {"issued_at": "2001-01-01", "issued_by_name": "Somebody", "origin": "import"}

    written = desk_client.get(page(piece))
    step(desk_client, piece, written, "issue", text=NOTICE, **forged)

    found = Correction.objects.get()
    assert (found.issued_by_name, found.origin, found.issued_at.year > 2020) == (
        "Edna Marsh", "desk", True,
    )  # fmt: skip


def test_a_correction_of_another_piece_is_not_superseded(desk_client):
    piece = make.published()
    correct(piece, by=None, kind="correction", text="Its own.")
    foreign = correct(make.published(), by=None, kind="correction", text=NOTICE)

    issued(desk_client, piece, supersedes=str(foreign.pk))

    assert not Correction.objects.filter(supersedes=foreign).exists()


# Two steps


def test_the_second_step_shows_the_difference_and_the_notice_and_issues_nothing(desk_client):
    piece = make.published()

    written = desk_client.get(page(piece))
    response = step(desk_client, piece, written, "review", text=NOTICE, body=MONDAYS)

    assert NOTICE in said(response)
    assert (marked(response, "del"), marked(response, "ins")) == (["Sundays"], ["Mondays"])
    sent = fields(response.content.decode())
    assert (sent["wrong"], sent["right"]) == ("Sundays", "Mondays")
    assert not Correction.objects.exists()
    assert Article.objects.get().body == "<p>The ferry runs on Sundays.</p>"


def test_a_correction_is_issued_with_its_words(desk_client):
    piece = make.published()

    response = issued(desk_client, piece)

    assert response.status_code == 302
    found, piece = Correction.objects.get(), Article.objects.get()
    assert (found.text, found.wrong, found.right) == (NOTICE, "Sundays", "Mondays")
    assert found.issued_by_name == "Edna Marsh"
    assert piece.body == MONDAYS
    assert piece.public_revision.reason == "correction"


def test_the_words_of_the_log_can_be_written_by_hand(desk_client):
    piece = make.published()
    written = desk_client.get(page(piece))
    reviewed = step(desk_client, piece, written, "review", text=NOTICE, body=MONDAYS)

    step(desk_client, piece, reviewed, "issue", wrong="on Sundays", right="on Mondays")

    found = Correction.objects.get()
    assert (found.wrong, found.right) == ("on Sundays", "on Mondays")


def test_one_goes_back_to_the_words_with_all_that_was_typed(desk_client):
    piece = make.published()
    written = desk_client.get(page(piece))
    reviewed = step(desk_client, piece, written, "review", text=NOTICE, body=MONDAYS)

    back = step(desk_client, piece, reviewed, "words")

    sent = fields(back.content.decode())
    assert (sent["text"], sent["body"]) == (NOTICE, MONDAYS)


def test_words_typed_in_the_articles_form_come_along(desk_client):
    piece = make.published()
    change = reverse("admin:articles_article_change", args=[piece.pk])
    typed = fields(desk_client.get(change).content.decode()) | {"headline": "Typed before"}

    response = desk_client.post(page(piece), {**typed, "step": "begin"})

    sent = fields(response.content.decode())
    assert (sent["headline"], sent["lock_version"]) == ("Typed before", str(piece.lock_version))


def test_a_notice_alone_changes_no_word(desk_client):
    piece = make.published()

    issued(desk_client, piece, body=piece.body)

    assert Correction.objects.get().text == NOTICE
    assert piece.revisions.count() == 1


def test_a_change_of_markup_alone_is_shown_as_markup(desk_client):
    piece = make.published(body='<p>See <a href="https://example.org/a">the report</a>.</p>')
    mended = '<p>See <a href="https://example.org/b">the report</a>.</p>'

    written = desk_client.get(page(piece))
    response = step(desk_client, piece, written, "review", text=NOTICE, body=mended)

    assert "the words are the same" in said(response)
    assert (marked(response, "del"), marked(response, "ins")) == (["a"], ["b"])


def test_a_withdrawn_piece_takes_a_notice_and_no_words(desk_client):
    piece = withdraw(make.published(), by=None, notice="Invented.")

    response = desk_client.get(page(piece))
    step(desk_client, piece, response, "issue", text=NOTICE, body="<p>New</p>", headline="New")

    assert "it takes a notice, and no new words" in said(response)
    assert Correction.objects.get().text == NOTICE
    assert Article.objects.get().body == piece.body


def test_a_wrong_correction_is_answered_by_another(desk_client):
    piece = make.published()
    first = correct(piece, by=None, kind="correction", text=NOTICE)

    issued(desk_client, piece, text="It runs on Tuesdays.", supersedes=str(first.pk))

    assert Correction.objects.get(supersedes=first).text == "It runs on Tuesdays."


def test_a_correction_over_words_that_changed_meanwhile_is_shown_again_first(desk_client):
    piece = make.published()
    written = desk_client.get(page(piece))
    reviewed = step(desk_client, piece, written, "review", text=NOTICE, body=MONDAYS)
    piece.standfirst = "Meanwhile."
    revise(piece, by=None, reason="minor")

    response = step(desk_client, piece, reviewed, "issue")

    assert "Nothing was issued" in said(response)
    assert not Correction.objects.exists()
    assert "Meanwhile" in "".join(marked(response, "del"))

    step(desk_client, piece, response, "issue")

    assert Article.objects.get().body == MONDAYS
