"""Promise 6: two editors never overwrite each other silently, and no typed word is lost."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from articles.desk import Conflict, publish, revise
from articles.models import Article
from tests import make
from tests.admin.carets import put_caret
from tests.admin.conftest import sign_in  # noqa: F401
from tests.admin.forms import fields, said


@pytest.fixture
def second(db):
    """Another editor at another screen."""
    client = Client()
    client.force_login(make.user("second", "Editor", first_name="Seda", last_name="Ross"))
    return client


def change(article: Article) -> str:
    return reverse("admin:articles_article_change", args=[article.pk])


def opened(client: Client, article: Article) -> dict[str, str]:
    return fields(client.get(change(article)).content.decode())


def marked(response, tag: str) -> str:
    tree = LexborHTMLParser(response.content.decode())
    return " ".join(node.text() for node in tree.css(f".difference {tag}"))


def test_the_second_to_save_overwrites_nothing(desk_client, second):
    piece = make.draft("The ferry", standfirst="It runs.")
    hers, theirs = opened(desk_client, piece), opened(second, piece)

    second.post(change(piece), theirs | {"headline": "The bridge"})
    response = desk_client.post(change(piece), hers | {"standfirst": "It runs daily."})

    assert "Somebody else saved this piece" in said(response)
    piece.refresh_from_db()
    assert (piece.headline, piece.standfirst) == ("The bridge", "It runs.")


def test_a_conflict_shows_the_typed_words_the_difference_and_who_wrote_the_others(
    desk_client, second
):
    piece = make.draft("The ferry")
    hers, theirs = opened(desk_client, piece), opened(second, piece)
    second.post(change(piece), theirs | {"body": "<p>The ferry runs on Mondays.</p>"})

    typed = hers | {"body": "<p>The ferry runs daily.</p>", "bylines-0-bio": "She rows."}
    response = desk_client.post(change(piece), typed)

    kept = fields(response.content.decode())
    assert (kept["body"], kept["bylines-0-bio"]) == ("<p>The ferry runs daily.</p>", "She rows.")
    assert "by Seda Ross" in said(response)
    assert marked(response, "del") == "on Mondays"
    assert marked(response, "ins") == "daily"


def test_saving_again_without_having_looked_is_a_conflict_again(desk_client, second):
    piece = make.draft("The ferry")
    hers, theirs = opened(desk_client, piece), opened(second, piece)
    second.post(change(piece), theirs | {"headline": "The bridge"})
    shown = desk_client.post(change(piece), hers | {"headline": "The tunnel"})

    desk_client.post(change(piece), fields(shown.content.decode()))

    assert Article.objects.get().headline == "The bridge"


def test_who_looked_at_the_difference_may_save_and_both_stay_in_the_history(desk_client, second):
    piece = make.draft("The ferry")
    hers, theirs = opened(desk_client, piece), opened(second, piece)
    second.post(change(piece), theirs | {"headline": "The bridge"})
    shown = desk_client.post(change(piece), hers | {"headline": "The tunnel"})

    looked = fields(shown.content.decode()) | {"seen_version": consent(shown)}
    desk_client.post(change(piece), looked)

    piece = Article.objects.get()
    assert piece.headline == "The tunnel"
    assert [one.headline for one in piece.revisions.all()][:2] == ["The tunnel", "The bridge"]


def test_consent_is_to_the_version_that_was_shown_and_to_no_later_one(desk_client, second):
    piece = make.draft("The ferry")
    hers, theirs = opened(desk_client, piece), opened(second, piece)
    second.post(change(piece), theirs | {"headline": "The bridge"})
    shown = desk_client.post(change(piece), hers | {"headline": "The tunnel"})
    second.post(change(piece), opened(second, piece) | {"headline": "The dam"})

    looked = fields(shown.content.decode()) | {"seen_version": consent(shown)}
    response = desk_client.post(change(piece), looked)

    assert "Somebody else saved this piece" in said(response)
    assert Article.objects.get().headline == "The dam"


def test_credits_are_not_overwritten_either(desk_client, second):
    piece = make.draft("The ferry")
    hers, theirs = opened(desk_client, piece), opened(second, piece)
    second.post(change(piece), theirs | {"bylines-0-bio": "She rows."})

    desk_client.post(change(piece), hers | {"bylines-0-bio": "She swims."})

    assert piece.bylines.get().bio == "She rows."


def test_an_act_between_opening_and_saving_is_a_conflict(desk_client):
    piece = make.draft("The ferry")
    hers = opened(desk_client, piece)
    publish(piece, by=None)

    response = desk_client.post(change(piece), hers | {"headline": "The tunnel", "reason": "minor"})

    assert "Somebody else saved this piece" in said(response)
    assert Article.objects.get().headline == "The ferry"


def consent(response) -> str:
    tree = LexborHTMLParser(response.content.decode())
    return tree.css_first("input[type=checkbox][name=seen_version]").attributes["value"]


@pytest.mark.django_db(transaction=True)
def test_of_two_who_save_in_the_same_moment_one_wins_and_one_is_told():
    pieces = [make.draft(f"Piece {number}") for number in range(15)]
    ready = Barrier(2, timeout=30)

    def save_all(word: str) -> list[str]:
        outcomes = []
        try:
            for piece in pieces:
                mine = Article.objects.get(pk=piece.pk)
                mine.standfirst = word
                ready.wait()
                outcomes.append(_saved(mine))
        finally:
            connection.close()
        return outcomes

    with ThreadPoolExecutor(2) as pool:
        first, other = pool.map(save_all, ["one", "two"])

    for piece, one, two in zip(pieces, first, other, strict=True):
        assert sorted([one, two]) == ["conflict", "saved"]
        stored = Article.objects.get(pk=piece.pk)
        assert stored.standfirst == ("one" if one == "saved" else "two")


def _saved(article: Article) -> str:
    try:
        revise(article, by=None)
    except Conflict:
        return "conflict"
    return "saved"


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_words_typed_in_a_lost_session_come_back(editor, sign_in, live_server):  # noqa: F811
    piece = make.draft("The ferry", body="<p>It runs.</p>")
    page = sign_in(editor)
    page.goto(live_server.url + change(piece))
    page.click(".ProseMirror")
    put_caret(page, "Control+Home", "p", 0)
    page.keyboard.type("Typed in vain? ")
    page.context.clear_cookies(name="sessionid")

    page.click("button[name=_save]")
    page.fill("#id_username", "edit")
    page.fill("#id_password", "edit-password")
    page.click("input[type=submit]")
    page.click("text=Bring them back")
    assert "Typed in vain?" in page.inner_text(".ProseMirror")
    with page.expect_navigation():
        page.click("button[name=_save]")

    assert Article.objects.get().body == "<p>Typed in vain? It runs.</p>"
    assert not page.is_visible(".recovery")


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_signing_out_leaves_no_words_on_the_machine(editor, sign_in, live_server):  # noqa: F811
    piece = make.draft("The ferry", body="<p>It runs.</p>")
    page = sign_in(editor)
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(live_server.url + change(piece))
    page.fill("#id_standfirst", "A secret")
    page.wait_for_function("() => Object.keys(localStorage).length > 0")

    page.click("#logout-form button")
    page.wait_for_load_state()

    assert page.evaluate("JSON.stringify(localStorage)").count("A secret") == 0
