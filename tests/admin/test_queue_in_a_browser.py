"""The queue in Chromium, with no script at all: a click, and the next one is before the eyes."""

import pytest
from django.urls import reverse

from articles.models import Suggestion
from tests import make

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def scriptless(browser, client, editor, live_server):
    """A window without JavaScript in which the editor is signed in."""
    client.force_login(editor)
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 700})
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value}
    context.add_cookies([{**cookie, "url": live_server.url}])
    yield context.new_page()
    context.close()


def test_guesses_are_settled_one_after_the_other(scriptless, live_server):
    body = "<p>" + "The river rose. " * 40 + "</p><p>Name {} rowed across.</p>"
    made = [
        Suggestion.objects.create(
            article=make.draft(body=body.format(number)), field="interviewee",
            value=f"Name {number}", words="a ferryman", confidence=0.8,
        )
        for number in range(5)
    ]  # fmt: skip
    page = scriptless
    page.goto(live_server.url + reverse("admin:articles_suggestion_queue"))

    for shown, following in [(4, 3), (3, 2), (2, 1)]:
        page.fill(f"#value-{made[shown].pk}", f"Changed {shown}")
        page.click(f"#suggestion-{made[shown].pk} >> text=Accept")

        assert page.url.endswith(f"#suggestion-{made[following].pk}")
        box = page.locator(f"#suggestion-{made[following].pk}").bounding_box()
        assert 0 <= box["y"] < 400
    assert made[4].article.participants.get().name == "Changed 4"
    assert page.locator(".suggestion").count() == 2
