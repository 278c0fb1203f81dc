"""The main journey in a browser: a legacy file in, edited, published, corrected, read in the log."""

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils.html import escape

from articles.models import Article, Correction
from tests.admin.carets import put_caret

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NOTICE = "An earlier version of this piece left out a word. It now has it."


@pytest.fixture
def opinion(seeds) -> Article:
    """The legacy opinion piece, brought in as a draft by the command."""
    call_command("import_articles", seeds, "--as-draft", verbosity=0)
    return Article.objects.get(kind="opinion")


@pytest.fixture
def signed_in(page, live_server, editor):
    """Signs in by the form, as a person does."""
    page.goto(live_server.url + reverse("admin:index"))
    page.fill("#id_username", "edit")
    page.fill("#id_password", "edit-password")
    page.click("input[type=submit]")
    return page


def test_a_legacy_file_becomes_a_page_and_its_correction_stands_in_the_log(
    opinion, signed_in, live_server
):
    page = signed_in
    imported = opinion.body

    _find_it_and_type_a_bold_word(page, opinion)
    _publish(page)
    opinion.refresh_from_db()
    assert opinion.path.startswith("/2020/10/")
    assert "<strong>Firmly</strong>" in opinion.body
    assert opinion.body.count("<p>") == imported.count("<p>")

    page.goto(live_server.url + opinion.get_absolute_url())
    assert page.inner_text("h1") == opinion.headline
    assert page.locator("article strong", has_text="Firmly").count() == 1

    _correct(page, live_server.url, opinion)
    issued = Correction.objects.get(origin="desk")
    assert issued.text == NOTICE
    assert "again" in issued.right

    page.goto(live_server.url + issued.get_absolute_url())
    page.reload()  # this browser may keep the page that it saw a moment ago for a minute
    assert NOTICE in page.inner_text(f"#{issued.anchor}")
    assert "again" in page.inner_text("article")
    page.goto(live_server.url + "/corrections/")
    assert NOTICE in page.inner_text("main")
    feed = page.request.get(live_server.url + "/corrections/feed/")
    assert (feed.status, escape(NOTICE) in feed.text()) == (200, True)


def _find_it_and_type_a_bold_word(page, piece: Article) -> None:
    page.click(".desk-nav >> text=Articles")
    page.click("text=Imported with warnings")
    page.click(f"#result_list >> text={piece.headline}")
    page.click(".ProseMirror")
    put_caret(page, "Control+Home", "p", 0)
    page.keyboard.press("Control+b")
    page.keyboard.type("Firmly")
    page.keyboard.press("Control+b")
    page.keyboard.type(" ")


def _publish(page) -> None:
    page.click("[data-act=publish]")  # saves the words on the way
    page.click("button:text-is('Publish')")
    assert "Published" in page.inner_text(".messagelist")


def _correct(page, site: str, piece: Article) -> None:
    page.goto(site + reverse("admin:articles_article_change", args=[piece.pk]))
    page.click("[data-act=correct]")
    page.click(".ProseMirror")
    put_caret(page, "Control+Home", "p", 0)
    page.keyboard.type("again ")
    page.fill("#id_text", NOTICE)
    page.click("button[value=review]")
    assert page.inner_text(".difference ins").strip() == "again"
    page.click("button[value=issue]")
    assert "Issued" in page.inner_text(".messagelist")
