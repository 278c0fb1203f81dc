"""Cards of Ghost's editor, where an export has its document and not the HTML made of it."""

import json

import pytest

from articles.importing.reading.formats.lexical import lexical_html
from articles.importing.reading.formats.mobiledoc import mobiledoc_html
from tests.importing.found import found, write
from tests.importing.reads import dropped

EMAIL = {"html": "<p>Only our subscribers read this.</p>"}


def lexical(*nodes):
    return json.dumps({"root": {"type": "root", "children": nodes}})


def mobiledoc(name, given):
    return json.dumps({"cards": [[name, given]], "sections": [[10, 0]]})


@pytest.mark.parametrize("kind", ["email", "email-cta"])
def test_what_went_out_by_e_mail_alone_is_not_on_the_page_and_is_listed(tmp_path, kind):
    posts = [
        {"id": "1", "title": "A", "lexical": lexical({"type": kind, **EMAIL})},
        {"id": "2", "title": "B", "mobiledoc": mobiledoc(kind, EMAIL)},
    ]
    text = json.dumps({"db": [{"meta": {"exported_on": 1}, "data": {"posts": posts}}]})

    for reading in found(write(tmp_path, "g.json", text)).values():
        assert "subscribers" not in reading.body
        assert ("not-for-publication", "Only our subscribers read this.") in dropped(reading)
        assert reading.ledger.share == 1.0


def test_a_card_of_markdown_is_read_as_markdown():
    given = {"markdown": "## The weir\n\nIt is *old*."}

    for html in (
        lexical_html(lexical({"type": "markdown", **given})),
        mobiledoc_html(mobiledoc("card-markdown", given)),
    ):
        assert html == "<h2>The weir</h2>\n<p>It is <em>old</em>.</p>\n"


@pytest.mark.parametrize(
    ("node", "html"),
    [
        ({"type": "list", "listType": "bullet"}, "<ul>{}</ul>"),
        ({"type": "list", "listType": "number"}, "<ol>{}</ol>"),
        ({"type": "list", "tag": "ol"}, "<ol>{}</ol>"),
        ({"type": "list", "tag": "script"}, "<p>{}</p>"),
    ],
)
def test_a_list_is_one_whatever_names_its_kind(node, html):
    item = {"type": "listitem", "children": [{"type": "text", "text": "one"}]}

    assert lexical_html(lexical({**node, "children": [item]})) == html.format("<li>one</li>")


@pytest.mark.parametrize(
    ("node", "html"),
    [
        (
            {"type": "bookmark", "url": "https://a.example/", "metadata": {"title": "A & B", "description": "What it says."}},
            '<p><a href="https://a.example/">A &amp; B</a></p><p>What it says.</p>',
        ),
        ({"type": "bookmark", "url": "https://a.example/"}, '<p><a href="https://a.example/">https://a.example/</a></p>'),
        ({"type": "button", "buttonText": "Go", "buttonUrl": "/b"}, '<p><a href="/b">Go</a></p>'),
        ({"type": "gallery", "images": [{"src": "a.png", "alt": "A"}, {"src": "b.png"}]},
         '<figure><img src="a.png" alt="A"></figure><figure><img src="b.png" alt=""></figure>'),
        ({"type": "header", "header": "One", "subheader": "Two"}, "<p>One</p><p>Two</p>"),
        ({"type": "image", "src": "a.png", "caption": "A <b>weir</b>"},
         '<figure><img src="a.png" alt=""><figcaption>A <b>weir</b></figcaption></figure>'),
    ],
)  # fmt: skip
def test_the_words_of_a_card_stay(node, html):
    assert lexical_html(lexical(node)) == html
