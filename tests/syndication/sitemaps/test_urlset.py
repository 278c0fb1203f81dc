"""Sitemaps as XML, read back by a parser."""

from datetime import UTC, datetime
from xml.etree import ElementTree

from articles.syndication.sitemaps.news import News
from articles.syndication.sitemaps.parts import Page
from articles.syndication.sitemaps.urlset import index, news_urlset, urlset

NAMES = {
    "": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "news": "http://www.google.com/schemas/sitemap-news/0.9",
}
SITEMAP, NEWS = (f"{{{address}}}" for address in NAMES.values())
NOON = datetime(2024, 5, 6, 12, 0, 0, 999, tzinfo=UTC)


def test_the_index_names_each_file_with_its_last_change():
    root = ElementTree.fromstring(index([Page("/sitemap/articles-0.xml", NOON)]))

    assert root.tag == f"{SITEMAP}sitemapindex"
    assert [[child.text for child in file] for file in root] == [
        ["https://paper.example/sitemap/articles-0.xml", "2024-05-06T15:00:00+03:00"]
    ]


def test_a_file_names_each_page_with_its_last_change():
    pages = [Page("/a&b/%D1%80/", NOON), Page("/day/", NOON, "day")]

    root = ElementTree.fromstring(urlset(pages))

    assert root.tag == f"{SITEMAP}urlset"
    assert [[child.text for child in page] for page in root] == [
        ["https://paper.example/a&b/%D1%80/", "2024-05-06T15:00:00+03:00"],
        ["https://paper.example/day/", "2024-05-06"],
    ]


def test_a_page_of_which_no_change_is_known_has_no_time():
    root = ElementTree.fromstring(urlset([Page("/authors/ada/", None)]))

    assert [child.tag for child in root[0]] == [f"{SITEMAP}loc"]


def test_news_say_what_search_asks_for():
    piece = News("/2024/05/x/", "uk", "2024-05-06T15:00:00+03:00", "Fish & <chips> “why?”\x07 🙂")

    root = ElementTree.fromstring(news_urlset([piece]))

    told = [(one.tag.rpartition("}")[2], one.text) for one in root.find("url", NAMES).iter()]
    assert [(name, text) for name, text in told if text] == [
        ("loc", "https://paper.example/2024/05/x/"),
        ("name", "The Paper & Ink"),
        ("language", "uk"),
        ("publication_date", "2024-05-06T15:00:00+03:00"),
        ("title", "Fish & <chips> “why?” 🙂"),
    ]
    assert root.find("url/news:news/news:publication/news:name", NAMES) is not None
