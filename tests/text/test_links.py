"""Which addresses may be followed, and how two are known to be the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.text.links import host, is_safe, normalised


@pytest.mark.parametrize(
    "href",
    [
        "",
        " ",
        "javascript:alert(1)",
        "javascript:7",
        "javascript`ы:7",
        "JAVASCRIPT:x",
        "java\tscript:x",
        "java\nscript:x",
        "java\x00script:x",
        "java\u00adscript:x",
        "java\u200bscript:x",
        "java\u2028script:x",
        "java\ufe0fscript:x",
        "java\U000e0061script:x",
        "\ufeffjavascript:x",
        "&#x6A;avascript:x",
        "javascript&colon;x",
        "&amp;#106;avascript:x",
        "&amp;" + "amp;" * 10 + "#106;avascript:x",
        "data:image/png;base64,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://example.org/",
        "tel:112",
        "blob:https://example.org/x",
        "view-source:https://example.org/",
        "example.org:80",
        "//example.org/",
        "/ /example.org/",
        "/\\example.org/",
        "\\\\example.org/",
        "a`b",
        "https:example.org",
        "https:/example.org",
        "https://",
        "https:///path",
        "https://user@example.org/",
        "https://user:password@example.org/",
        "https://good.example\\@evil.example/",
        "mailto:",
        "mailto:nobody",
        "mailto:a@b<script>",
    ],
)
def test_an_unsafe_address_is_refused(href):
    assert not is_safe(href)


@pytest.mark.parametrize(
    "href",
    [
        "https://example.org",
        "HTTPS://EXAMPLE.ORG/",
        "http://example.org:8080/a/b.html?c=d&e=f#g",
        "https://example.org/@name/1",
        "https://example.org/?time=10:30",
        "https://example.org/a:b",
        "https://приклад.укр/слово",
        "https://[2001:db8::1]/",
        " https://example.org/ ",
        "mailto:desk@example.org",
        "mailto:desk@example.org?subject=Error",
        "/2026/11/слово-про-річку/",
        "a/b.html",
        "../a",
        "?q=a:b",
        "#note-1",
        "./a:b",
    ],
)
def test_a_web_address_a_mail_address_or_a_path_is_safe(href):
    assert is_safe(href)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (" HTTPS://Example.ORG:443/A?utm_source=x&id=7#top ", "https://example.org/A?id=7"),
        ("http://example.org:80", "http://example.org/"),
        ("http://example.org:8080/", "http://example.org:8080/"),
        ("https://example.org/?fbclid=1&gclid=2&UTM_Medium=3", "https://example.org/"),
        ("https://example.org/?a=1&&b&utm_x", "https://example.org/?a=1&b"),
        ("https://example.org/?q=a%20b+c", "https://example.org/?q=a%20b+c"),
        ("https://example.org/?next_utm_source=1", "https://example.org/?next_utm_source=1"),
        ("https://[2001:DB8::1]:443/a", "https://[2001:db8::1]/a"),
        ("https://user:word@example.org/a", "https://example.org/a"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("/a?b#c", "/a?b#c"),
        ("https://[broken/", "https://[broken/"),
        ("https://example.org:port/", "https://example.org:port/"),
        ("", ""),
    ],
)
def test_one_page_has_one_address(before, after):
    assert normalised(before) == after
    assert normalised(after) == after


@settings(deadline=None, derandomize=True, max_examples=300)
@given(st.text(alphabet="htps:/.?&=#@[]utm_x1 %\t\\Aé"))
def test_whatever_is_given_the_address_is_stable(text):
    for url in (text, f"https://{text}", f"https://example.org/{text}"):
        once = normalised(url)

        assert normalised(once) == once


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.Example.org/a", "example.org"),
        ("https://news.example.org:8080/a", "news.example.org"),
        ("https://user@example.org/", "example.org"),
        ("/a", ""),
        ("mailto:a@example.org", ""),
        ("https://[broken", ""),
        ("", ""),
    ],
)
def test_the_host_of_an_address(url, name):
    assert host(url) == name
