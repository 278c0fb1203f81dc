"""ninjs 1 to 3: a story, or a list of them."""

import json

import pytest

from articles.importing.reading.record import Field
from tests.importing.found import LEGACY, found, refused, write
from tests.importing.reads import values

ONE = LEGACY / "ninjs" / "one.json"
THREE = LEGACY / "ninjs" / "three.json"


def test_a_picture_is_no_article():
    assert refused(THREE) == {"urn:wire:ninjs:3b": "not-an-article: picture"}


def test_a_story_that_was_called_back_is_a_draft():
    assert found(THREE)["urn:wire:ninjs:3c"].record.held_because == ("status-draft",)


def test_no_word_for_editors_is_public():
    for reading in found(ONE, THREE).values():
        assert "555" not in reading.body + repr(reading.record.items)


def test_any_other_json_is_not_taken(tmp_path):
    assert refused(write(tmp_path, "package.json", '{"name": "x", "headline": "y"}')) == {
        "package.json": "not-recognised: no format knows it"
    }


def test_a_list_that_is_cut_off_says_where(tmp_path):
    cut = write(tmp_path, "cut.json", THREE.read_text()[:-60])

    assert refused(cut)["cut.json#3"] == "json-cut-off: the file ends inside item 3; 2 read"


@pytest.mark.parametrize("wrapped", ['{{"items": [{}]}}', '{{"_items": [{}]}}', "[{}]", "{}"])
def test_a_story_is_found_alone_and_in_lists(tmp_path, wrapped):
    [key] = found(write(tmp_path, "a.json", wrapped.format(ONE.read_text())))

    assert key == "urn:wire:ninjs:1"


def test_a_story_is_read_with_its_properties():
    reading = found(ONE)["urn:wire:ninjs:1"]

    assert reading.body == "<p>The bees came back.</p>\n<p>They stay until June.</p>"
    assert values(reading, Field.HEADLINE) == ["Bees Return to the Roof"]
    assert values(reading, Field.STANDFIRST) == ["A roof hums again."]
    assert values(reading, Field.IMAGE) == ["https://wire.example.org/l.jpg"]
    assert values(reading, Field.TOPIC) == ["bees"]
    [published] = values(reading, Field.PUBLISHED_AT)
    assert published.at.isoformat() == "2021-03-04T11:00:00+00:00"
    assert reading.ledger.share == 1.0


def test_the_second_and_third_version_call_the_byline_by(tmp_path):
    story = {
        "uri": "urn:by", "type": "text", "versioncreated": "2020-01-01T10:00:00Z", "by": "Von Ada Roe",
        "headlines": [{"role": "main", "value": "A Roof"}], "bodies": [{"value": "<p>It hums.</p>"}],
    }  # fmt: skip
    reading = found(write(tmp_path, "a.json", json.dumps(story)))["urn:by"]

    assert [credit.name for credit in values(reading, Field.BYLINE)] == ["Ada Roe"]
    assert reading.ledger.share == 1.0


@pytest.mark.parametrize(
    ("bodies", "body"),
    [
        ({"body_main": "Bees & wasps."}, "<p>Bees &amp; wasps.</p>"),
        ({"body_main": "<p>Bees.</p>"}, "<p>Bees.</p>"),
        ({"body_text": "Bees.", "body_richtext": "<p><em>Bees.</em></p>"}, "<p><em>Bees.</em></p>"),
        ({"body_text": "<3 bees", "body_main": ""}, "<p>&lt;3 bees</p>"),
    ],
)
def test_an_agency_names_its_texts_by_their_endings(tmp_path, bodies, body):
    story = {
        "uri": "urn:b", "type": "text", "versioncreated": "2020-01-01T10:00:00Z",
        "headline_main": "A Roof", "description_main": "It hums.", **bodies,
    }  # fmt: skip
    reading = found(write(tmp_path, "a.json", json.dumps(story)))["urn:b"]

    assert reading.body == body
    assert values(reading, Field.HEADLINE) == ["A Roof"]
    assert values(reading, Field.STANDFIRST) == ["It hums."]
    assert reading.ledger.share == 1.0


def test_an_embargo_is_the_time_of_publication_and_html_comes_before_plain_text():
    reading = found(THREE)["urn:wire:ninjs:3a"]

    assert [at.at.year for at in values(reading, Field.PUBLISHED_AT)] == [2099]
    assert values(reading, Field.HEADLINE) == ["Later Than Now"]
    assert reading.body == "<p>Marked words.</p>"


def test_notes_in_a_plain_text_are_found_by_their_lines(tmp_path):
    story = {"uri": "p", "headline": "A", "versioncreated": "2020-01-01", "body_text": "It rained.\nEDS: 555\n\nIt froze."}  # fmt: skip
    [reading] = found(write(tmp_path, "p.json", json.dumps(story))).values()

    assert reading.body == "<p>It rained.</p>\n<p>It froze.</p>"
