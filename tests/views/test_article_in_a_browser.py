"""A piece in Chromium: the contents where there is room for them, notes there and back, and paper."""

import pytest

from tests import make

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]

LEDGER = "https://example.org/ledger"


@pytest.fixture
def piece(live_server):
    parts = "".join(f"<h2>Part {n}</h2><p>{'word ' * 400}</p>" for n in ("one", "two", "three"))
    links = (
        f'<p>It stands in <a href="{LEDGER}">the ledger</a>, '
        'as in <a href="https://example.org/other">another book</a>.</p>'
    )
    made = make.published("The ferry", body=links + parts, kind="analysis")
    make.cited(made, make.source("Ledger of 1926", address=LEDGER), "the ledger", address=LEDGER)
    return live_server.url + made.get_absolute_url()


@pytest.mark.parametrize(("width", "shown"), [(1440, "nav"), (390, "details")])
def test_the_contents_stand_in_the_margin_or_are_folded(page, piece, width, shown):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(piece)

    visible = page.locator(".contents:visible")
    assert visible.evaluate_all("found => found.map(one => one.localName)") == [shown]
    if shown == "details":
        page.click("details.contents summary")
    visible.get_by_text("Part two").click()
    assert page.url.endswith("#body-part-two")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_note_is_reached_from_its_words_and_leads_back(page, piece):
    page.goto(piece)

    page.get_by_label("Note 1").click()
    assert page.locator(".citation:target").inner_text().startswith("the ledger")
    page.locator(".citation:target .return").click()
    page.wait_for_url("**#words-1")
    assert page.locator(".mark:target").get_attribute("href") == "#note-1"


def test_a_note_changes_no_word_that_a_reader_copies(page, piece):
    page.goto(piece)

    first = page.locator(".article-body > p").first

    assert first.inner_text() == "It stands in the ledger, as in another book."


def test_paper_says_where_a_link_leads_that_has_no_note(page, piece):
    page.goto(piece)
    page.emulate_media(media="print")

    written = "(link) => getComputedStyle(link, '::after').content"
    noted, other = page.locator(".article-body > p a[href^=http]").all()
    assert noted.evaluate(written) == "none"
    assert other.evaluate(written) == '" (https://example.org/other)"'
    assert page.locator(".contents:visible").count() == 0
