"""The front page's screen in Chromium with a keyboard and without JavaScript."""

import pytest
from django.urls import reverse

from articles.models import Pin
from tests import make

pytestmark = pytest.mark.django_db(transaction=True)
FRONT = reverse("admin:articles_zone_front")


@pytest.fixture
def page_without_scripts(browser, client, editor, live_server):
    client.force_login(editor)
    context = browser.new_context(java_script_enabled=False)
    session = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    yield context.new_page()
    context.close()


def test_a_piece_is_put_in_the_lead_by_keyboard_alone(page_without_scripts, live_server):
    make.published("New")
    make.published("Old", at=make.PAST.replace(year=2020), kind="interview")
    page = page_without_scripts
    page.goto(live_server.url + FRONT)

    button = page.get_by_role("button", name="Lead with: Old")
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".messagelist .success")

    assert Pin.objects.standing().get().article.headline == "Old"
    page.goto(live_server.url + "/")
    assert page.text_content(".leading .headline") == "Old"
