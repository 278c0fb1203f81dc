"""robots.txt, tdmrep.json, trust.txt, security.txt, ads.txt: one choice of the desk in all."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from articles.desk import clock
from articles.models import Terms

pytestmark = pytest.mark.django_db
PATHS = (
    "/robots.txt", "/ads.txt", "/trust.txt", "/.well-known/trust.txt", "/.well-known/tdmrep.json",
    "/.well-known/security.txt",
)  # fmt: skip


@pytest.fixture(autouse=True)
def paper(settings):
    settings.SITE_URL = "https://paper.example"


@pytest.fixture
def terms():
    return Terms.objects.create(
        pk=1,
        licence_address="https://paper.example/leave/",
        contacts="mailto:desk@paper.example",
        security_contacts="mailto:safe@paper.example\nhttps://paper.example/safe/",
        trust_lines="belongto=https://guild.example/",
        ads_lines="exchange.example, 7, DIRECT",
    )


def text(client, path):
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def groups(robots: str) -> dict[str, list[str]]:
    """The rules for each crawler that is named."""
    found = {}
    for block in robots.split("\n\n"):
        names = re.findall(r"^User-agent: (.+)$", block, re.MULTILINE)
        rules = re.findall(r"^((?:Dis)?[Aa]llow: .+)$", block, re.MULTILINE)
        found |= dict.fromkeys(names, rules)
    return found


def test_who_finds_a_hole_is_sent_nowhere_while_nobody_is_named(client):
    assert client.get("/.well-known/security.txt").status_code == 404


@pytest.mark.parametrize("path", PATHS)
def test_each_is_read_and_nothing_else(client, terms, path):
    assert client.post(path).status_code == 405


def test_while_nobody_has_chosen_mining_is_reserved(client):
    assert text(client, "/.well-known/tdmrep.json") == '[{"location": "/", "tdm-reservation": 1}]'
    assert "datatrainingallowed=no" in text(client, "/trust.txt")
    assert groups(text(client, "/robots.txt"))["GPTBot"] == ["Disallow: /"]


def test_one_choice_changes_all_of_them(client, terms):
    Terms.objects.update(mining=Terms.Mining.ALLOWED)

    assert text(client, "/.well-known/tdmrep.json") == '[{"location": "/", "tdm-reservation": 0}]'
    assert "datatrainingallowed=yes" in text(client, "/trust.txt")
    assert groups(text(client, "/robots.txt"))["GPTBot"][-1] == "Allow: /"


@pytest.mark.parametrize("mining", Terms.Mining.values)
def test_search_engines_may_come_and_nobody_may_to_the_desk(client, terms, mining):
    Terms.objects.update(mining=mining)

    found = groups(text(client, "/robots.txt"))

    assert found["*"] == ["Disallow: /admin/", "Disallow: /preview/", "Disallow: /search/"]
    assert all("Disallow: /" in rules or "Disallow: /admin/" in rules for rules in found.values())
    assert "Googlebot" not in found


def test_robots_names_both_sitemaps(client):
    assert text(client, "/robots.txt").endswith(
        "\nSitemap: https://paper.example/sitemap.xml\n"
        "Sitemap: https://paper.example/news-sitemap.xml\n"
    )


def test_who_wants_to_mine_is_told_where_to_ask(client, terms):
    assert '"tdm-policy": "https://paper.example/leave/"' in text(
        client, "/.well-known/tdmrep.json"
    )


def test_trust_says_the_ties_and_the_contact_at_both_addresses(client, terms):
    written = text(client, "/trust.txt")

    assert written == (
        "belongto=https://guild.example/\ncontact=mailto:desk@paper.example\n"
        "datatrainingallowed=no\n"
    )
    assert text(client, "/.well-known/trust.txt") == written


def test_security_names_whom_to_tell_and_when_to_ask_again(client, terms):
    written = text(client, "/.well-known/security.txt")

    expires = datetime.fromisoformat(re.search(r"^Expires: (\S+)$", written, re.MULTILINE)[1])
    assert "Contact: mailto:safe@paper.example\nContact: https://paper.example/safe/\n" in written
    assert "Canonical: https://paper.example/.well-known/security.txt\n" in written
    assert clock.now() + timedelta(days=100) < expires < clock.now() + timedelta(days=366)
    assert expires.tzinfo == UTC


def test_without_sellers_ads_says_that_there_are_none(client, terms):
    assert text(client, "/ads.txt") == "exchange.example, 7, DIRECT\n"
    Terms.objects.update(ads_lines="contact=ads@paper.example")

    assert text(client, "/ads.txt") == (
        "CONTACT=ads@paper.example\nplaceholder.example.com, placeholder, DIRECT, placeholder\n"
    )


@pytest.mark.parametrize("path", PATHS)
def test_each_is_kept_a_minute_and_not_sent_again(client, terms, path):
    first = client.get(path)
    kind = "application/json" if path.endswith(".json") else "text/plain; charset=utf-8"

    assert first["Content-Type"] == kind
    assert first["Cache-Control"] == "public, max-age=60"
    assert not first.cookies
    assert client.get(path, headers={"if-none-match": first["ETag"]}).status_code == 304


@pytest.mark.parametrize("path", PATHS)
def test_each_takes_two_queries_at_most(client, terms, path, django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        client.get(path)
