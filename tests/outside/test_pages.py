"""Public checkers over the demo magazine: axe in Chromium, html5lib's strict parser, feedparser."""

import feedparser
import html5lib
import pytest
from axe_playwright_python.sync_playwright import Axe
from django.db import connection
from django.test import Client

from articles.management import demo

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "sqlite", reason="the pages are the same on PostgreSQL"
    ),
]

PAGES = (
    "/",
    "/opinion/",
    "/2022/10/count-it-slowly/",
    "/2022/05/the-baker-who-sleeps-at-noon/",
    "/2025/02/мова-якою-сваряться-на-базарі/",
    "/2025/12/كاتب-الرسائل-عند-درج-الجمارك/",
    "/authors/tomasz-wierzba/",
    "/corrections/",
    "/search/?q=bridge",
    "/policies/corrections/",
    "/nowhere/",
)
FEEDS = ("/feed/", "/feed.atom", "/opinion/feed/", "/corrections/feed.atom", "/uk/feed/")
# Colours, width: dark and narrow are where contrast and targets go wrong.
MODES = (("light", 1280), ("dark", 1280), ("light", 320))


@pytest.fixture
def magazine(transactional_db):
    """The demo, filled as the command fills it."""
    demo.fill(lambda line: None)


def test_every_page_is_parsed_without_an_error_and_every_feed_without_a_doubt(magazine):
    client = Client(SERVER_NAME="127.0.0.1")

    for path in PAGES:
        html5lib.HTMLParser(strict=True).parse(client.get(path).content.decode())
    for path in FEEDS:
        feed = feedparser.parse(client.get(path).content)
        assert not feed.bozo, (path, feed.get("bozo_exception"))
        assert feed.entries or "uk" in path, path


@pytest.mark.browser
def test_axe_finds_nothing_in_light_in_dark_and_at_320_pixels(magazine, browser, live_server):
    axe = Axe()
    for scheme, width in MODES:
        context = browser.new_context(
            color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True
        )
        page = context.new_page()
        for path in PAGES:
            page.goto(live_server.url + path)
            found = axe.run(page)
            assert not found.violations_count, (path, scheme, width, found.generate_snapshot())
        context.close()
