"""Whatever is asked of a reader's address gets a right answer: every address, from the URL conf.

Answers of 500 need no line here: the client raises what a view raises.
"""

import re

import pytest
from django.core.cache import caches
from django.test import Client
from django.urls import URLPattern, get_resolver, resolve

from articles.desk import correct, withdraw
from tests import make
from tests.views.cast import full_article

pytestmark = pytest.mark.django_db

EXAMPLES = {
    "year": "2024",
    "month": "05",
    "edition": "uk",
    "language": "uk",
    "kind": "articles",
    "int": "1",
    "size": "wide",
    "extension": "png",
    "token": "none",
    "fingerprint": "0",
}
SLUGS = {"authors": "ada-quill", "topics": "topic-0", "series": "the-river", "sources": "source"}
PIECE, SECTION = "the-ferry-is-a-road", "opinion"
RUBBISH = ("%00", "%FF%FE", "9" * 400, "..%2F..%2Fetc%2Fpasswd", "%ED%A0%80", "é%0D%0AX-Y:1")
QUERIES = (
    "before=1&before=%00&before[]=1&%=&&=&;=%FF",
    "before=%FF%FE&q=%FF%FE%00&sort=%00",
    "before=" + "9" * 400 + "&q=" + "(" * 3000,
    "before=99999999T999999999999-999999999999999999&q=before:0000-13-99",
    "before=00010101T000000000000-0&q=author:%00+section:%FF+kind:-+after:9999-12-31",
    "before=99991231T235959999999-999999999999999999&sort=date",
    "before=-999999999999999999&q=%22-%22&sort=",
    "before=-4611686018427387903_0x1.fffffffffffffp%2B9999&q=ferry",
)
UNREAD = "utm_source=x&page=2&format=json&%FF=%00"
METHODS = ("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "\u00ffX")
HEADERS = (
    {"Accept": "*/*;q=9", "Accept-Language": "xx;q=nan,\u00ff", "Accept-Encoding": "q=-1,,;"},
    {"Accept": "a/b," * 2000, "If-None-Match": "\u00ff", "If-Modified-Since": "1" * 400},
    {"Accept": "application/xml", "Range": "bytes=9-1", "Cookie": "sessionid=\u00ff; a=" * 200},
)


@pytest.fixture(autouse=True)
def pieces(db):
    """Three: one with everything, one corrected in a second language, one withdrawn."""
    piece = full_article()
    correct(make.published("Пором", language="uk"), by=None, kind="correction", text="Не так.")
    withdraw(make.published("Gone"), by=None, notice="It was not true.")
    return piece


def addresses() -> list[str]:
    """An address for each pattern of the readers' site, and the piece that is gone."""
    (site,) = (one for one in get_resolver().url_patterns if not str(one.pattern))
    found = {_filled(route) for route in _routes(site.url_patterns)}
    return sorted({*found, "/2024/05/gone/", "/2024/05/gone.json", "/nowhere/", "/opinion"})


def addresses_of_each_view() -> list[str]:
    """One address for each view, a list's first page among them."""
    return list({resolve(address).func: address for address in addresses()}.values())


def _routes(patterns: list, above: str = "") -> list[str]:
    routes = []
    for one in patterns:
        route = above + str(one.pattern)
        routes += [route] if isinstance(one, URLPattern) else _routes(one.url_patterns, route)
    return [route for route in routes if "desk/" not in route]


def _filled(route: str) -> str:
    def example(part: re.Match) -> str:
        name = part[2]
        before = route[: part.start()].rstrip("/").rpartition("/")[2]
        if name == "slug":
            return SLUGS.get(before, PIECE if "month" in route else SECTION)
        return EXAMPLES.get(name) or EXAMPLES[part[1]]

    return "/" + re.sub(r"<(\w+):(\w+)>", example, route)


def test_no_query_breaks_a_page(client):
    for address in addresses_of_each_view():
        for query in QUERIES:
            answer = client.get(f"{address}?{query}")

            assert answer.status_code in (200, 301, 302, 400, 404, 410), (address, query)
            if not getattr(answer.wsgi_request, "asked", {}):
                break  # a page that reads nothing of the first query reads nothing of the others


def test_no_rubbish_in_a_path_breaks_a_page(client):
    for count, address in enumerate(addresses_of_each_view()):
        parts = address.strip("/").split("/")
        parts[count % len(parts)] = RUBBISH[count % len(RUBBISH)]
        answer = client.get(f"/{'/'.join(parts)}/")

        assert answer.status_code in (200, 301, 302, 404, 410), parts
        assert "X-Y" not in answer


def test_any_other_method_is_refused_before_anything_is_asked(django_assert_num_queries):
    client = Client(enforce_csrf_checks=True)

    for address in addresses():
        with django_assert_num_queries(0):
            answers = [client.generic(method, address) for method in METHODS]

        assert {answer.status_code for answer in answers} == {405}, address
        assert {answer["Allow"] for answer in answers} == {"GET, HEAD"}


def test_what_a_page_does_not_read_makes_no_other_page_and_is_kept_nowhere(client):
    found = []

    for count, address in enumerate(addresses()):
        plain = client.get(address)
        kept = [set(caches[name]._cache) for name in ("default", "dates")]
        answer = client.get(f"{address}?{UNREAD}", headers=HEADERS[count % len(HEADERS)])

        found.append(plain.status_code)
        assert answer.status_code == plain.status_code, address
        assert answer.content == plain.content, address
        assert [set(caches[name]._cache) for name in ("default", "dates")] == kept, address
    assert found.count(200) > 50
    assert {301, 404, 410} <= set(found)


@pytest.mark.parametrize("host", ["evil.example", "", "[::1", "a b", "127.0.0.1:x", "\u00ff"])
def test_a_host_that_is_not_ours_is_a_400(client, host):
    assert client.get("/", headers={"Host": host}).status_code == 400


@pytest.mark.parametrize("path", ["/", "/2024/05/the-ferry-is-a-road/", "/about/", "/robots.txt"])
def test_a_page_that_has_no_later_pages_does_not_read_a_cursor(client, path):
    assert client.get(f"{path}?before=1&q=x").content == client.get(path).content
