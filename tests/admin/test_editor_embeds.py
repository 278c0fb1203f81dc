"""Embeds in the editor, in Chromium: which addresses are taken, what is refused, what is kept."""

import pytest

from articles.models import Article
from articles.text.allowlist import PROVIDERS
from articles.text.sanitize import clean
from tests import make
from tests.admin.carets import until_caret

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

REFUSED = [
    "", "ferry", "https://example.org/watch?v=abcdefghijk", "javascript:alert(1)",
    "https://youtube.com.example.org/watch?v=abcdefghijk", "https://notyoutube.com/embed/abcdefghijk",
    "https://user@youtu.be/abcdefghijk", "https://youtu.be:8080/abcdefghijk",
    "https://www.youtube.com/@channel", "https://www.youtube.com/watch?v=short",
    "https://www.youtube.com/watch?v=abcdefghijk%22onload", "https://vimeo.com/about",
    "https://soundcloud.com/ferry", "https://open.spotify.com/user/ferry",
    "ftp://youtu.be/abcdefghijk",
]  # fmt: skip
TAKEN = {
    "https://www.youtube.com/watch?v=abc_DEF-123&t=5s": ("youtube", "abc_DEF-123"),
    "https://youtu.be/abc_DEF-123?si=x": ("youtube", "abc_DEF-123"),
    "m.youtube.com/shorts/abc_DEF-123": ("youtube", "abc_DEF-123"),
    "https://www.youtube-nocookie.com/embed/abc_DEF-123": ("youtube", "abc_DEF-123"),
    " https://vimeo.com/76979871 ": ("vimeo", "76979871"),
    "https://player.vimeo.com/video/76979871": ("vimeo", "76979871"),
    "https://vimeo.com/76979871/0a1b2c3d4e": ("vimeo", "76979871/0a1b2c3d4e"),
    "https://soundcloud.com/river-board/the-ferry?in=x": ("soundcloud", "river-board/the-ferry"),
    "https://open.spotify.com/intl-de/episode/4rOoJ6Egrf8K2IrywzwOMk": (
        "spotify", "episode/4rOoJ6Egrf8K2IrywzwOMk",
    ),
}  # fmt: skip
READ = """async (addresses) => {
  const { embedOf } = await import('/static/js/desk/editor-embeds.js');
  return addresses.map(embedOf);
}"""


def open_dialog(page) -> None:
    page.click(".ProseMirror p >> nth=-1")
    page.keyboard.press("Control+End")
    page.click("button:text-is('Embed')")


def saved(page) -> str:
    with page.expect_navigation():
        page.click("button[name=_save]")
    assert "Saved." in page.inner_text(".messagelist")
    return Article.objects.get().body


def test_other_addresses_are_not_taken(desk):
    page = desk(make.draft())

    assert page.evaluate(READ, REFUSED) == [None] * len(REFUSED)


def test_an_address_that_is_not_taken_is_refused_with_a_sentence_and_stays_typed(desk):
    page = desk(make.draft(body="<p>Words</p>"))
    open_dialog(page)

    page.keyboard.type("https://example.org/film")
    page.keyboard.press("Enter")

    refusal = page.wait_for_selector(".desk-dialog-refusal:visible")
    assert "no address of one film, recording or broadcast" in refusal.inner_text()
    assert page.input_value(".desk-dialog input") == "https://example.org/film"
    page.keyboard.press("Escape")
    assert page.input_value("#id_body") == "<p>Words</p>"


def test_the_editor_knows_the_providers_of_the_allow_list(desk):
    page = desk(make.draft())

    known = page.evaluate(
        "async () => (await import('/static/js/desk/editor-embeds.js')).providers"
    )

    assert set(known) == PROVIDERS


def test_the_addresses_of_each_provider_are_read(desk):
    page = desk(make.draft())

    found = page.evaluate(READ, list(TAKEN))

    assert [(one["provider"], one["id"]) for one in found] == list(TAKEN.values())
    assert {provider for provider, _id in TAKEN.values()} == PROVIDERS


def test_what_is_read_passes_the_allow_list():
    for provider, key in TAKEN.values():
        figure = f'<figure data-embed="{provider}" data-embed-id="{key}"></figure>'
        assert clean(figure) == figure


def test_an_embed_is_pasted_captioned_and_saved_with_the_keyboard_alone(desk):
    page = desk(make.draft(body="<p>Words</p>"))
    page.focus("button:text-is('Embed')")

    page.keyboard.press("Enter")
    page.keyboard.type("https://youtu.be/abc_DEF-123")
    page.keyboard.press("Enter")
    until_caret(page, "figcaption", 0)
    page.keyboard.type("The crossing")

    assert page.inner_text(".editor-figure-face") == "YouTube abc_DEF-123"
    assert saved(page).replace("<p>Words</p>", "") == (
        '<figure data-embed="youtube" data-embed-id="abc_DEF-123">'
        "<figcaption>The crossing</figcaption></figure>"
    )


def test_an_embed_in_a_list_is_put_behind_it(desk):
    page = desk(make.draft(body="<ul><li><p>One</p></li></ul>"))
    open_dialog(page)

    page.keyboard.type("vimeo.com/76979871")
    page.keyboard.press("Enter")
    page.wait_for_selector(".editor-figure")

    assert saved(page) == (
        '<ul><li><p>One</p></li></ul><figure data-embed="vimeo" data-embed-id="76979871"></figure>'
    )
