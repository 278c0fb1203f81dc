"""The account of a document asks its bytes and not its format: what a format forgets is seen."""

import json

import pytest

from articles.importing.reading.formats import (
    atom,
    ghost,
    hugo,
    jigsaw,
    ninjs,
    rss,
    site_post,
    wordpress,
)
from articles.importing.reading.formats.assembled import assembled
from articles.importing.reading.options import Options
from articles.importing.reading.stages import readings
from tests.importing.found import files
from tests.importing.found import write as written
from tests.importing.reads import codes, read

BODY = "It rained on the weir, and the keeper wrote it down."
RSS = (
    '<rss version="2.0"{wp}'
    ' xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">'
    "<channel><title>A paper</title><item><title>The Weir</title>"
    "<guid>tag:weir</guid><category>River Life</category>{more}"
    "<content:encoded><![CDATA[<p>{body}</p>]]></content:encoded></item></channel></rss>"
)
WP = ' xmlns:wp="http://wordpress.org/export/1.2/"'
DOCUMENTS = {
    jigsaw: ("a.md", f"---\ntitle: The Weir\ncolumn: River Life\n---\n{BODY}"),
    hugo: ("content/a.md", f'+++\ntitle = "The Weir"\ncolumn = "River Life"\n+++\n{BODY}'),
    rss: ("a.rss", RSS.format(wp="", more="", body=BODY)),
    wordpress: ("a.xml", RSS.format(wp=WP, more="", body=BODY)),
    atom: (
        "a.atom",
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>A paper</title><entry><id>x</id>'
        f"<title>The Weir</title><rights>River Life</rights><content>{BODY}</content></entry>"
        "</feed>",
    ),
    ghost: (
        "a.json",
        json.dumps({"db": [{"meta": {"exported_on": 1, "version": "5"}, "data": {"posts": [
            {"id": "1", "title": "The Weir", "html": f"<p>{BODY}</p>", "column": "River Life",
             "status": "published", "visibility": "public"}]}}]}),
    ),
    ninjs: (
        "n.json",
        json.dumps({"uri": "urn:weir", "type": "text", "headline": "The Weir",
                    "versioncreated": "2019-05-04T10:00:00Z", "pubstatus": "usable",
                    "slugline": "River Life", "body_html": f"<p>{BODY}</p>"}),
    ),
}  # fmt: skip


def reading(folder, name, text):
    written(folder, name, text)
    [found] = [each for file in files(folder).values() for each in readings(file, Options())]
    return found


@pytest.mark.parametrize("form", DOCUMENTS, ids=lambda form: form.NAME)
def test_a_format_that_reads_every_value_has_a_whole_share(form, tmp_path):
    found = reading(tmp_path, *DOCUMENTS[form])

    assert found.record.format == form.NAME
    assert found.ledger.share == 1.0


@pytest.mark.parametrize("form", DOCUMENTS, ids=lambda form: form.NAME)
def test_a_format_that_forgets_a_value_is_seen(form, tmp_path, monkeypatch):
    def forgetful(name, source_id, named, *rest):
        return assembled(
            name, source_id, [each for each in named if each[2] != "River Life"], *rest
        )

    for where in (form, site_post):
        if hasattr(where, "assembled"):
            monkeypatch.setattr(where, "assembled", forgetful)

    found = reading(tmp_path, *DOCUMENTS[form])

    assert found.ledger.missing == len("RiverLife")
    assert found.ledger.share < 1
    assert "characters-unaccounted" in codes(found)


@pytest.mark.parametrize(
    "head",
    [
        "title: >-\n  A weir\n  that broke: twice\n",
        "title: |\n  A weir\n  - that # broke\n",
        'title: "A \\"weir\\" caf\\u00e9 \\x41nd\\tx"\n',
        "title: 'It''s a weir # not a comment'\n",
        "# a whole comment\ntitle: A weir # a comment here\nauthor: Mira Holt # another\n",
        "tags: [river, \"low water\", 'tide, high', {name: Weir, url: /weir}]\ntitle: X\n",
        'author: {name: Mira Holt, bio: "She sails: often", links: {web: example.org}}\ntitle: X\n',
        "tags: [\n  river,\n  low water\n]\ntitle: X\n",
        "author: &a Mira Holt\neditor: *a\ntitle: !!str X\n",
        "authors:\n  - name: Mira Holt\n    bio: Sails alone\n  -   name: Ada Quill\ntitle: X\n",
        'title: "A weir\n  that broke\\\n  in two"\n',
        "description: A weir\n  that broke\n  note: no key\ntitle: X\n",
        "title: X\nimage: null\nlayout: ~\nempty:\nb: yes\n",
        'title: Fish &amp; chips &mdash; "x"\n',
        "title: X\npassword: three secret words\n",
        '"title": "A weir"\n\'author\': Mira Holt\n? complex\n: val\n',
        "title: X\ntitle: Yonder\n",
        "title: Слово про річку\nавтор: Міра Холт\n",
        'title: X\nauthor name: Mira Holt\n"my key": Some words\n',
        'title: A weir: broken\nauthor: "Mira\n',
        "title: [A weir\nauthor: Mira Holt\n",
        'title: X\nmeta: {"og:title": "The Weir", "x": ["a","b"]}\n',
        "title: X\npublished: true\nsection: content\n",
    ],
)
def test_no_way_of_writing_yaml_is_taken_for_a_loss(head):
    found = read(f"---\n{head}---\n{BODY}\n")

    assert found.record.rejected_because == ""
    assert found.ledger.share == 1.0


@pytest.mark.parametrize(
    "head",
    [
        'title = "A weir"\ndate = 2019-05-04T10:00:00Z\ntags = ["a b", \'c d\']\nx = 0xff\n',
        'title = """A weir\nthat broke"""\nbio = \'\'\'x "y" z\'\'\'\n# "comment words"\n',
        'title = "A \\u00e9 \\"weir\\"" # "a comment"\nm = {name = "Mira", "a key" = "two"}\n',
    ],
)
def test_no_way_of_writing_toml_is_taken_for_a_loss(head):
    assert read(f"+++\n{head}+++\n{BODY}\n").ledger.share == 1.0


# What was found out by it: values that a format did not read


def test_a_summary_beside_a_description_is_listed(tmp_path):
    more = "<description>A line.</description><itunes:summary>Other words.</itunes:summary>"

    found = reading(tmp_path, "a.rss", RSS.format(wp="", more=more, body=BODY))

    assert found.ledger.share == 1.0
    assert "Other words." in [raw.text for raw in found.record.raw("")]


def test_a_further_body_of_a_story_is_listed_and_the_same_one_is_a_repetition(tmp_path):
    name, text = DOCUMENTS[ninjs]
    story = json.loads(text)

    other = reading(tmp_path / "1", name, json.dumps({**story, "body_text": "Further words."}))
    same = reading(tmp_path / "2", name, json.dumps({**story, "body_text": BODY}))

    assert other.ledger.share == same.ledger.share == 1.0
    assert [(each.reason, each.text) for each in other.record.dropped if "Further" in each.text]
    assert "repeated-field" in [each.reason for each in same.record.dropped]


def test_what_is_said_of_a_second_picture_is_listed(tmp_path):
    name, text = DOCUMENTS[ninjs]
    pictures = [{"type": "picture", "description_text": words} for words in ("One.", "Second one.")]

    found = reading(tmp_path, name, json.dumps({**json.loads(text), "associations": pictures}))

    assert found.ledger.share == 1.0
    assert any("Second one." in each.text for each in found.record.dropped)


def test_tags_and_authors_that_stand_in_a_post_of_ghost_are_read(tmp_path):
    name, text = DOCUMENTS[ghost]
    export = json.loads(text)
    export["db"][0]["data"]["posts"][0] |= {
        "tags": [{"id": "9", "name": "River"}],
        "authors": [{"name": "Mira Holt", "bio": "She sails &amp; writes."}],
        "custom_excerpt": "Low water &mdash; again",
    }

    found = reading(tmp_path, name, json.dumps(export))

    said = [(raw.name, raw.text) for raw in found.record.fields]
    assert ("topic", "River") in said
    assert ("author", "Mira Holt") in said
    assert ("bio", "She sails & writes.") in said
    assert ("standfirst", "Low water — again") in said
    assert found.ledger.share == 1.0


def test_a_comment_before_the_first_key_is_no_bar():
    found = read("---\n# made by a tool\n\ntitle: The Weir\n---\nIt rained.\n")

    assert [raw.text for raw in found.record.raw("headline")] == ["The Weir"]
