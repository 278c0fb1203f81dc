"""Headers of the whole site: on readers' pages and at the desk, and not on what others embed."""

import pytest

from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/", "/nothing/", "/admin/login/"])
def test_a_page_asks_for_nothing_and_is_embedded_by_nobody(client, path):
    answer = client.get(path)

    assert "camera=()" in answer["Permissions-Policy"]
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "strict-origin-when-cross-origin"


@pytest.mark.parametrize("path", ["/feed/", "/feed.json", "/robots.txt", "/sitemap.xml"])
def test_what_others_read_is_not_closed_to_them(client, path):
    make.published()

    assert "Cross-Origin-Resource-Policy" not in client.get(path)


def test_without_a_front_a_laptop_serves_as_it_is(client):
    answer = client.get("/")

    assert answer.status_code == 200
    assert "Strict-Transport-Security" not in answer


def test_behind_a_front_a_laptop_is_as_strict_as_the_real_site(client):
    sent_on = client.get("/opinion/?before=x", headers={"x-forwarded-proto": "http"})
    strict = client.get("/", headers={"x-forwarded-proto": "https"})

    assert sent_on.status_code == 301
    assert sent_on["Location"] == "https://testserver/opinion/?before=x"
    assert strict["Strict-Transport-Security"].startswith("max-age=63072000")


def test_no_host_but_ours_is_sent_on_to(client):
    answer = client.get("/", headers={"x-forwarded-proto": "http", "host": "evil.example"})

    assert answer.status_code == 400
