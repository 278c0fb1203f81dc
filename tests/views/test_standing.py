"""Standing pages: at stable addresses, in each language, and named wherever readers look for them."""

import json
import re

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import resolve

from articles.desk import declare
from articles.models import StandingPage
from articles.models.purpose import POLICIES, Purpose
from articles.models.section import RESERVED
from tests import make

pytestmark = pytest.mark.django_db


def ld(html: str) -> dict:
    return json.loads(re.search(r'application/ld\+json">(.*?)</script>', html)[1])


def foot(html: str) -> str:
    return re.search(r'<footer class="colophon">.*</footer>', html, re.DOTALL)[0]


def page_of(client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


@pytest.mark.parametrize("purpose", Purpose.values)
def test_what_is_not_written_or_not_shown_is_not_found(client, purpose):
    assert client.get(f"/{purpose}/").status_code == 404
    make.standing_draft(purpose).save()

    assert client.get(f"/{purpose}/").status_code == 404
    assert client.get("/policies/").status_code == 404
    assert f"/{purpose}/" not in client.get("/corrections/").content.decode()


@pytest.mark.parametrize(
    "path", ["/en/about/", "/xx/about/", "/opinion/about/", "/en/policies/", "/uk/policies/"]
)
def test_a_language_that_it_does_not_speak_has_no_address(client, path):
    make.standing(Purpose.ABOUT)
    make.standing(Purpose.ETHICS)

    assert client.get(path).status_code == 404


def test_other_methods_are_refused(client):
    make.standing(Purpose.ABOUT)

    assert client.post("/about/").status_code == 405


@pytest.mark.parametrize("purpose", Purpose.values)
def test_no_section_can_take_its_address(purpose):
    assert purpose.partition("/")[0] in RESERVED
    assert resolve(f"/{purpose}/").url_name == "standing_page"


def test_it_is_read_at_its_address(client):
    make.standing(Purpose.ETHICS, headline="Ties and gifts", standfirst="We take none.")

    html = page_of(client, "/policies/ethics/")

    assert "<h1" in html
    assert "Ties and gifts" in html
    assert "<p>We take nothing.</p>" in html
    assert ld(html)["@type"] == "WebPage"
    assert client.get("/policies/ethics").headers["Location"] == "/policies/ethics/"


def test_it_speaks_its_own_language_and_names_the_others(client):
    make.standing(Purpose.ABOUT)
    make.standing(Purpose.ABOUT, language="uk", headline="Про нас")

    own, other = page_of(client, "/about/"), page_of(client, "/uk/about/")

    assert '<html lang="uk"' in other
    for html in (own, other):
        assert 'hreflang="uk" href="http://127.0.0.1:8000/uk/about/"' in html
        assert 'hreflang="en" href="http://127.0.0.1:8000/about/"' in html


def test_what_changed_in_it_stands_below_with_its_day(client, editor):
    page = make.standing(Purpose.ETHICS)
    page.body = "<p>We take nothing but letters.</p>"
    declare(page, by=editor, note="Letters are not gifts.")

    html = page_of(client, "/policies/ethics/")

    assert "Letters are not gifts." in html
    assert "Edna Marsh" not in html


def test_the_masthead_lists_those_who_work_here_in_their_order(client):
    make.standing(Purpose.MASTHEAD)
    make.author("Zoe First", job_title="Editor", masthead_position=1)
    make.author("Abe Second", job_title="Writer")
    make.author("Guest Only")

    html = page_of(client, "/masthead/")

    assert html.index("Zoe First") < html.index("Abe Second")
    assert "Guest Only" not in html
    assert "Zoe First" not in client.get("/about/").content.decode()


def test_the_list_of_the_policies_falls_back_on_the_sites_own_language(client):
    make.standing(Purpose.ETHICS, headline="Ties")
    make.standing(Purpose.FUNDING, headline="Money")
    make.standing(Purpose.ETHICS, language="uk", headline="Зв’язки")

    assert re.findall(r'<h2><a href="([^"]+)', page_of(client, "/policies/")) == [
        "/policies/ethics/", "/policies/funding/",
    ]  # fmt: skip
    assert re.findall(r'<h2><a href="([^"]+)', page_of(client, "/uk/policies/")) == [
        "/uk/policies/ethics/", "/policies/funding/",
    ]  # fmt: skip


def test_the_foot_of_every_page_names_what_there_is(client):
    piece = make.published(language="uk")
    assert "house" not in foot(page_of(client, piece.path))
    make.standing(Purpose.ABOUT)
    make.standing(Purpose.ABOUT, language="uk", headline="Про нас")
    make.standing(Purpose.ETHICS)

    in_english, in_ukrainian = foot(page_of(client, "/")), foot(page_of(client, piece.path))

    assert 'href="/about/"' in in_english
    assert 'href="/policies/"' in in_english
    assert 'href="/uk/about/"' in in_ukrainian
    assert "Про нас" in in_ukrainian
    assert "/masthead/" not in in_english


def test_the_publisher_names_the_policies_that_are_written_and_no_other(client):
    piece = make.published()
    known = {"@type", "@id", "name", "url", "logo", "correctionsPolicy"}
    assert set(ld(page_of(client, piece.path))["publisher"]) == known

    for purpose in [*POLICIES, Purpose.MASTHEAD]:
        make.standing(purpose)

    for path in (piece.path, "/"):
        publisher = ld(page_of(client, path))["publisher"]
        assert len(set(publisher) - known) == 10
        for name in set(publisher) - {"@type", "@id", "name", "url", "logo"}:
            assert (
                client.get(publisher[name].removeprefix("http://127.0.0.1:8000")).status_code == 200
            )
    assert publisher["correctionsPolicy"].endswith("/policies/corrections/")


def test_the_sitemap_names_it_with_its_last_change(client):
    page = make.standing(Purpose.ETHICS)

    listed = client.get("/sitemap/pages-0.xml").content.decode()

    assert "<loc>http://127.0.0.1:8000/policies/ethics/</loc>" in listed
    assert page.changed_at.strftime("%Y-%m-%dT%H:%M:%S") in listed


@pytest.mark.parametrize("path", ["/about/", "/masthead/", "/policies/"])
def test_it_takes_as_many_queries_with_all_of_them_as_with_one(client, path):
    make.standing(Purpose.ABOUT)
    make.standing(Purpose.MASTHEAD)
    make.standing(Purpose.ETHICS)
    make.author("One", job_title="Editor")
    few = _queries(client, path)
    for number in range(30):
        make.author(f"Writer {number}", job_title="Writer")
    for purpose in Purpose:
        for language in ("en", "uk", "ar"):
            if not StandingPage.objects.filter(purpose=purpose, language=language).exists():
                make.standing(purpose, language=language)

    assert _queries(client, path) == few <= 5


def test_the_desk_previews_what_readers_cannot_see(client, editor):
    page = declare(make.standing_draft(Purpose.ETHICS), by=editor)
    address = f"/preview/standing/{page.pk}/"
    assert client.get(address).status_code == 302
    client.force_login(make.user("staff-without-a-role"))
    assert client.get(address).status_code == 403

    client.force_login(editor)
    response = client.get(address)

    assert "We take nothing." in response.content.decode()
    assert response["Cache-Control"] == "private, no-store"


def test_the_log_of_corrections_leads_to_the_policy_on_them(client):
    assert "How we correct" not in page_of(client, "/corrections/")
    make.standing(Purpose.CORRECTIONS)

    assert '<a href="/policies/corrections/">How we correct</a>' in page_of(client, "/corrections/")


def _queries(client, path: str) -> int:
    cache.clear()
    with CaptureQueriesContext(connection) as caught:
        assert client.get(path).status_code == 200
    return len(caught)
