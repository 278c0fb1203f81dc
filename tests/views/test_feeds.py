"""The feeds of the site, of its lists and of the corrections, as a feed reader fetches them."""

import json
from datetime import timedelta
from xml.etree import ElementTree

import pytest

from articles.desk import clock, correct, publish, rename, withdraw
from articles.models import Article, Author, Section, Series
from tests import make
from tests.syndication import cast

pytestmark = pytest.mark.django_db
ENDINGS = {"rss": "feed/", "atom": "feed.atom", "json": "feed.json"}
PAGES = ["/", "/corrections/", "/opinion/", "/authors/ada-quill/", "/topics/river/"]
FEEDS = [page + ending for page in PAGES for ending in ENDINGS.values()]
TYPES = {
    "feed/": "application/rss+xml; charset=utf-8",
    "feed.atom": "application/atom+xml; charset=utf-8",
    "feed.json": "application/feed+json",
}
ENTRY = "{http://www.w3.org/2005/Atom}entry"


@pytest.fixture(autouse=True)
def paper(settings):
    settings.SITE_URL = "https://paper.example"
    settings.SITE_NAME = "The Paper"


def headlines(client, path):
    """The titles of a feed's items, in their order, whatever it is written in."""
    answer = client.get(path)
    assert answer.status_code == 200, path
    if path.endswith(".json"):
        return [item["title"] for item in json.loads(answer.content)["items"]]
    root = ElementTree.fromstring(answer.content)
    if path.endswith(".atom"):
        return [entry.findtext("{http://www.w3.org/2005/Atom}title") for entry in root.iter(ENTRY)]
    return [item.findtext("title") for item in root.iter("item")]


@pytest.mark.parametrize("ending", ENDINGS.values())
def test_nothing_hidden_is_in_any_feed(client, editor, ending):
    for piece in cast.hidden(editor):
        cast.topic(piece, "River")
    make.published("Open", section=make.section(f"{cast.MARK}s"), authors=(f"{cast.MARK} Author",))
    cast.topic(Article.objects.get(headline="Open"), "River")
    pages = [f"/{cast.MARK.lower()}s/", f"/authors/{cast.MARK.lower()}-author/", "/topics/river/"]

    for page in ["/", *pages]:
        assert headlines(client, page + ending) == ["Open"]
        text = client.get(page + ending).content.decode()
        assert f"{cast.MARK} words" not in text
        assert f"{cast.MARK} standfirst" not in text
    assert headlines(client, "/corrections/" + ending) == []


@pytest.mark.parametrize("ending", ENDINGS.values())
def test_a_list_of_which_readers_saw_nothing_has_no_feed(client, ending):
    cast.topic(make.draft(), "River")
    Series.objects.create(name="Tides", slug="tides")

    for page in ("/topics/river/", "/authors/ada-quill/", "/series/tides/", "/nowhere/"):
        assert client.get(page + ending).status_code == 404


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_is_read_and_nothing_else(client, path):
    assert client.post(path).status_code == 405
    assert client.delete(path).status_code == 405


def test_a_scheduled_piece_arrives_at_its_minute_and_no_copy_outlives_it(client, editor):
    make.published("Before")
    piece = publish(make.draft("Soon"), by=editor, at=clock.now() + timedelta(seconds=30))

    waiting = client.get("/feed/")
    Article.objects.filter(pk=piece.pk).update(published_at=clock.now())

    most = int(waiting["Cache-Control"].removeprefix("public, max-age="))
    assert 0 < most <= 30
    assert headlines(client, "/feed/") == ["Soon", "Before"]
    assert client.get("/feed/")["Cache-Control"] == "public, max-age=60"


def test_a_withdrawn_piece_leaves_every_feed(client, editor):
    make.published("Stays")
    piece = make.published("Goes")
    before = client.get("/feed/")

    withdraw(piece, by=editor, notice="It went.")

    assert headlines(client, "/feed/") == ["Stays"]
    # Its newest date did not move: the ETag alone says that the list is another.
    since = client.get("/feed/", headers={"if-modified-since": before["Last-Modified"]})
    kept = client.get("/feed/", headers={"if-none-match": before["ETag"]})
    assert since.status_code == kept.status_code == 200


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_says_what_it_is_and_is_kept_by_everybody(client, path):
    cast.many(1)

    answer = client.get(path)

    assert answer["Content-Type"] == TYPES[path.rpartition("/")[2] or "feed/"]
    assert answer["Cache-Control"] == "public, max-age=60"
    assert answer["Last-Modified"]
    assert "Set-Cookie" not in answer
    assert "Cookie" not in answer.get("Vary", "")


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_that_did_not_change_is_not_sent_again(client, path):
    cast.many(1)
    first = client.get(path)

    again = client.get(path, headers={"if-none-match": first["ETag"]})
    head = client.head(path)

    assert (again.status_code, again.content) == (304, b"")
    assert (head.status_code, head.content, head["ETag"]) == (200, b"", first["ETag"])


@pytest.mark.parametrize("number", [3, 300])
@pytest.mark.parametrize("page", PAGES)
def test_the_queries_do_not_grow_with_the_archive(
    client, page, number, django_assert_max_num_queries
):
    cast.many(number)

    with django_assert_max_num_queries(6):
        found = headlines(client, f"{page}feed/")

    assert len(found) == min(number, 30)


def test_each_list_has_its_own_pieces(client):
    tides = Series.objects.create(name="Tides", slug="tides")
    make.published("One", authors=("Ada Quill",), series=tides)
    two = make.published("Two", section=make.section("Interviews"), authors=("Ben Oar",))
    cast.topic(two, "River")

    assert headlines(client, "/feed/") == ["Two", "One"]
    assert headlines(client, "/opinion/feed/") == ["One"]
    assert headlines(client, "/interviews/feed.json") == ["Two"]
    assert headlines(client, "/authors/ben-oar/feed.atom") == ["Two"]
    assert headlines(client, "/topics/river/feed/") == ["Two"]
    assert headlines(client, "/series/tides/feed/") == ["One"]


def test_an_author_of_two_credits_has_the_piece_once(client):
    piece = make.published("Both")
    piece.bylines.create(author=make.author(), role="photographer", position=2)

    assert headlines(client, "/authors/ada-quill/feed/") == ["Both"]


def test_a_source_has_a_feed_of_what_readers_may_know_to_rest_on_it(client):
    source, secret = make.source(), make.source()
    make.cited(make.published("Cites it"), source)
    make.cited(make.published("For the desk"), source, is_public=False)
    make.cited(make.draft("Not yet"), source)
    make.cited(make.published("Unnamed"), secret, is_public=False)

    assert headlines(client, f"/sources/{source.slug}/feed/") == ["Cites it"]
    assert client.get(f"/sources/{secret.slug}/feed/").status_code == 404


@pytest.mark.parametrize("ending", ENDINGS.values())
def test_a_site_without_a_hub_names_none(client, ending):
    make.published()

    answer = client.get(f"/{ending}")

    assert "hub" not in answer["Link"]
    assert "hub" not in answer.content.decode()


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_names_the_hub_and_itself_within_and_in_its_header(client, settings, path):
    settings.WEBSUB_HUB = "https://hub.example/"
    cast.many(1)

    answer = client.get(path)

    own = f"https://paper.example{path}"
    assert answer["Link"] == f'<{own}>; rel="self", <https://hub.example/>; rel="hub"'
    text = answer.content.decode()
    if path.endswith(".json"):
        assert json.loads(text)["hubs"] == [{"type": "WebSub", "url": "https://hub.example/"}]
    else:
        assert 'href="https://hub.example/"' in text


def test_a_feed_names_its_page_and_itself(client):
    make.published(section=make.section("Думки"))

    feed = json.loads(client.get("/думки/feed.json").content)

    address = "https://paper.example/%D0%B4%D1%83%D0%BC%D0%BA%D0%B8/"
    assert (feed["title"], feed["home_page_url"]) == ("Думки · The Paper", address)
    assert feed["feed_url"] == f"{address}feed.json"


def test_a_list_says_what_it_is(client):
    make.published()
    Section.objects.update(description="What we argue.")
    Author.objects.update(bio="Rows to work.")

    for page, words in (("/opinion/", "What we argue."), ("/authors/ada-quill/", "Rows to work.")):
        channel = ElementTree.fromstring(client.get(f"{page}feed/").content).find("channel")
        assert channel.findtext("description") == words


@pytest.mark.parametrize("ending", ENDINGS.values())
def test_the_feed_of_a_renamed_list_moves_with_it(client, editor, ending):
    make.published()
    rename(Section.objects.get(), "думки", by=editor)

    answer = client.get(f"/opinion/{ending}")

    assert answer.status_code == 301
    assert answer["Location"] == f"/%D0%B4%D1%83%D0%BC%D0%BA%D0%B8/{ending}"
    assert client.get(answer["Location"]).status_code == 200


@pytest.mark.parametrize("ending", ENDINGS.values())
def test_the_log_of_corrections_has_a_feed(client, editor, ending):
    correct(make.published("First"), by=editor, kind="correction", text="Not 69 but 96.")
    correct(make.published("Second"), by=editor, kind="update", text="It is 97 now.")

    assert headlines(client, f"/corrections/{ending}") == ["Update: Second", "Correction: First"]
