"""Sources: each link outwards, with its words and its sentence."""

import pytest

from articles.importing.reading.record import Field
from articles.importing.reading.values import Link
from tests.importing.reads import dropped, post, read, values


@pytest.mark.parametrize(
    "href",
    [
        "mailto:desk@example.org", "tel:123", "/2018/weir", "#top", "javascript:alert(1)",
        "https://twitter.com/intent/tweet?url=x", "https://example.org/subscribe",
        "https://example.org/newsletter/weekly", "//example.org/x", "https://user@example.org/",
    ],
)  # fmt: skip
def test_share_subscribe_mail_own_and_unsafe_links_are_none(href):
    found = post(f'<p>It <a href="{href}">rained</a> today.</p>')

    assert values(found, Field.CITATION) == []
    assert "rained" in found.body


def test_a_link_to_the_pieces_own_house_is_none():
    body = '<p>It <a href="https://www.courier.example/a">rained</a> <a href="https://x.example">x</a></p>'

    assert len(values(post(body), Field.CITATION)) == 2
    found = post(body, source_url="https://courier.example/2018/weir")
    assert [link.address for link in values(found, Field.CITATION)] == ["https://x.example"]
    text = f"---\ntitle: The Weir\ndate: 2019-05-04\n---\n{body}"
    found = read(text, site_host="x.example")
    assert [link.words for link in values(found, Field.CITATION)] == ["rained"]


def test_a_link_to_the_house_of_a_feeds_item_is_none():
    item = (
        "<item><title>The Weir</title><link>https://courier.example/2018/weir</link>"
        "<pubDate>Tue, 03 Mar 2015 18:00:00 GMT</pubDate><description>&lt;p&gt;It "
        '&lt;a href="https://www.courier.example/dam"&gt;rained&lt;/a&gt; '
        '&lt;a href="https://x.example/a"&gt;hard&lt;/a&gt;.&lt;/p&gt;</description></item>'
    )
    found = read(f'<rss version="2.0"><channel>{item}</channel></rss>', "feed.xml")

    assert [link.words for link in values(found, Field.CITATION)] == ["hard"]


def test_an_address_is_kept_as_given_and_in_its_normal_form_with_its_sentence():
    found = post(
        '<p>It froze. It <a href="https://Example.org/dam?utm_source=x&amp;id=7#top"> rained\n'
        "hard</a> today. It stopped.</p>"
    )

    assert values(found, Field.CITATION) == [
        Link(
            "https://Example.org/dam?utm_source=x&id=7#top",
            "https://example.org/dam?id=7",
            "rained hard",
            "It rained hard today.",
        )
    ]
    assert found.ledger.share == 1.0


def test_a_link_whose_words_another_rule_took_is_none():
    bio = '<p>Mira Holt is a <a href="https://example.org/judges">judge</a>.</p>'
    found = post(f"<p>It rained.</p>{bio}", author="Mira Holt")

    assert values(found, Field.CITATION) == []


def test_twenty_thousand_links_end_in_time_and_are_counted():
    body = "<p>" + '<a href="https://example.org/a">x</a> ' * 9_000 + "</p>"
    found = post(body)

    assert len(values(found, Field.CITATION)) == 2_000
    assert "links-too-many" in [warned.code for warned in found.record.warnings]


def test_the_link_of_a_link_post_is_a_source_and_no_old_address_of_ours():
    found = post("It rained.", link="https://courier.example/2018/weir?utm_source=x")

    assert values(found, Field.CITATION) == [
        Link(
            "https://courier.example/2018/weir?utm_source=x",
            "https://courier.example/2018/weir",
            "",
            "",
        )
    ]
    assert values(found, Field.ADDRESS) == []
    assert found.record.held_because == ()
    assert found.ledger.share == 1.0


def test_the_link_of_a_link_post_that_its_text_has_too_is_one_source():
    body = '<p>It <a href="https://courier.example/weir">rained</a>.</p>'

    found = post(body, link="https://courier.example/weir")

    assert [link.words for link in values(found, Field.CITATION)] == ["rained"]
    assert ("repeated-field", "link: https://courier.example/weir") in dropped(found)
    assert found.ledger.share == 1.0
