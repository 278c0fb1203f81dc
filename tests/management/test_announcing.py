"""What changed is told to the hub: after an act, at a scheduled minute, at least once, no sooner."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.db.models import F

from articles.desk import clock, correct, publish, rename, revise, unschedule, withdraw
from articles.management import announcing
from articles.management.announcing import pause
from articles.models import Announcement, Article
from articles.syndication.feeds import shown_in as feeds
from articles.text.slug import slug
from tests import make
from tests.management import hub as hubs
from tests.syndication import cast

pytestmark = pytest.mark.django_db
SITE = "https://paper.example"


@pytest.fixture
def hub(settings):
    settings.SITE_URL = SITE
    with hubs.listening() as made:
        settings.WEBSUB_HUB = made.address
        yield made


def told(hub) -> set[str]:
    """The paths of the feeds the hub was told of since it was last asked, in RSS's form."""
    found = {path for message in hub.told for path in message}
    hub.told.clear()
    return {
        path.removeprefix(SITE).removesuffix("feed/") for path in found if path.endswith("feed/")
    }


def announce_due(reach) -> int:
    """As it is a second later: SQLite's clock does not tell two acts in one millisecond apart."""
    now, second = clock.now(), timedelta(seconds=1)
    Announcement.objects.filter(due_at__lte=now).update(due_at=F("due_at") - second)
    Article.objects.filter(published_at__lte=now).update(published_at=F("published_at") - second)
    return announcing.announce_due(reach)


def due_now() -> None:
    Announcement.objects.update(due_at=clock.now() - timedelta(seconds=1))


def test_without_a_hub_nothing_is_noted(editor, settings):
    settings.WEBSUB_HUB = ""

    publish(make.draft(), by=editor)

    assert not Announcement.objects.exists()


def test_a_scheduled_piece_is_told_of_at_its_minute_and_no_sooner(hub, editor):
    soon = publish(make.draft("Soon"), by=editor, at=clock.now() + timedelta(hours=1))
    assert announce_due(hub.reach) == 0
    due_now()  # by a row that was moved, and still not public
    announce_due(hub.reach)
    assert told(hub) == set()

    publish(unschedule(soon, by=editor), by=editor)

    assert announce_due(hub.reach) == 1
    assert told(hub) == {"/", "/opinion/", "/authors/ada-quill/"}


def test_its_own_time_makes_it_due(hub, editor):
    soon = publish(make.draft("Soon"), by=editor, at=clock.now() + timedelta(hours=1))
    assert soon.announcement.due_at == soon.published_at
    now = clock.now()
    Article.objects.update(published_at=now)
    Announcement.objects.update(due_at=now)

    assert announce_due(hub.reach) == 1


def test_a_piece_taken_back_is_not_told_of(hub, editor):
    soon = publish(make.draft("Soon"), by=editor, at=clock.now() + timedelta(hours=1))

    unschedule(soon, by=editor)

    assert not Announcement.objects.exists()


def test_an_act_that_fails_notes_nothing(hub, editor):
    with transaction.atomic():
        publish(make.draft(), by=editor)
        transaction.set_rollback(True)

    assert announce_due(hub.reach) == 0


def test_an_old_piece_that_comes_with_its_date_is_no_news(hub):
    make.published()

    assert not Announcement.objects.exists()


def test_a_secret_source_is_not_told_of(hub, editor):
    piece = make.published()
    open_source, secret = make.source(), make.source()
    make.cited(piece, open_source)
    make.cited(piece, secret, is_public=False)
    piece.refresh_from_db()
    rename(piece, "another", by=editor)

    announce_due(hub.reach)

    assert told(hub) == {"/", "/opinion/", "/authors/ada-quill/", f"/sources/{open_source.slug}/"}


def test_every_act_that_readers_see_is_told_of_once(hub, editor):
    piece = make.published("The ferry")
    cast.topic(piece, "River")
    lists = {"/", "/opinion/", "/authors/ada-quill/", "/topics/river/"}

    def acted(act) -> set[str]:
        piece.refresh_from_db()
        act()
        announce_due(hub.reach)
        assert announce_due(hub.reach) == 0
        return told(hub)

    def revised():
        piece.body = "<p>The ferry runs on Mondays.</p>"
        revise(piece, by=editor, reason="update")

    assert acted(revised) == lists
    assert acted(lambda: rename(piece, "boat", by=editor)) == lists
    lists.add("/corrections/")
    assert acted(lambda: correct(piece, by=editor, kind="correction", text="Wrong.")) == lists
    assert acted(lambda: withdraw(piece, by=editor, notice="It went.")) == lists


def test_a_feed_is_told_of_in_all_its_forms(hub, editor):
    publish(make.draft(section=make.section("Думки")), by=editor)

    announce_due(hub.reach)

    address = f"{SITE}/%D0%B4%D1%83%D0%BC%D0%BA%D0%B8/"
    assert slug("Думки") == "думки"
    assert {f"{address}feed/", f"{address}feed.atom", f"{address}feed.json"} <= set(hub.told[0])


def test_a_hub_that_fails_is_asked_again_after_pauses_that_double_and_then_no_more(hub, editor):
    publish(make.draft(), by=editor)
    hub.status = 500
    pauses = []
    for _ in range(announcing.MOST_ATTEMPTS):
        due_now()
        assert announce_due(hub.reach) == 0
        for row in Announcement.objects.all():
            pauses.append(round((row.due_at - clock.now()).total_seconds() / 30))

    assert pauses[:4] == [1, 2, 4, 8]
    assert len(pauses) == announcing.MOST_ATTEMPTS - 1
    assert not Announcement.objects.exists()
    assert pause(50) == announcing.LONGEST_PAUSE


def test_a_hub_that_comes_back_is_told(hub, editor):
    publish(make.draft(), by=editor)
    hub.status = 503
    announce_due(hub.reach)
    hub.status = 202
    due_now()

    assert announce_due(hub.reach) == 1
    assert not Announcement.objects.exists()


def test_of_two_processes_one_tells(hub, editor, monkeypatch):
    publish(make.draft(), by=editor)
    tell = announcing.tell
    counts = []

    def another_looks_meanwhile(*arguments):
        counts.append(announce_due(hub.reach))
        tell(*arguments)

    monkeypatch.setattr(announcing, "tell", another_looks_meanwhile)

    assert announce_due(hub.reach) == 1
    assert counts == [0]


def test_an_act_while_the_hub_is_told_is_told_of_next(hub, editor, monkeypatch):
    piece = publish(make.draft(), by=editor)
    tell = announcing.tell

    def corrected_meanwhile(*arguments):
        if not piece.corrections.exists():
            correct(piece, by=editor, kind="correction", text="Wrong.")
        tell(*arguments)

    monkeypatch.setattr(announcing, "tell", corrected_meanwhile)
    announce_due(hub.reach)
    assert "/corrections/" not in told(hub)

    assert announce_due(hub.reach) == 1
    assert "/corrections/" in told(hub)


def test_a_look_at_nothing_is_one_query_and_at_twenty_pieces_few(
    hub, editor, django_assert_num_queries, django_assert_max_num_queries
):
    with django_assert_num_queries(2):
        announcing.announce_due(hub.reach)
    for _ in range(25):
        publish(make.draft(), by=editor)

    due_now()
    with django_assert_max_num_queries(32):  # one claim each, and twelve for all
        assert announcing.announce_due(hub.reach) == announcing.MOST_PIECES
    assert announce_due(hub.reach) == 5


def test_one_piece_is_in_each_feed_once():
    piece = make.published(authors=("Ada Quill",))
    piece.bylines.create(author=make.author(), role="photographer", position=2)

    found = feeds.shown_in([piece, piece])

    assert len(found) == len(set(found)) == 9
