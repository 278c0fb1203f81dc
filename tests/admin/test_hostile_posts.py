"""Crafted posts: what an editor types is text to the desk, whoever looks at it."""

import pytest
from django.urls import reverse

from articles.models import Article, Author, ReaderReport, Source, Suggestion, Topic
from tests import make
from tests.admin.forms import fields, fill

ATTACK = "\"><img src=x onerror=alert(1)><script>alert(2)</script>'{{ 7*7 }}"
ADDRESSES = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,x",
    "//evil.example/x", "https://good@evil.example/", "vbscript:x", "ftp://example.org/x",
]  # fmt: skip


@pytest.mark.parametrize("hostile", ADDRESSES)
def test_a_source_takes_no_address_that_a_browser_would_run(desk_client, hostile):
    add = reverse("admin:articles_source_add")

    for name in ("address", "archived_address"):
        response = fill(desk_client, add, name="Report", **{name: hostile})
        assert response.status_code == 200

    assert not Source.objects.exists()


@pytest.mark.parametrize("hostile", ADDRESSES)
def test_a_citation_takes_no_such_address_either(desk_client, hostile):
    piece = make.draft()
    make.cited(piece, make.source())

    response = fill(
        desk_client,
        reverse("admin:articles_article_change", args=[piece.pk]),
        **{"citations-0-address": hostile},
    )

    assert response.status_code == 200
    assert piece.citations.get().address == ""


@pytest.mark.parametrize("hostile", ["javascript:alert(1)", "data:text/html,x"])
def test_an_author_has_no_website_that_is_a_script(desk_client, hostile):
    response = fill(desk_client, reverse("admin:articles_author_add"), name="Ada", website=hostile)

    assert response.status_code == 200
    assert not Author.objects.exists()


def test_typed_markup_is_text_on_every_page_that_shows_it(desk_client, client, administrator):
    piece = _attacked(desk_client)
    shown = [
        reverse("admin:index"),
        reverse("admin:articles_article_changelist"),
        reverse("admin:articles_article_change", args=[piece.pk]),
        reverse("admin:articles_article_history", args=[piece.pk]),
        reverse("admin:articles_article_publish", args=[piece.pk]),
        reverse("admin:articles_article_delete", args=[piece.pk]),
        reverse("admin:articles_revision_changelist"),
        reverse("admin:articles_revision_change", args=[piece.revisions.first().pk]),
        reverse("admin:articles_suggestion_changelist"),
        reverse("admin:articles_readerreport_changelist"),
        *(reverse(f"admin:articles_{name}_changelist") for name in ("author", "source", "topic")),
    ]

    client.force_login(administrator)
    for address in shown:
        html = client.get(address).content.decode()
        assert "<script>alert" not in html, address
        assert "<img src=x" not in html, address


def test_a_refused_form_gives_typed_markup_back_as_text(desk_client):
    piece = make.published()
    change = reverse("admin:articles_article_change", args=[piece.pk])

    response = fill(desk_client, change, headline=ATTACK, body=f"<p>{ATTACK}</p>")

    html = response.content.decode()
    assert "<script>alert" not in html
    assert fields(html)["headline"] == ATTACK


def test_a_post_cannot_set_what_the_form_does_not_offer(desk_client):
    piece = make.draft("The ferry")
    change = reverse("admin:articles_article_change", args=[piece.pk])

    fill(
        desk_client, change, status="published", published_at="2001-01-01", path="/2001/01/x/",
        headline="The last ferry", public_revision="1", created_by="1",
    )  # fmt: skip

    piece = Article.objects.get()
    assert (piece.headline, piece.status) == ("The last ferry", "draft")
    assert (piece.published_at, piece.path, piece.created_by) == (None, None, None)


def test_a_row_of_another_piece_is_not_changed_through_this_one(desk_client):
    mine, other = make.draft("Mine"), make.draft("Other")
    foreign = make.cited(other, make.source(), words="theirs")
    change = reverse("admin:articles_article_change", args=[mine.pk])

    fill(
        desk_client, change,
        **{
            "citations-TOTAL_FORMS": "1", "citations-INITIAL_FORMS": "1",
            "citations-0-id": str(foreign.pk), "citations-0-article": str(mine.pk),
            "citations-0-source": str(foreign.source_id), "citations-0-words": "taken",
            "citations-0-position": "1",
        },
    )  # fmt: skip

    foreign.refresh_from_db()
    assert (foreign.words, foreign.article) == ("theirs", other)


def _attacked(client) -> Article:
    for model in ("author", "source", "topic"):
        fill(client, reverse(f"admin:articles_{model}_add"), name=ATTACK, slug="attack")
    assert Author.objects.count() == Source.objects.count() == Topic.objects.count() == 1
    fill(
        client, reverse("admin:articles_article_add"),
        headline=ATTACK, kicker=ATTACK, standfirst=ATTACK, highlights=ATTACK, desk_note=ATTACK,
        dateline=ATTACK, disclaimer=ATTACK, body=f"<p>{ATTACK}</p>",
    )  # fmt: skip
    piece = Article.objects.get()
    Suggestion.objects.create(
        article=piece, field="interviewee", value=ATTACK, words=ATTACK, confidence=1
    )
    ReaderReport.objects.create(article=piece, text=ATTACK, words=ATTACK, contact=ATTACK)
    return piece
