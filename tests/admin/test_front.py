"""The front page's screen: what readers see there, and each thing to do in one click."""

from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from articles.desk import clock, pin, publish
from articles.models import Article, Pin, Zone
from tests import make
from tests.admin.forms import fill, said

pytestmark = pytest.mark.django_db
FRONT = reverse("admin:articles_zone_front")


def zone(look: str = "lead") -> Zone:
    return Zone.objects.get(look=look)


def lead(client) -> str:
    return client.get("/").context["front"].lead.headline


def click(client, piece: Article, deed: str, **fields):
    return client.post(FRONT, {"article": piece.pk, "deed": deed, **fields}, follow=True)


def test_a_contributor_composes_nothing(client, contributor):
    piece = make.published()
    client.force_login(contributor)

    assert client.get(FRONT).status_code == 403
    assert click(client, piece, f"pin-{zone().pk}").status_code == 403
    act = reverse("admin:articles_article_front", args=[piece.pk])
    assert client.post(act, {"lock_version": piece.lock_version}).status_code == 403
    assert not Pin.objects.exists()


@pytest.mark.parametrize(
    "sent",
    [
        {}, {"deed": "pin-"}, {"deed": "pin"}, {"deed": "pin-0"}, {"deed": "pin-x"},
        {"deed": "burn"}, {"deed": "off", "article": "x"}, {"deed": "off", "article": "999999"},
        {"deed": "off", "article": "9" * 40}, {"deed": "off", "until": "soon"},
        {"deed": "up"}, {"deed": "unpin"}, {"deed": "pin\0", "article": "\0"},
    ],
)  # fmt: skip
def test_what_it_cannot_do_is_said_and_nothing_is_done(desk_client, sent):
    piece = make.published()

    response = desk_client.post(FRONT, {"article": piece.pk, **sent}, follow=True)

    assert response.status_code == 200
    assert LexborHTMLParser(response.content.decode()).css(".messagelist .error")
    assert not Pin.objects.exists()


def test_other_methods_are_refused(desk_client):
    assert desk_client.put(FRONT).status_code == 405


def test_what_is_over_or_withdrawn_meanwhile_is_refused_in_words(desk_client, editor):
    piece = make.published()
    Article.objects.filter(pk=piece.pk).update(status="draft")

    response = click(desk_client, piece, f"pin-{zone().pk}")

    assert "publish or schedule it first" in said(response)


@pytest.mark.parametrize("asked", ["", "ferry", "%", "\0", "x" * 5000, "<script>"])
def test_any_question_gets_an_answer(desk_client, asked):
    make.published("The ferry")

    assert desk_client.get(FRONT, {"q": asked}).status_code == 200


def test_one_click_puts_a_piece_in_the_lead_and_the_log_of_the_piece_says_so(desk_client, client):
    old = make.published("Old", at=make.PAST - timedelta(days=1))
    make.published("New")
    assert lead(client) == "New"

    response = click(desk_client, old, f"pin-{zone().pk}")

    assert lead(client) == "Old"
    assert "“Old”: Pinned on the front page: Lead." in said(response)
    assert "Pinned by Edna Marsh" in said(response)
    assert "Pinned on the front page" in LogEntry.objects.get().get_change_message()


def test_two_clicks_from_the_piece_put_it_in_the_lead(desk_client, client):
    old = make.published("Old", at=make.PAST - timedelta(days=1))
    make.published("New")
    form = desk_client.get(reverse("admin:articles_article_change", args=[old.pk]))
    act = reverse("admin:articles_article_front", args=[old.pk])
    assert act in form.content.decode()

    fill(desk_client, act)

    assert lead(client) == "Old"
    assert "pinned on the front page (Lead), since" in said(desk_client.get(act))


def test_the_act_sets_an_end_keeps_off_and_lets_the_page_decide(desk_client):
    piece = make.published()
    act = reverse("admin:articles_article_front", args=[piece.pk])

    fill(desk_client, act, place=str(zone("lines").pk), until="2999-01-02T03:04")
    held = Pin.objects.standing().get()
    assert (held.zone, held.until.year) == (zone("lines"), 2999)
    fill(desk_client, act, place="off")
    assert Pin.objects.standing().get().zone is None
    fill(desk_client, act, place="by itself")
    assert not Pin.objects.standing().exists()
    assert "over" in said(fill(desk_client, act, until="2001-01-02T03:04"))


def test_every_button_of_the_screen_does_what_it_says(desk_client, client):
    one, two = (make.published(name, kind="interview") for name in ("One", "Two"))
    make.published("The lead")
    talks = zone("quotations")
    for piece in (one, two):
        click(desk_client, piece, "pin", zone=talks.pk, until="2999-01-02T03:04")
    order = Pin.objects.standing().filter(zone=talks).values_list("article__headline", flat=True)
    assert list(order.all()) == ["Two", "One"]

    click(desk_client, one, "up")
    assert list(order.all()) == ["One", "Two"]
    click(desk_client, one, "down")
    assert list(order.all()) == ["Two", "One"]
    click(desk_client, one, "off")
    assert "One" not in client.get("/").content.decode()
    click(desk_client, one, "unpin")
    click(desk_client, two, "unpin")
    assert not Pin.objects.standing().exists()


def test_what_waits_for_its_minute_is_shown_with_the_reason(desk_client, editor):
    make.published("Now")
    ahead = publish(make.draft("Tomorrow"), by=editor, at=clock.now() + timedelta(days=1))
    pin(ahead, zone(), by=editor)

    assert "Readers do not see it: scheduled for" in said(desk_client.get(FRONT))


def test_a_draft_is_not_offered(desk_client):
    make.draft("Unfinished")

    assert "Unfinished" not in said(desk_client.get(FRONT))


@pytest.mark.parametrize("count", [3, 300])
def test_it_costs_the_same_however_much_there_is(desk_client, editor, count):
    kinds = ("opinion", "interview", "report")
    for number in range(3):
        pin(make.published(kind=kinds[number]), zone("lines"), by=editor)
    section = make.section()
    Article.objects.bulk_create(
        Article(
            headline=f"Piece {number}", kind=kinds[number % 3], section=section,
            slug=f"p-{number}", path=f"/2024/05/p-{number}/", status="published",
            published_at=make.PAST + timedelta(minutes=number),
        )
        for number in range(count)
    )  # fmt: skip
    cache.clear()

    with CaptureQueriesContext(connection) as caught:
        assert desk_client.get(FRONT).status_code == 200

    assert len(caught) == 10


def test_a_zone_says_with_what_it_fills_itself(desk_client, client):
    teasers = zone("teasers")
    change = reverse("admin:articles_zone_change", args=[teasers.pk])
    make.published("The lead", at=make.PAST + timedelta(days=1))
    make.published("A review", kind="review")
    make.published("A letter", kind="letter")
    words = {"heading": "Letters", "look": "teasers", "position": "15", "most": "2"}

    desk_client.post(change, {**words, "fills_itself": "on", "kinds": ["letter"]})

    block = next(one for one in client.get("/").context["front"].blocks if one.zone == teasers)
    assert (str(block.zone), [one.headline for one in block.pieces]) == ("Letters", ["A letter"])
    refused = desk_client.post(change, {**words, "kinds": ["burnt"]})
    assert "burnt is not one of the available choices" in said(refused)
    assert "A lead is one piece" in said(desk_client.post(change, {**words, "look": "lead"}))


def test_only_an_administrator_deletes_a_zone_and_not_one_that_was_used(
    desk_client, client, administrator
):
    delete = reverse("admin:articles_zone_delete", args=[zone("lines").pk])
    assert desk_client.post(delete, {"post": "yes"}).status_code == 403
    pin(make.published(), zone("lines"), by=None)
    client.force_login(administrator)

    client.post(delete, {"post": "yes"})

    assert Zone.objects.filter(look="lines").exists()


@pytest.mark.parametrize("at", ["9999-12-31T23:59", "0001-01-01T00:00"])
@pytest.mark.parametrize("place", ["America/New_York", "Europe/Kyiv"])
def test_a_time_at_the_end_of_the_calendar_is_refused_in_every_zone(
    desk_client, settings, at, place
):
    settings.TIME_ZONE = place
    piece, draft = make.published(), make.draft()
    front = reverse("admin:articles_article_front", args=[piece.pk])
    publication = reverse("admin:articles_article_publish", args=[draft.pk])

    assert "cannot read this time" in said(fill(desk_client, front, until=at))
    assert "cannot read" in said(fill(desk_client, publication, when="later", at=at))
    assert "cannot read" in said(click(desk_client, piece, f"pin-{zone().pk}", until=at))
    assert not Pin.objects.exists()
