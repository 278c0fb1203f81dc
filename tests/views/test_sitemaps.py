"""The sitemap's index, its files and the news sitemap, as a crawler fetches them."""

from datetime import timedelta
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from articles.desk import clock, publish
from articles.models import Article
from tests import make
from tests.syndication import cast

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("numbered_from_one")]
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
FIXED = ["/sitemap.xml", "/news-sitemap.xml"]


@pytest.fixture(autouse=True)
def paper(settings):
    settings.SITE_URL = "https://paper.example"


def paths(client, path):
    """The paths that a sitemap names."""
    answer = client.get(path)
    assert answer.status_code == 200, path
    return [urlsplit(loc.text).path for loc in ElementTree.fromstring(answer.content).iter(LOC)]


def test_nothing_hidden_is_in_any_file(client, editor):
    cast.hidden(editor)
    make.published("Open", at=clock.now() - timedelta(hours=1))

    files = paths(client, "/sitemap.xml")
    assert len(files) == 4
    for file in [*FIXED, *files]:
        assert cast.MARK.lower() not in client.get(file).content.decode().lower()
    assert len(paths(client, "/news-sitemap.xml")) == 1


@pytest.mark.parametrize(
    "path",
    ["/sitemap/articles-7.xml", "/sitemap/drafts-0.xml", "/sitemap/articles-x.xml", "/sitemap/"],
)
def test_a_file_that_the_index_does_not_name_is_not_there(client, path):
    make.published()

    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", [*FIXED, "/sitemap/articles-0.xml"])
def test_a_sitemap_is_read_and_nothing_else(client, path):
    assert client.post(path).status_code == 405


def test_every_page_that_is_named_answers(client, editor):
    cast.many(2)
    make.published("Слово про річку", at=clock.now() - timedelta(hours=1))

    named = [page for file in paths(client, "/sitemap.xml") for page in paths(client, file)]

    assert {"/", "/opinion/", "/authors/ada-quill/", "/topics/river/"} < set(named)
    assert {page: client.get(page).status_code for page in named} == dict.fromkeys(named, 200)
    assert set(paths(client, "/news-sitemap.xml")) < set(named)


def test_a_scheduled_piece_arrives_at_its_minute_and_no_copy_outlives_it(client, editor):
    piece = publish(make.draft("Soon"), by=editor, at=clock.now() + timedelta(seconds=30))

    waiting = client.get("/news-sitemap.xml")
    Article.objects.filter(pk=piece.pk).update(published_at=clock.now())

    assert 0 < int(waiting["Cache-Control"].removeprefix("public, max-age=")) <= 30
    assert paths(client, "/news-sitemap.xml") == [piece.get_absolute_url()]


@pytest.mark.parametrize("path", [*FIXED, "/sitemap/articles-0.xml", "/sitemap/pages-0.xml"])
def test_a_sitemap_is_kept_by_everybody_and_not_sent_again(client, path):
    make.published(at=clock.now() - timedelta(hours=1))
    first = client.get(path)

    again = client.get(path, headers={"if-none-match": first["ETag"]})

    assert first["Content-Type"] == "application/xml; charset=utf-8"
    assert first["Cache-Control"] == "public, max-age=60"
    assert "Set-Cookie" not in first
    assert (again.status_code, again.content) == (304, b"")
    assert client.head(path)["ETag"] == first["ETag"]


@pytest.mark.parametrize("number", [3, 300])
def test_the_queries_do_not_grow_with_the_archive(client, number, django_assert_max_num_queries):
    cast.many(number)

    for path in [*FIXED, *paths(client, "/sitemap.xml")]:
        with django_assert_max_num_queries(5):
            client.get(path)
