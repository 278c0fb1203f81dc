"""What crawlers may read, and where the sitemaps are."""

import pytest


@pytest.fixture(autouse=True)
def paper(settings):
    settings.SITE_URL = "https://paper.example"


def test_it_is_read_and_nothing_else(client):
    assert client.post("/robots.txt").status_code == 405


def test_it_names_both_sitemaps_and_keeps_crawlers_from_the_desk(client):
    answer = client.get("/robots.txt")  # no database: this test may not reach any

    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer["Cache-Control"] == "public, max-age=60"
    assert answer.content.decode() == (
        "User-agent: *\n"
        "Disallow: /admin/\n"
        "Disallow: /preview/\n"
        "Disallow: /search/\n"
        "\n"
        "Sitemap: https://paper.example/sitemap.xml\n"
        "Sitemap: https://paper.example/news-sitemap.xml\n"
    )


def test_it_is_not_sent_again(client):
    first = client.get("/robots.txt")

    assert client.get("/robots.txt", headers={"if-none-match": first["ETag"]}).status_code == 304
