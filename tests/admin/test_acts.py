"""The acts: each asks in plain words, does one thing, and is refused where it is not open."""

from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse
from django.utils.timezone import localtime

from articles.desk import clock, publish, submit, withdraw
from articles.models import Article
from tests import make
from tests.admin.forms import fill, said

NAMES = ("submit", "publish", "unschedule", "correct", "withdraw")


def page(act: str, article: Article) -> str:
    return reverse(f"admin:articles_article_{act}", args=[article.pk])


def scheduled() -> Article:
    return publish(make.draft("Ahead"), by=None, at=clock.now() + timedelta(days=1))


# Refusals


@pytest.mark.parametrize("act", NAMES)
def test_an_act_on_a_piece_that_is_not_there_is_404(desk_client, act):
    assert desk_client.get(page(act, Article(pk=99))).status_code == 404
    assert desk_client.post(page(act, Article(pk=99))).status_code == 404


@pytest.mark.parametrize("act", NAMES)
@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_no_other_method_does_an_act(desk_client, act, method):
    response = getattr(desk_client, method)(page(act, make.draft()))

    assert response.status_code == 405


@pytest.mark.parametrize(
    ("act", "state"),
    [
        ("submit", "published"), ("submit", "scheduled"), ("publish", "published"),
        ("unschedule", "draft"), ("unschedule", "published"), ("correct", "draft"),
        ("correct", "scheduled"), ("withdraw", "draft"), ("withdraw", "scheduled"),
    ],
)  # fmt: skip
def test_an_act_that_is_not_open_to_the_state_does_nothing(desk_client, act, state):
    piece = {"draft": make.draft, "published": make.published, "scheduled": scheduled}[state]()
    before = Article.objects.values().get(pk=piece.pk)

    asked = desk_client.get(page(act, piece), follow=True)
    done = desk_client.post(
        page(act, piece),
        {"lock_version": piece.lock_version, "when": "now", "notice": "Gone", "step": "issue",
         "kind": "correction", "text": "It was wrong.", "place": "end", "headline": "X",
         "body": "<p>X</p>"},
    )  # fmt: skip

    assert "is not open to it" in said(asked)
    assert done.status_code == 200
    assert Article.objects.values().get(pk=piece.pk) == before
    assert not piece.corrections.exists()


def test_publishing_without_a_body_says_what_is_missing(desk_client):
    piece = make.draft("The ferry", body="")

    response = fill(desk_client, page("publish", piece))

    assert "it has no body yet" in said(response)
    assert Article.objects.get().status == "draft"


def test_a_time_ahead_has_to_be_said(desk_client):
    response = fill(desk_client, page("publish", make.draft("The ferry")), when="later")

    assert "Say when" in said(response)


def test_a_withdrawal_without_a_notice_is_refused(desk_client):
    piece = make.published("The ferry")

    response = fill(desk_client, page("withdraw", piece), notice="  ")

    assert "This field is required" in said(response)
    assert Article.objects.get().status == "published"


def test_an_act_on_a_piece_that_changed_meanwhile_is_a_conflict(desk_client):
    piece = make.draft("The ferry")
    stale = piece.lock_version
    submit(piece, by=None)

    response = desk_client.post(page("publish", piece), {"lock_version": stale, "when": "now"})

    assert "was saved by somebody else" in said(response)
    assert Article.objects.get().status == "in_review"


# What they do


def test_submitting_puts_a_draft_in_review(desk_client):
    piece = make.draft("The ferry")

    fill(desk_client, page("submit", piece))

    assert Article.objects.get().status == "in_review"


def test_publishing_now(desk_client):
    piece = make.draft("The ferry")

    response = fill(desk_client, page("publish", piece))

    assert response.headers["Location"] == reverse("admin:articles_article_change", args=[piece.pk])
    assert Article.objects.public().get() == piece


def test_publishing_at_a_time_ahead_by_the_newsrooms_clock(desk_client):
    piece = make.draft("The ferry")
    at = localtime(clock.now() + timedelta(days=2)).replace(second=0, microsecond=0)

    fill(desk_client, page("publish", piece), when="later", at=f"{at:%Y-%m-%dT%H:%M}")

    piece = Article.objects.get()
    assert piece.is_scheduled
    assert piece.published_at == at


def test_a_piece_that_came_with_a_date_keeps_it(desk_client):
    piece = make.draft("The ferry", published_at=make.PAST)

    assert "Now, with the date that it has: 6 May 2024" in said(
        desk_client.get(page("publish", piece))
    )
    fill(desk_client, page("publish", piece))

    assert Article.objects.get().published_at == make.PAST


def test_a_scheduled_piece_is_taken_off_the_schedule(desk_client):
    piece = scheduled()

    fill(desk_client, page("unschedule", piece))

    assert Article.objects.get().status == "draft"


def test_withdrawing_leaves_a_notice_and_a_way_back(desk_client):
    piece = make.published("The ferry")

    fill(desk_client, page("withdraw", piece), notice="Its main source was invented.")

    piece = Article.objects.get()
    assert (piece.status, piece.withdrawn_by_name) == ("withdrawn", "Edna Marsh")
    assert piece.withdrawal_notice == "Its main source was invented."

    fill(desk_client, page("publish", piece))

    assert Article.objects.get().is_public


def test_each_act_is_noted_in_the_log_of_the_piece(desk_client):
    piece = make.draft("The ferry")

    fill(desk_client, page("submit", piece))
    fill(desk_client, page("publish", piece))

    notes = LogEntry.objects.order_by("pk").values_list("user__username", "object_id")
    assert list(notes) == [("edit", str(piece.pk))] * 2
    history = desk_client.get(reverse("admin:articles_article_history", args=[piece.pk]))
    assert "Submitted" in said(history)


def test_nothing_is_done_by_asking(desk_client):
    piece = make.draft("The ferry")
    before = Article.objects.values().get()

    for act in ("submit", "publish"):
        assert desk_client.get(page(act, piece)).status_code == 200
        assert desk_client.head(page(act, piece)).status_code == 200

    assert Article.objects.values().get() == before


def test_a_withdrawn_piece_is_read_and_not_written(desk_client):
    piece = withdraw(make.published("The ferry"), by=None, notice="Invented.")
    address = reverse("admin:articles_article_change", args=[piece.pk])

    assert "The ferry runs on Sundays." in said(desk_client.get(address))
    assert desk_client.post(address, {"headline": "Other"}).status_code == 403


# Deleting


def test_a_draft_that_readers_never_saw_can_be_deleted(desk_client):
    piece = make.draft("The ferry")
    change = reverse("admin:articles_article_change", args=[piece.pk])
    fill(desk_client, change, headline="The last ferry")

    desk_client.post(reverse("admin:articles_article_delete", args=[piece.pk]), {"post": "yes"})

    assert not Article.objects.exists()


@pytest.mark.parametrize("make_piece", [make.published, scheduled])
def test_what_readers_saw_or_will_see_is_not_deleted(desk_client, make_piece):
    piece = make_piece()

    address = reverse("admin:articles_article_delete", args=[piece.pk])

    assert desk_client.get(address).status_code == 403
    assert desk_client.post(address, {"post": "yes"}).status_code == 403
    assert Article.objects.get() == piece


def test_the_list_offers_nothing_that_is_done_to_many_at_once(desk_client):
    pieces = [make.draft(), make.draft()]
    address = reverse("admin:articles_article_changelist")

    desk_client.post(
        address,
        {"action": "delete_selected", "_selected_action": [p.pk for p in pieces], "post": "yes"},
    )

    assert Article.objects.count() == 2
