"""A web address taken apart, and refused where it is not plainly what it seems."""

import time

import pytest

from articles.importing.web.reach import NotFetched
from articles.importing.web.target import Target, target_of

PORTS = frozenset({80, 443})


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("ftp://pictures.example/a.png", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("gopher://pictures.example/", "only http and https"),
        ("//pictures.example/a.png", "only http and https"),
        ("a.png", "only http and https"),
        ("", "only http and https"),
        ("http://user@pictures.example/", "user name"),
        ("http://user:word@pictures.example/", "user name"),
        ("http://pictures.example@127.0.0.1/", "user name"),
        ("http://@pictures.example/", "user name"),
        ("http://pictures.example:22/", "port 22"),
        ("http://pictures.example:8080/", "port 8080"),
        ("http://pictures.example:99999/", "cannot be read"),
        ("http://pictures.example:x/", "cannot be read"),
        ("http:///a.png", "is no host"),
        ("http://[fe80::1%25eth0]/", "is no host"),
        ("http://%31%32%37.0.0.1/", "is no host"),
        ("http://a_-.example/", "is no host"),
        ("http://a..example/", "is no host"),
        (f"http://{'a' * 64}.example/", "is no host"),
        (f"http://{'ї' * 300}.example/", "is no host"),
        ("http://pictures.example\\@127.0.0.1/", "characters that no address has"),
        ("http://pictures.example/\r\nHost: inside", "characters that no address has"),
        ("http://pictures.exa\tmple/", "characters that no address has"),
        ("http://pictures.example/\x00", "characters that no address has"),
        ("http://pictures.example/" + "a" * 5_000, "too long"),
    ],
)
def test_an_address_that_is_not_plain_is_refused(url, why):
    with pytest.raises(NotFetched, match=why):
        target_of(url, PORTS)


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("http://Pictures.EXAMPLE", Target("http", "pictures.example", 80, "/")),
        ("https://p.example:443/a", Target("https", "p.example", 443, "/a")),
        ("http://p.example:443/a", Target("http", "p.example", 443, "/a")),
        (" https://p.example/a b.png?c=d e#f ",
         Target("https", "p.example", 443, "/a%20b.png?c=d%20e")),
        ("https://p.example/%D1%97?a=%20", Target("https", "p.example", 443, "/%D1%97?a=%20")),
        ("https://їжак.example/ї", Target("https", "xn--80aln7i.example", 443, "/%D1%97")),
        ("http://[2606:4700::0:1]/a", Target("http", "2606:4700::1", 80, "/a")),
    ],
)  # fmt: skip
def test_a_plain_address_is_taken_apart(url, target):
    assert target_of(url, PORTS) == target


@pytest.mark.parametrize(
    ("target", "named"),
    [
        (Target("https", "p.example", 443, "/"), "p.example"),
        (Target("http", "p.example", 443, "/"), "p.example:443"),
        (Target("http", "2606:4700::1", 80, "/"), "[2606:4700::1]"),
    ],
)
def test_the_host_is_named_as_the_protocol_wants_it(target, named):
    assert target.named == named


def test_a_long_name_is_judged_in_no_time():
    began = time.process_time()

    with pytest.raises(NotFetched):
        target_of(f"http://{'a' * 2_000}!/", PORTS)
    with pytest.raises(NotFetched):
        target_of(f"http://{'a.' * 120}!/", PORTS)

    assert time.process_time() - began < 0.5
