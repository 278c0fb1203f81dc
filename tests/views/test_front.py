"""The front page: one lead, opinions by their writers, interviews, reports, and what was wrong."""

import re
from datetime import timedelta

import pytest

from articles.desk import correct
from articles.models import Participant
from articles.views.front import LEADS, MOST_OPINIONS, laid_out
from tests import make
from tests.views import cast

pytestmark = pytest.mark.django_db


def later(minutes: int):
    return make.PAST + timedelta(minutes=minutes)


def front(client):
    response = client.get("/")
    assert response.status_code == 200
    return response.content.decode(), response.context["front"]


def test_an_empty_magazine_has_a_front_page(client):
    html, blocks = front(client)

    assert blocks.lead is None
    assert "Nothing has been published yet." in html
    assert "None has been issued so far." in html


def test_what_is_not_public_is_not_on_it(client):
    make.draft("Not yet")

    assert "Not yet" not in front(client)[0]


def test_the_newest_piece_leads(client):
    make.published("Older", at=later(1))
    newest = make.published("Newer", at=later(2))

    assert front(client)[1].lead == newest


def test_a_picture_among_the_newest_leads_and_an_older_one_does_not(client):
    make.published("Old picture", at=later(0), lead_figure=cast.figure())
    for number in range(1, LEADS + 1):
        make.published(f"Plain {number}", at=later(number))

    assert front(client)[1].lead.headline == f"Plain {LEADS}"

    pictured = make.published("Picture", at=later(3), lead_figure=cast.figure())
    make.published("Newest", at=later(9))
    assert front(client)[1].lead == pictured


def test_three_pieces_fill_their_blocks(client):
    for number, kind in enumerate(("report", "interview", "opinion")):
        make.published(kind, kind=kind, at=later(number))

    blocks = front(client)[1]

    assert blocks.lead.kind == "opinion"
    assert [one.kind for one in (*blocks.interviews, *blocks.reports)] == ["interview", "report"]
    assert blocks.opinions == blocks.others == ()


def test_no_piece_stands_twice_and_none_of_the_newest_is_lost():
    pieces = [
        make.published(f"Piece {number}", kind=kind, at=later(-number))
        for number, kind in enumerate(("opinion",) * 9 + ("interview",) * 2 + ("report",) * 4)
    ]

    blocks = laid_out(pieces)

    shown = [one.pk for one in blocks.pieces]
    assert sorted(shown) == sorted(one.pk for one in pieces)
    assert len(blocks.opinions) == MOST_OPINIONS


def test_the_writer_stands_before_the_headline_of_an_opinion_and_after_that_of_a_report(client):
    make.published("The lead", at=later(9))
    make.published("An opinion", kind="opinion", authors=("Olive Pinion",))
    make.published("A report", kind="report", authors=("Rex Porter",))

    html, _ = front(client)

    assert html.index("Olive Pinion") < html.index(">An opinion<")
    assert html.index(">A report<") < html.index("Rex Porter")


def test_who_answers_stands_with_an_interview(client):
    piece = make.published("“I only steer”", kind="interview")
    Participant.objects.create(article=piece, name="Mara Oduya")

    assert "Mara Oduya" in front(client)[0]


def test_a_headline_in_another_script_says_so(client):
    make.published("کشتی", language="fa")  # no language of this magazine, so no edition

    assert re.search(r'<h2 class="headline"[^>]* lang="fa" dir="rtl">', front(client)[0])


def test_the_last_correction_is_always_in_sight(client, editor):
    piece = make.published("The ferry")
    assert "None has been issued so far." in front(client)[0]

    correct(piece, by=editor, kind="correction", text="It is 96.")

    line = re.search(r'<aside class="erratum".*?</aside>', front(client)[0], re.DOTALL)[0]
    assert "It is 96." in line
    assert f'href="{piece.path}#correction-1"' in line
    assert 'href="/corrections/"' in line
