"""The front page: zones that editors compose, that fill themselves, and what was wrong."""

import re
from datetime import timedelta

import pytest

from articles.desk import clock, correct, pin, publish, unpin, unschedule, withdraw
from articles.models import Article, Participant, Pin, Zone
from articles.models.front import LEADS, composed
from tests import make
from tests.views import cast

pytestmark = pytest.mark.django_db


def later(minutes: int):
    return make.PAST + timedelta(minutes=minutes)


def front(client):
    response = client.get("/")
    assert response.status_code == 200
    return response.content.decode(), response.context["front"]


def zone(look: str) -> Zone:
    return Zone.objects.get(look=look)


def shown(client, look: str) -> list[str]:
    """The headlines in the zone of this look."""
    blocks = [one for one in front(client)[1].blocks if one.zone.look == look]
    return [piece.headline for block in blocks for piece in block.pieces]


def sooner(piece: Article) -> Article:
    """Its scheduled minute has come."""
    now = clock.now() - timedelta(seconds=1)
    Article.objects.filter(pk=piece.pk).update(published_at=now)
    return piece


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


def test_three_pieces_fill_their_zones(client):
    for number, kind in enumerate(("report", "interview", "opinion")):
        make.published(kind, kind=kind, at=later(number))

    page = front(client)[1]

    assert [block.zone.look for block in page.blocks] == ["lead", "quotations", "teasers"]
    assert [piece.kind for piece in page.pieces] == ["opinion", "interview", "report"]


def test_the_one_with_a_picture_comes_first_in_its_row_for_every_reader(client):
    make.published("Lead", at=later(9))
    for number in range(3):
        figure = cast.figure() if number == LEADS - 1 else None
        make.published(f"Talk {number}", kind="interview", at=later(-number), lead_figure=figure)

    html = front(client)[0]

    assert re.findall(r"Talk \d", html[html.index("data-look=\"quotations\"") :])[:3] == [
        "Talk 2", "Talk 0", "Talk 1",
    ]  # fmt: skip


def test_no_piece_stands_twice_and_none_of_the_newest_is_lost(client):
    kinds = ("opinion",) * 9 + ("interview",) * 2 + ("report",) * 4
    for number, kind in enumerate(kinds):
        make.published(f"Piece {number}", kind=kind, at=later(-number))

    pieces = [piece.headline for piece in front(client)[1].pieces]

    assert sorted(pieces) == sorted(f"Piece {number}" for number in range(len(kinds)))


def test_an_old_interview_is_found_behind_a_hundred_reports(client):
    talk = make.published("The talk", kind="interview")
    for number in range(100):
        make.published(kind="report", at=later(number + 1))

    assert shown(client, "quotations") == [talk.headline]


def test_a_zone_fills_itself_from_its_section_and_only_where_it_may(client):
    culture = make.section("Culture")
    Zone.objects.create(look="teasers", heading="Stage", section=culture, position=15, most=2)
    Zone.objects.filter(look="column").update(fills_itself=False)
    for number in range(3):
        make.published(f"Play {number}", section=culture, at=later(-number))
    make.published("Column", kind="opinion", at=later(9))
    make.published("The lead", at=later(10))

    html, page = front(client)

    blocks = {str(block.zone): [one.headline for one in block.pieces] for block in page.blocks}
    assert blocks == {
        "Lead": ["The lead"], "Stage": ["Play 0", "Play 1"], "Earlier": ["Column", "Play 2"],
    }  # fmt: skip
    assert ">Stage</h2>" in html


def test_a_zone_of_no_pieces_is_not_on_the_page(client):
    Zone.objects.update(most=0)
    make.published()

    assert front(client)[1].blocks == ()


def test_a_pinned_piece_leads_in_the_same_second_and_until_it_is_unpinned(client, editor):
    old = make.published("Old", at=later(0))
    make.published("New", at=later(1))
    assert shown(client, "lead") == ["New"]

    pin(old, zone("lead"), by=editor)
    assert shown(client, "lead") == ["Old"]

    unpin(old, by=editor)
    assert shown(client, "lead") == ["New"]


def test_pins_come_first_and_the_zone_fills_itself_behind_them(client, editor):
    for number in range(8):
        make.published(f"View {number}", kind="opinion", at=later(-number))
    pin(Article.objects.get(headline="View 7"), zone("column"), by=editor)

    assert shown(client, "column") == ["View 7", *(f"View {number}" for number in range(1, 6))]
    assert shown(client, "lines") == ["View 6"]


def test_a_piece_of_any_kind_may_be_pinned_anywhere_and_stands_once(client, editor):
    make.published("The lead", at=later(9))
    pin(make.published("A talk", kind="interview"), zone("teasers"), by=editor)

    html = front(client)[0]

    assert shown(client, "teasers") == ["A talk"]
    assert html.count(">A talk<") == 1


def test_what_is_kept_off_is_nowhere_on_the_page(client, editor):
    piece = make.published("Small print", at=later(9))
    make.published("The rest")

    pin(piece, None, by=editor)

    assert "Small print" not in front(client)[0]
    assert "Small print" in client.get("/opinion/").content.decode()


def test_a_pin_ends_at_its_time_and_no_cache_outlives_it(client, editor):
    make.published("New", at=later(9))
    until = clock.now() + timedelta(seconds=20)
    pin(make.published("Old"), zone("lead"), by=editor, until=until)
    seconds = int(re.search(r"max-age=(\d+)", client.get("/")["Cache-Control"])[1])
    assert seconds <= 20
    assert shown(client, "lead") == ["Old"]

    Pin.objects.update(until=clock.now() - timedelta(seconds=1))

    assert shown(client, "lead") == ["New"]


def test_a_scheduled_piece_takes_the_lead_at_its_minute(client, editor):
    pin(make.published("Now"), zone("lead"), by=editor)
    ahead = publish(make.draft("Tomorrow"), by=editor, at=clock.now() + timedelta(days=1))
    pin(ahead, zone("lead"), by=editor)
    assert shown(client, "lead") == ["Now"]
    assert "Tomorrow" not in front(client)[0]

    sooner(ahead)

    assert shown(client, "lead") == ["Tomorrow"]
    assert front(client)[0].count(">Now<") == 1


@pytest.mark.parametrize("hide", ["withdrawn", "unscheduled", "draft", "in_review"])
@pytest.mark.parametrize("look", ["lead", "column", "quotations", "teasers", "lines"])
def test_a_pin_shows_nothing_that_readers_may_not_see(client, editor, hide, look):
    make.published("Seen")
    piece = publish(make.draft("Secret"), by=editor, at=clock.now() + timedelta(days=1))
    pin(piece, zone(look), by=editor)
    assert "Secret" not in front(client)[0]

    if hide == "withdrawn":
        withdraw(sooner(piece), by=editor, notice="Gone.")
    elif hide == "unscheduled":
        unschedule(piece, by=editor)
    else:
        Article.objects.filter(pk=piece.pk).update(status=hide, published_at=make.PAST)

    assert "Secret" not in front(client)[0]


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


def test_the_page_is_of_the_day_of_its_newest_piece_whatever_leads(client, editor):
    pin(make.published("Old", at=make.PAST - timedelta(days=400)), zone("lead"), by=editor)
    make.published("New")

    assert re.search(r'<p class="today">6 May 2024</p>', front(client)[0])


@pytest.mark.parametrize("look", ["column", "quotations", "teasers"])
def test_what_is_pinned_among_others_says_of_what_kind_it_is(client, editor, look):
    make.published("The lead", at=later(9))
    pin(make.published("Odd one out", kind="review"), zone(look), by=editor)

    item = re.search(r'<li class="\w+" data-kind="review">.*?</li>', front(client)[0], re.DOTALL)[0]

    assert ">Review" in item


def test_the_page_of_one_language_holds_its_own_pins_alone(editor):
    for name in ("First", "Second"):
        make.published(name, at=later(9))
    for number in range(3):
        make.published(f"Українська {number}", language="uk", at=later(-number))
    pin(Article.objects.get(headline="First"), zone("lead"), by=editor)
    pin(Article.objects.get(headline="Українська 2"), zone("lead"), by=editor)

    of = {code: composed(Article.objects.public().filter(language=code)) for code in ("en", "uk")}

    assert (of["en"].lead.headline, of["uk"].lead.headline) == ("First", "Українська 2")
    assert len(of["uk"].pieces) == 3
