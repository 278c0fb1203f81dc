"""Promise 4: one correction reaches every surface in the same second, and every cache we run."""

import json
import re
from datetime import datetime
from xml.etree import ElementTree

import pytest

from articles.desk import correct
from tests import make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("numbered_from_one")]
WORDS = "An earlier version said 69 crossings & more. It is <96>."
ESCAPED = "An earlier version said 69 crossings &amp; more. It is &lt;96&gt;."
NAMES = {
    "": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "map": "http://www.sitemaps.org/schemas/sitemap/0.9",
}


@pytest.fixture
def piece(client):
    """A public piece whose every surface was asked for before, so that a stale copy would show."""
    made = make.published("The ferry", body="<p>It makes 69 crossings.</p>")
    for path in SURFACES:
        assert WORDS not in text_at(client, path)
    return made


@pytest.fixture
def issued(client, piece, editor):
    return correct(
        piece, by=editor, kind="correction", text=WORDS,
        words={"body": "<p>It makes 96 crossings.</p>"}, wrong="69", right="96",
    )  # fmt: skip


PAGE = "/2024/05/the-ferry/"
LISTS = ("/", "/opinion/", "/authors/ada-quill/")
SURFACES = [
    PAGE,
    "/2024/05/the-ferry.json",
    "/corrections/",
    "/sitemap.xml",
    "/sitemap/articles-0.xml",
    *(f"{page}{ending}" for page in (*LISTS, "/corrections/")
      for ending in ("feed/", "feed.atom", "feed.json")),
]  # fmt: skip


def text_at(client, path):
    answer = client.get(path)
    assert answer.status_code == 200, path
    assert int(re.search(r"max-age=(\d+)", answer["Cache-Control"])[1]) <= 60, path
    return answer.content.decode()


def xml_at(client, path):
    return ElementTree.fromstring(text_at(client, path))


def data_at(client, path):
    return json.loads(text_at(client, path))


def is_same_second(text, issued):
    return datetime.fromisoformat(text).replace(microsecond=0) == issued.issued_at.replace(
        microsecond=0
    )


def test_the_page_has_the_new_words_and_the_notice_inside_the_text(client, issued):
    page = text_at(client, PAGE)

    body = page[page.index('<div class="article-body">') :]
    assert "It makes 96 crossings." in body
    assert "It makes 69 crossings." not in page
    notice = re.search(r'<p id="correction-1" class="correction">.*?</p>', body)[0]
    assert ESCAPED in notice


def test_the_log_tells_it(client, issued):
    log = text_at(client, "/corrections/")

    assert ESCAPED in log
    assert f"{PAGE}#correction-1" in log


@pytest.mark.parametrize("page", LISTS)
def test_its_item_in_rss_has_it(client, issued, page):
    item = xml_at(client, f"{page}feed/").find("channel/item")

    text = item.findtext("content:encoded", None, NAMES)
    assert "It makes 96 crossings." in text
    assert ESCAPED in text


@pytest.mark.parametrize("page", LISTS)
def test_its_entry_in_atom_has_it_and_says_when(client, issued, page):
    entry = xml_at(client, f"{page}feed.atom").find("entry", NAMES)

    assert ESCAPED in entry.findtext("content", None, NAMES)
    assert is_same_second(entry.findtext("updated", None, NAMES), issued)


@pytest.mark.parametrize("page", LISTS)
def test_its_item_in_json_feed_has_it_and_says_when(client, issued, page):
    (item,) = data_at(client, f"{page}feed.json")["items"]

    assert ESCAPED in item["content_html"]
    assert is_same_second(item["date_modified"], issued)


def test_the_feeds_of_the_log_begin_with_it(client, issued):
    item = xml_at(client, "/corrections/feed/").find("channel/item")
    entry = xml_at(client, "/corrections/feed.atom").find("entry", NAMES)
    (told,) = data_at(client, "/corrections/feed.json")["items"]

    texts = [
        item.findtext("description"),
        entry.findtext("summary", None, NAMES),
        told["summary"],
    ]
    assert texts == [WORDS] * 3
    assert item.findtext("link").endswith(f"{PAGE}#correction-1")
    assert is_same_second(entry.findtext("updated", None, NAMES), issued)


def test_search_engines_read_it_in_the_page(client, issued):
    elements = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', text_at(client, PAGE)
    )

    (piece,) = [one for one in map(json.loads, elements) if "correction" in one]
    (told,) = piece["correction"]
    assert (told["@type"], told["text"]) == ("CorrectionComment", WORDS)
    assert is_same_second(told["datePublished"], issued)
    assert is_same_second(piece["dateModified"], issued)


def test_who_takes_the_piece_as_ninjs_has_it(client, issued):
    made = data_at(client, "/2024/05/the-ferry.json")

    assert {"role": "correction", "value": WORDS} in made["descriptions"]
    assert "It makes 96 crossings." in made["bodies"][0]["value"]
    assert is_same_second(made["versionCreated"], issued)


@pytest.mark.parametrize("path", ["/sitemap.xml", "/sitemap/articles-0.xml"])
def test_crawlers_are_told_that_it_changed(client, issued, path):
    changes = [one.text for one in xml_at(client, path).iterfind(".//map:lastmod", NAMES)]

    assert changes
    assert all(is_same_second(text, issued) for text in changes)


@pytest.mark.parametrize("path", SURFACES)
def test_a_copy_from_before_is_known_to_be_old_and_is_not_answered_stale(
    client, piece, editor, path
):
    before = client.get(path)

    correct(piece, by=editor, kind="correction", text=WORDS)
    after = client.get(path, headers={"if-none-match": before["ETag"]})

    assert after.status_code == 200
    assert after["ETag"] != before["ETag"]
    assert "stale" not in after["Cache-Control"]
