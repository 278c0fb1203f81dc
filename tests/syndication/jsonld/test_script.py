"""The element that carries JSON-LD: nothing in it can break out."""

import json

import pytest

from articles.syndication.jsonld.script import known, script


@pytest.mark.parametrize(
    "headline",
    [
        "</script><script>alert(1)</script>",
        "<!-- <script>",
        "&lt;b&gt; & more",
        "line\u2028and\u2029end",
        'quotes " and \\ and “these” 🙂',
    ],
)
def test_whatever_a_headline_holds_stays_text(headline):
    element = script({"headline": headline})

    inside = element.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not set("<>&\u2028\u2029") & set(inside)
    assert json.loads(inside) == {"headline": headline}


def test_the_element_is_written_literally():
    assert script({"name": "</b> Річ"}) == (
        '<script type="application/ld+json">{"name":"\\u003c/b\\u003e Річ"}</script>'
    )


def test_what_is_unknown_is_left_out_and_no_is_not_unknown():
    assert known(type="Thing", id="/x", a="", b=None, c=[], d=False) == {
        "@type": "Thing",
        "@id": "/x",
        "d": False,
    }
