"""What the desk's tests need beyond the cast: roles with their permissions, and a signed-in page."""

import pytest
from django.urls import reverse

from articles.models import Article, ImportRun


@pytest.fixture
def sign_in(client, page, live_server):
    """Opens the desk in Chromium as the user that is given; returns the page."""

    def open_as(user):
        client.force_login(user)
        page.context.add_cookies(
            [
                {
                    "name": "sessionid",
                    "value": client.cookies["sessionid"].value,
                    "url": live_server.url,
                }
            ]
        )
        return page

    return open_as


@pytest.fixture
def desk(editor, sign_in, live_server):
    """Opens the form of a piece in Chromium."""
    page = sign_in(editor)

    def opened(piece: Article):
        page.goto(live_server.url + reverse("admin:articles_article_change", args=[piece.pk]))
        page.wait_for_selector(".ProseMirror, .editor-declined")
        return page

    return opened


@pytest.fixture
def run(db) -> ImportRun:
    return ImportRun.objects.create(namespace="legacy")
