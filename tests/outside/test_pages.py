"""Public checkers over the demo magazine: axe in Chromium, html5lib's strict parser, feedparser,
schema.org's vocabulary, IPTC's schema of ninjs; and what a page weighs."""

import gzip
import json
import re

import feedparser
import html5lib
import pytest
from axe_playwright_python.sync_playwright import Axe
from django.db import connection
from django.test import Client
from playwright.sync_api import Response

from articles.management import demo
from tests.syndication.jsonld.test_vocabulary import unknown
from tests.syndication.ninjs.schema import errors

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
    "/authors/",
    "/authors/tomasz-wierzba/",
    "/corrections/",
    "/search/?q=bridge",
    "/policies/corrections/",
    "/nowhere/",
)
PIECES = PAGES[2:6]
CYRILLIC = ("/uk/", PAGES[4])
MOST_BYTES = 60_000  # of a page without its pictures
FEEDS = ("/feed/", "/feed.atom", "/opinion/feed/", "/corrections/feed.atom", "/uk/feed/")
JSON_LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
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


def test_what_machines_read_of_a_piece_keeps_to_their_vocabularies(magazine, ninjs_schema):
    client = Client(SERVER_NAME="127.0.0.1")

    for path in PAGES:
        for data in JSON_LD.findall(client.get(path).content.decode()):
            assert not list(unknown(json.loads(data))), path
    for path in PIECES:
        item = client.get(f"{path.rstrip('/')}.json").json()
        assert not list(errors(ninjs_schema, item)), path


@pytest.mark.browser
@pytest.mark.parametrize(("scheme", "width"), MODES)
def test_axe_finds_nothing_in_light_in_dark_and_at_320_pixels(
    magazine, browser, live_server, scheme, width
):
    axe = Axe()
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True
    )
    page = context.new_page()
    for path in PAGES:
        page.goto(live_server.url + path)
        found = axe.run(page)
        assert not found.violations_count, (path, found.generate_snapshot())
    context.close()


@pytest.mark.browser
def test_a_page_loads_one_file_of_letters_and_weighs_60_kb_at_most(magazine, page, live_server):
    for path in (*PAGES, *CYRILLIC):
        window, answers = page.context.new_page(), []
        window.on("response", lambda answer, held=answers: held.append(answer))
        network = page.context.new_cdp_session(window)
        network.send("Network.enable")
        # Nothing is kept from the page before.
        network.send("Network.setCacheDisabled", {"cacheDisabled": True})
        window.goto(live_server.url + path)
        window.evaluate("() => document.fonts.ready.then(() => null)")

        fonts = [one.url.rpartition("/")[2] for one in answers if ".woff2" in one.url]
        script = "cyrillic" if path in CYRILLIC else "latin"
        assert fonts == [f"reader-{script}.woff2"], path
        assert sum(weight(one) for one in answers) <= MOST_BYTES, path
        window.close()


def weight(answer: Response) -> int:
    """What it costs to send; nothing for pictures. The server of the tests compresses less."""
    if answer.request.resource_type == "image":
        return 0
    body = answer.body()
    return len(body) if answer.request.resource_type == "font" else len(gzip.compress(body))
