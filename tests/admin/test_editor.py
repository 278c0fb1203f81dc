"""The editor in Chromium: what it writes, and that a body which is opened and saved loses nothing."""

import pytest
from django.urls import reverse

from articles.models import Article
from articles.text.sanitize import clean
from tests import make

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Everything that the allow-list lets through, in the shapes that imports bring.
EVERYTHING = clean(
    """
<p>Plain, <strong>bold</strong>, <em>italic</em>, <strong><em>both</em></strong> and
<a href="https://example.org/a?b=1&amp;c=2" title="A report" hreflang="uk">a <em>link</em></a>.</p>
<p class="question">Why&nbsp;now?</p><p class="link-card"><a href="https://example.org/">Card</a></p>
<p lang="he" dir="rtl">מילה</p><p>One<br>two <code>x = 1</code> <cite>Title</cite> <q lang="fr">oui</q>
<abbr title="United Nations">UN</abbr> H<sub>2</sub>O 5<sup>th</sup> <s>gone</s>
<span lang="uk">річка</span> &lt;b&gt; &amp;amp;</p>
<h2>Heading</h2><h3 lang="de">Fluss</h3><h4>Small</h4>
<blockquote><p>Said one.</p><p>Said <b>two</b>.</p></blockquote><blockquote>Loose quotation</blockquote>
<ul><li>Loose item</li><li><p>Item in a paragraph</p><ul><li>Nested</li></ul></li></ul>
<ol><li>First</li><li>Second <em>item</em></li></ol>
<hr>
<div class="turn" data-role="question" data-speaker="Ada Quill"><p>Why the river?</p></div>
<div class="turn" data-role="answer" data-speaker="Ira &quot;Pole&quot;"><p>It is ours.</p><p>And yours.</p></div>
<div class="turn" data-role="answer">Loose answer</div>
<aside class="pull-quote"><p>A timetable is a promise.</p></aside><aside class="pull-quote">Loose one</aside>
<figure data-image="12"><figcaption>A ferry, <em>at dawn</em></figcaption></figure>
<figure data-image="13"></figure><figure data-embed="youtube" data-embed-id="abc_DEF-1"></figure>
<figure><blockquote><p>Quoted</p></blockquote><figcaption>By whom</figcaption></figure>
<pre>A poem
  in lines</pre>
<table><caption>Fares</caption><thead><tr><th scope="col">Day</th><th colspan="2">Fare</th></tr></thead>
<tbody><tr><td>Sunday</td><td rowspan="2">1</td><td>2</td></tr></tbody></table>
<div><p>In a division</p></div>
Loose words at the end, <strong>bold</strong> too.
"""
)


def save(page) -> str:
    with page.expect_navigation():
        page.click("button[name=_save]")
    assert "Saved." in page.inner_text(".messagelist")
    return Article.objects.get().body


TWO_FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def caret_at_start(page) -> None:
    """A click and a key, each followed by the frames in which the editor hears of it."""
    page.click(".ProseMirror")
    page.evaluate(TWO_FRAMES)
    page.keyboard.press("Control+Home")
    page.evaluate(TWO_FRAMES)


def done(page) -> None:
    """The answer takes effect two frames after the dialog; a hand needs twenty to go on."""
    page.click(".desk-dialog button[value=done]")
    page.wait_for_selector(".desk-dialog", state="detached")
    page.evaluate(TWO_FRAMES)
    page.evaluate(TWO_FRAMES)


# Nothing is lost


def test_a_body_with_everything_is_saved_as_it_was_opened(desk):
    page = desk(make.draft(body=EVERYTHING))

    assert page.query_selector(".ProseMirror")
    assert save(page) == EVERYTHING


def test_a_word_typed_into_a_body_with_everything_changes_that_word_alone(desk):
    page = desk(make.draft(body=EVERYTHING))

    caret_at_start(page)
    page.keyboard.type("Typed: ")

    saved = save(page)
    assert saved != EVERYTHING
    assert page.evaluate(SAME, [saved, EVERYTHING.replace("Plain,", "Typed: Plain,", 1)])


SAME = """async ([one, other]) => {
  const { fingerprint } = await import('/static/js/desk/editor-html.js');
  return fingerprint(one) === fingerprint(other);
}"""


LOSSES = [
    ("<p>One two</p>", "<p>One</p>"),
    ("<p><em>One</em> two</p>", "<p>One two</p>"),
    ("<p>One two</p>", "<p>Onetwo</p>"),
    ("<p>One</p><p>two</p>", "<p>One two</p>"),
    ('<p lang="uk">One</p>', "<p>One</p>"),
    ('<p><a href="https://a.example/">One</a></p>', '<p><a href="https://b.example/">One</a></p>'),
    ("<p>One</p><hr>", "<p>One</p>"),
    ("<ul><li>One</li></ul>", "<ol><li>One</li></ol>"),
]


def test_what_would_be_lost_is_noticed(desk):
    page = desk(make.draft())

    for one, other in LOSSES:
        assert page.evaluate(SAME, [one, one])
        assert not page.evaluate(SAME, [one, other]), (one, other)


def test_markup_that_the_editor_cannot_hold_is_shown_as_html(desk):
    body = clean('<p><span lang="uk">One <span lang="de">zwei</span></span> three</p>')
    page = desk(make.draft(body=body))

    assert page.is_visible(".editor-declined")
    assert page.is_visible("#id_body")
    assert save(page) == body


# What it writes


def test_bold_is_typed_with_the_keyboard_and_with_the_button(desk):
    page = desk(make.draft(body=""))

    page.click(".ProseMirror")
    page.keyboard.press("Control+b")
    page.keyboard.type("Bold")
    page.click("text=Bold >> nth=0")
    page.keyboard.type(" and not")

    assert save(page) == "<p><strong>Bold</strong> and not</p>"


def test_the_buttons_say_whether_they_are_on(desk):
    page = desk(make.draft(body="<h2>Heading</h2><p>Text</p>"))

    caret_at_start(page)

    page.wait_for_selector("button:text-is('Heading')[aria-pressed=true]")
    assert page.get_attribute("button:text-is('Quote')", "aria-pressed") == "false"


BLOCKS = {
    "Heading": "<h2>Words</h2>",
    "Subheading": "<h3>Words</h3>",
    "Quote": "<blockquote><p>Words</p></blockquote>",
    "Pull quote": '<aside class="pull-quote"><p>Words</p></aside>',
    "List": "<ul><li><p>Words</p></li></ul>",
    "Numbers": "<ol><li><p>Words</p></li></ol>",
}


def test_each_block_has_a_button_that_makes_and_unmakes_it(desk):
    page = desk(make.draft(body="<p>Words</p>"))
    caret_at_start(page)

    for name, expected in BLOCKS.items():
        button = page.locator(f".editor-toolbar button:text-is('{name}')")
        button.click()
        assert page.input_value("#id_body") == expected
        button.click()
        assert page.input_value("#id_body") == "<p>Words</p>"


def test_undo_takes_back_what_was_typed(desk):
    page = desk(make.draft(body="<p>Words</p>"))

    caret_at_start(page)
    page.keyboard.type("More ")
    page.click("button:text-is('Undo')")

    assert page.input_value("#id_body") == "<p>Words</p>"


LINKS = {
    "https://example.org/a": '<p><a href="https://example.org/a">Words</a></p>',
    "example.org/a": '<p><a href="https://example.org/a">Words</a></p>',
    "javascript:alert(1)": "<p>Words</p>",
    "//evil.example": "<p>Words</p>",
}


def test_a_link_is_laid_on_selected_words(desk):
    page = desk(make.draft(body="<p>Words</p>"))

    for typed, expected in LINKS.items():
        caret_at_start(page)
        page.keyboard.press("Shift+End")
        page.wait_for_selector("button:text-is('Link'):enabled")
        page.keyboard.press("Control+k")
        page.fill(".desk-dialog input[name=href]", typed)
        done(page)
        assert page.input_value("#id_body") == expected


def test_a_turn_has_a_speaker_and_a_role(desk):
    page = desk(make.draft(body="<p>Why the river?</p>"))

    caret_at_start(page)
    page.click("button:text-is('Turn')")
    page.fill(".desk-dialog input[name=speaker]", "Ada Quill")
    done(page)

    assert save(page) == (
        '<div class="turn" data-role="question" data-speaker="Ada Quill">'
        "<p>Why the river?</p></div>"
    )


def test_words_are_counted_while_they_are_typed(desk):
    page = desk(make.draft(body="<p>One two</p><p>three</p>"))
    assert page.inner_text("[data-word-count]") == "3"

    caret_at_start(page)
    page.keyboard.type("Zero ")

    assert page.inner_text("[data-word-count]") == "4"


# Beside the text


def test_leaving_with_typed_words_asks_first(desk, live_server):
    page = desk(make.draft(body="<p>Words</p>"))
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))

    caret_at_start(page)
    page.keyboard.type("More ")
    page.goto(live_server.url + reverse("admin:index"))

    assert asked == ["beforeunload"]


def test_without_javascript_the_html_itself_is_edited(browser, client, editor, live_server):
    piece = make.draft(body="<p>Words</p>")
    client.force_login(editor)
    context = browser.new_context(java_script_enabled=False)
    session = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    page = context.new_page()

    page.goto(live_server.url + reverse("admin:articles_article_change", args=[piece.pk]))
    page.fill("#id_body", "<p>Other words</p>")
    page.click("button[name=_save]")

    assert Article.objects.get().body == "<p>Other words</p>"
    context.close()
