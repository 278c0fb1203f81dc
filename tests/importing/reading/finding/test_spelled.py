"""Names and ids that are no text, and words that no database takes: none of them stops a run."""

import json
import os

import pytest

from articles.importing.reading.finding.spelled import on_the_disk, spelled
from articles.models import Article, LegacyDocument
from tests.importing.runs import run, write

HALF = "\ud800"


@pytest.mark.parametrize("name", ["2019/weir.md", "2019/гребля.md", "a b\n.md", "c:\\users.md"])
def test_a_name_that_is_text_stays_as_it_is(name):
    assert spelled(name) == on_the_disk(name) == name


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (os.fsdecode(b"weir\xff.md"), "weir\\udcff.md"),
        (f"urn:{HALF}", "urn:\\ud800"),
        ("a\0b", "a\\x00b"),
    ],
)
def test_what_is_no_character_is_written_out(name, written):
    assert spelled(name) == written


def test_a_files_name_leads_back_to_it():
    name = os.fsdecode(b"weir\xff.md")

    assert on_the_disk(spelled(name)) == name


@pytest.mark.django_db
def test_a_file_whose_name_is_no_text_is_imported_and_known_again(tmp_path):
    file = write(tmp_path / "in", "weir.md")
    os.rename(file, os.fsencode(tmp_path / "in") + b"/weir\xff.md")
    write(tmp_path / "in", "dam.md", title="The Dam")

    first = run(tmp_path / "in", reports=tmp_path / "report")
    again = run(tmp_path / "in", reports=tmp_path / "report")

    assert first.counts == {"created": 2}
    assert again.counts == {"unchanged": 2}
    assert first.document("weir\\udcff.md")["headline"] == "The Weir"


@pytest.mark.django_db
def test_controls_and_half_characters_that_were_escaped_are_removed_and_counted(tmp_path):
    story = {
        "uri": f"urn:\0{HALF}", "type": "text", "versioncreated": "2020-01-01",
        "headline": f"The \0We{HALF}ir", "body_html": f"<p>It\0 rai{HALF}ned.</p>",
        "byline": "Ada\0 Roe", "subject": [{"name": "ri\0vers"}], "od\0d": "key\0s",
    }  # fmt: skip
    write(tmp_path / "in", "weir.json").write_text(json.dumps(story))
    toml = '+++\ntitle = "The \\u0000Dam"\ndate = 2020-01-01\n+++\nIt froze.'
    write(tmp_path / "in", "dam.md").write_text(toml)

    done = run(tmp_path / "in", reports=tmp_path / "report")

    assert done.counts == {"created": 2}
    weir = Article.objects.get(headline="The Weir")
    assert weir.body == "<p>It rained.</p>"
    assert [byline.name for byline in weir.bylines.all()] == ["Ada Roe"]
    assert [topic.name for topic in weir.topics.all()] == ["rivers"]
    assert Article.objects.filter(headline="The Dam").exists()
    for document in done.report["documents"]:
        assert "characters-removed" in [each["code"] for each in document["warnings"]]
    assert LegacyDocument.objects.filter(source_id="urn:\\x00\\ud800").exists()
