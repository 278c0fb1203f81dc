"""Pictures in the editor, in Chromium: chosen from the library, shown, captioned, kept."""

import pytest

from articles.models import Article
from tests import make
from tests.admin.carets import put_caret, stand_at_the_end, until_caret
from tests.make import image

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PICTURES = ".desk-library-list button"


def saved(page) -> str:
    with page.expect_navigation():
        page.click("button[name=_save]")
    assert "Saved." in page.inner_text(".messagelist")
    return Article.objects.get().body


def open_library(page):
    page.click(".ProseMirror p >> nth=0")
    stand_at_the_end(page)
    page.click("button:text-is('Picture')")
    page.wait_for_selector(".desk-library-said:not(:empty)")


def leave(page):
    """Out of the dialog, and until the caret stands in the words again, as a hand would take."""
    page.keyboard.press("Escape")
    page.wait_for_selector("dialog", state="detached")
    until_caret(page, "p", len("Words"))


def test_a_name_that_no_picture_has_is_answered_with_a_sentence(desk):
    image("Ferry")
    page = desk(make.draft())
    open_library(page)

    page.keyboard.type("Lighthouse")
    page.keyboard.press("Enter")

    page.wait_for_selector("text=No picture has such a name.")
    assert page.locator(PICTURES).count() == 0


def test_a_body_that_names_no_picture_of_the_library_says_so_and_keeps_it(desk):
    body = '<figure data-image="404"><figcaption>Gone</figcaption></figure><p>Words</p>'
    page = desk(make.draft(body=body))

    page.wait_for_selector("text=Picture 404 is not in the library.")
    assert saved(page) == body


def test_a_library_that_does_not_answer_is_no_hindrance_to_writing(desk):
    page = desk(make.draft(body="<p>Words</p>"))
    page.context.route("**/library/**", lambda route: route.abort())

    open_library(page)
    assert page.inner_text(".desk-library-said").startswith("The library does not answer")
    leave(page)
    page.keyboard.type(" go on")

    assert saved(page) == "<p>Words go on</p>"


def test_escape_leaves_the_text_as_it_was_and_the_caret_in_it(desk):
    image("Ferry")
    page = desk(make.draft(body="<p>Words</p>"))
    open_library(page)

    leave(page)
    page.keyboard.type("!")

    assert page.input_value("#id_body") == "<p>Words!</p>"


def test_a_picture_is_chosen_captioned_and_saved(desk):
    ferry = image("Ferry", alt_text="A ferry at dawn")
    page = desk(make.draft(body="<p>Words</p>"))
    open_library(page)

    page.click(f"{PICTURES}:has-text('Ferry')")
    until_caret(page, "figcaption", 0)
    page.keyboard.type("At dawn")

    shown = page.wait_for_selector(".ProseMirror figure img:visible")
    assert shown.get_attribute("alt") == "A ferry at dawn"
    assert shown.get_attribute("src") == f"/media/{ferry.token}/full-800.jpg"
    assert shown.evaluate("(image) => image.decode().then(() => image.naturalWidth)") == 60
    assert saved(page) == (
        f'<p>Words</p><figure data-image="{ferry.pk}"><figcaption>At dawn</figcaption></figure>'
    )


def test_a_picture_is_chosen_with_the_keyboard_alone(desk):
    image("River")
    ferry = image("Ferry")
    image("Ferryman")
    page = desk(make.draft(body="<p>Words</p>"))
    page.focus("button:text-is('Picture')")

    page.keyboard.press("Enter")
    page.wait_for_selector(PICTURES)
    page.keyboard.type("ferry")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=2 pictures")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_selector("dialog", state="detached")
    until_caret(page, "figcaption", 0)
    page.keyboard.type("At dawn")
    page.keyboard.press("Enter")
    page.keyboard.type("More")

    figure = f'<figure data-image="{ferry.pk}"><figcaption>At dawn</figcaption></figure>'
    assert saved(page).replace("<p>Words</p>", "") == f"{figure}<p>More</p>"


def test_a_picture_without_a_caption_stays_without_and_can_get_one_later(desk):
    ferry = image("Ferry")
    body = f'<figure data-image="{ferry.pk}"></figure><p>Words</p>'
    page = desk(make.draft(body=body))

    page.click(".ProseMirror p")
    page.keyboard.type("More ")
    assert page.input_value("#id_body").startswith(f'<figure data-image="{ferry.pk}"></figure>')
    page.click(".ProseMirror figcaption")
    until_caret(page, "figcaption", 0)
    page.keyboard.type("At dawn")

    assert "<figcaption>At dawn</figcaption></figure>" in saved(page)


def test_another_picture_takes_the_place_of_the_selected_one_and_keeps_the_caption(desk):
    first, second = image("First"), image("Second")
    body = f'<figure data-image="{first.pk}"><figcaption>Kept</figcaption></figure>'
    page = desk(make.draft(body=body))

    page.click(".ProseMirror figure img")
    page.click("button:text-is('Picture')")
    page.click(f"{PICTURES}:has-text('Second')")

    page.wait_for_selector(f".ProseMirror img[src*='{second.token}']")
    assert saved(page) == body.replace(str(first.pk), str(second.pk))


def test_backspace_at_the_start_of_a_caption_selects_the_figure_and_then_takes_it(desk):
    ferry = image("Ferry")
    body = f'<p>Words</p><figure data-image="{ferry.pk}"><figcaption>A</figcaption></figure>'
    page = desk(make.draft(body=body))
    page.wait_for_selector(".ProseMirror figure img:visible")
    page.click(".ProseMirror figcaption")
    put_caret(page, "Home", "figcaption", 0)

    page.keyboard.press("Backspace")
    page.wait_for_selector(".ProseMirror-selectednode")
    assert page.locator(".ProseMirror figure").count() == 1
    page.keyboard.press("Backspace")

    assert saved(page) == "<p>Words</p>"


def test_more_brings_the_older_pictures_and_moves_on_to_them(desk):
    for number in range(30):
        image(f"Picture {number}")
    page = desk(make.draft())
    open_library(page)
    assert page.locator(PICTURES).count() == 24

    page.click("dialog button:text-is('More')")

    page.wait_for_selector(f"{PICTURES}:has-text('Picture 5'):focus")
    assert page.locator(PICTURES).count() == 30
    assert not page.is_visible("dialog button:text-is('More')")
