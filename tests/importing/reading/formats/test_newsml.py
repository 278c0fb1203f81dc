"""NewsML-G2: items of a message, with XHTML or NITF inside."""

import pytest

from articles.importing.reading.record import Field
from tests.importing.found import LEGACY, found, refused, write
from tests.importing.reads import values

MESSAGE = LEGACY / "newsml" / "message.xml"
ITEM = "urn:newsml:wire.example.org:20200102:"


def test_a_picture_is_no_article():
    assert refused(MESSAGE) == {f"{ITEM}2": "not-an-article: ninat:picture"}


def test_a_package_is_no_article(tmp_path):
    text = '<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="p1"><groupSet/></packageItem>'

    assert refused(write(tmp_path, "p.xml", text)) == {"p1": "not-an-article: packageItem"}


def test_a_withheld_item_is_a_draft():
    reading = found(MESSAGE)[f"{ITEM}3"]

    assert reading.record.held_because == ("status-draft",)
    assert reading.body == "<p>Do not print this yet.</p>"


def test_no_word_for_editors_is_public():
    reading = found(MESSAGE)[f"{ITEM}1"]

    assert "555" not in reading.body + repr(reading.record.items)
    assert reading.body == "<p>Three harbours shut.</p>\n<p>They open at dawn.</p>"


def test_an_embargo_is_the_time_of_publication(tmp_path):
    embargo = "<embargoed>2098-01-01T00:00:00Z</embargoed>"
    text = MESSAGE.read_text().replace("<edNote>", f"{embargo}<edNote>", 1)
    reading = found(write(tmp_path, "m.xml", text))[f"{ITEM}1"]

    assert [at.at.year for at in values(reading, Field.PUBLISHED_AT)] == [2098]


def test_an_item_is_read_with_its_head_and_every_word_has_a_place():
    reading = found(MESSAGE)[f"{ITEM}1"]

    assert values(reading, Field.HEADLINE) == ["Ferries Stop in the Fog"]
    assert values(reading, Field.STANDFIRST) == ["Three harbours are shut."]
    assert values(reading, Field.TOPIC) == ["ferries"]
    assert [credit.name for credit in values(reading, Field.BYLINE)] == ["Piet Dorn"]
    assert reading.ledger.share == 1.0


@pytest.mark.parametrize(
    ("kind", "text"),
    [("text/plain", "It &lt; rained.\n\nIt froze."), ("text/html", "&lt;p&gt;It rained.&lt;/p&gt;&lt;p&gt;It froze.&lt;/p&gt;")],
)  # fmt: skip
def test_plain_text_is_read_as_what_it_is(tmp_path, kind, text):
    file = write(
        tmp_path,
        "m.xml",
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="n"><contentMeta><headline>A</headline>'
        f'</contentMeta><contentSet><inlineData contenttype="{kind}">{text}</inlineData></contentSet></newsItem>',
    )
    [reading] = found(file).values()

    assert reading.body.endswith("rained.</p>\n<p>It froze.</p>")
    assert reading.ledger.share == 1.0
