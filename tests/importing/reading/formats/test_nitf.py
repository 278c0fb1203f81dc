"""NITF: the story of an agency; what is for editors is never public."""

import pytest

from articles.importing.reading.record import Field
from tests.importing.found import LEGACY, found, refused, write
from tests.importing.reads import dropped, read, values

STORY = LEGACY / "nitf" / "story.xml"


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE nitf [<!ENTITY a "ha">]>',
        '<!DOCTYPE nitf SYSTEM "nitf.dtd" [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_entities_are_refused(declared):
    text = f"{declared}<nitf><body><body.content><p>&a;</p></body.content></body></nitf>"

    assert not read(text, "a.xml", format="nitf").body
    assert read(text, "a.xml", format="nitf").record.rejected_because.startswith("xml-declares")


def test_no_word_for_editors_is_public():
    reading = found(STORY)["WIRE-77"]

    assert "555" not in reading.body + repr(reading.record.items)
    notes = [text for reason, text in dropped(reading) if reason == "not-for-publication"]
    assert len(notes) == len([text for text in notes if "555" in text]) == 4


def test_a_story_is_read_with_its_head():
    reading = found(STORY)["WIRE-77"]

    assert reading.body == (
        "<p>The dam at Ostrov opened on Saturday.</p>\n"
        "<h2>What comes next</h2>\n"
        "<p>Private schools will move, <em>the mayor</em> said.</p>"
    )
    assert values(reading, Field.HEADLINE) == ["Dam Opens After Ten Years"]
    assert values(reading, Field.STANDFIRST) == ["The valley is under water"]
    assert values(reading, Field.DATELINE) == ["OSTROV"]
    assert values(reading, Field.SECTION) == ["Business"]
    assert values(reading, Field.TOPIC) == ["dams", "rivers"]
    assert [credit.name for credit in values(reading, Field.BYLINE)] == ["Rosa Amber"]
    assert [bio.text for bio in values(reading, Field.BIO)] == ["Rosa Amber writes about water."]
    assert values(reading, Field.IMAGE) == ["dam.jpg"]
    [published] = values(reading, Field.PUBLISHED_AT)
    assert published.at.isoformat() == "2019-05-04T10:15:00+00:00"


def test_a_tagline_that_speaks_of_somebody_else_is_no_bio_and_stays_below_the_story(tmp_path):
    text = STORY.read_text().replace(
        "Rosa Amber writes about water.", "Lev Stone contributed &amp; <em>drew</em>."
    )
    [reading] = found(write(tmp_path, "a.xml", text)).values()

    assert values(reading, Field.BIO) == []
    assert reading.body.endswith("<p>Lev Stone contributed &amp; <em>drew</em>.</p>")
    assert reading.ledger.share == 1.0


@pytest.mark.parametrize(
    ("doc_id", "key"),
    [
        ('<doc-id regsrc="Wire &amp; Co" id-string="77a"/>', "Wire & Co:77a"),
        ("<doc-id id-string = '77a' regsrc=''/>", "77a"),
        ('<doc-id regsrc="Wire" id-string=""/>', "a.nitf"),
        ("", "a.nitf"),
    ],
)
def test_its_id_is_its_agencys_and_the_path_only_without_one(tmp_path, doc_id, key):
    text = STORY.read_text().replace('<doc-id id-string="WIRE-77"/>', doc_id)

    assert list(found(write(tmp_path, "a.nitf", text))) == [key]


def test_a_story_that_is_too_large_is_refused_with_its_size(tmp_path):
    text = STORY.read_text().replace("Three", "Three" + " words" * 10) + " " * 5_000_000

    [because] = refused(write(tmp_path, "a.xml", text)).values()

    assert because.startswith(f"too-large: {len(text.encode()):,} bytes")


def test_every_word_of_the_file_is_accounted_for(tmp_path):
    text = STORY.read_text().replace("<head>", "<head><tobject>A word nobody reads</tobject>")
    [reading] = found(write(tmp_path, "a.xml", text)).values()

    assert reading.ledger.share == 1.0
    assert ("unknown-field", "tobject: A word nobody reads") in dropped(reading)


@pytest.mark.parametrize("status", ["canceled", "withheld", "embargoed"])
def test_a_story_that_may_not_be_used_is_a_draft(tmp_path, status):
    text = STORY.read_text().replace('"usable"', f'"{status}"')
    [reading] = found(write(tmp_path, "a.xml", text)).values()

    assert reading.record.held_because == ("status-draft",)
    assert not refused(write(tmp_path, "a.xml", text))
