"""An article as ninjs 3.1: valid by IPTC's own schema, and nothing invented."""

import json
from datetime import UTC, datetime

import pytest

from articles.desk import correct
from articles.models import Article, Byline
from articles.syndication import content
from articles.syndication.ninjs import item, path
from articles.syndication.place import first_path
from tests import make
from tests.syndication import cast
from tests.syndication.ninjs.schema import errors

pytestmark = pytest.mark.django_db


def data(*arguments, **fields):
    make.published(*arguments, **fields)
    return written()


def written():
    article = Article.objects.annotate(first_path=first_path()).latest("pk")
    return json.loads(item(article, content.pictures_in([article])))


def test_the_schema_refuses_what_it_does_not_know(ninjs_schema):
    wrong = {"uri": "x", "type": "novel", "versionCreated": "2024-05-06", "by": [], "verse": 1}

    assert sorted(errors(ninjs_schema, wrong)) == [
        ".by: [] is no string",
        ".type: 'novel'",
        ".uri: 'x'",
        ".versionCreated: '2024-05-06'",
        ": unknown verse",
    ]
    assert list(errors(ninjs_schema, {})) == [": no uri"]


def test_a_bare_piece_is_valid_and_says_nothing_that_nobody_knows(ninjs_schema):
    midnight = datetime(2017, 10, 22, 21, 0, tzinfo=UTC)

    made = data("Bare", at=midnight, published_precision="day", authors=())

    assert list(errors(ninjs_schema, made)) == []
    assert made == {
        "standard": {
            "name": "ninjs",
            "version": "3.1",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
        },
        "uri": "https://paper.example/2017/10/bare/",
        "type": "text",
        "representationType": "full",
        "pubStatus": "usable",
        "language": "en",
        "firstCreated": "2017-10-23T00:00:00+03:00",
        "headlines": [{"role": "main", "value": "Bare"}],
        "bodies": [
            {
                "role": "main",
                "contentType": "text/html",
                "charCount": 26,
                "wordCount": 5,
                "value": "<p>The ferry runs on Sundays.</p>",
            }
        ],
        "genres": [{"name": "Opinion"}],
        "subjects": [
            {"name": "Opinion", "rel": "section", "uri": "https://paper.example/opinion/"}
        ],
        "renditions": [
            {
                "name": "web",
                "href": "https://paper.example/2017/10/bare/",
                "contentType": "text/html",
            }
        ],
    }


def test_a_piece_with_everything_in_it_is_valid(ninjs_schema, editor):
    piece = make.published(
        "Річ", kind="interview", kicker="Ferry", standfirst="Why?", dateline="Pier",
        highlights=["It runs."], language="uk", lead_figure=cast.figure(caption="The pier"),
    )  # fmt: skip
    Byline.objects.create(article=piece, author=make.author("Eve Slate"), role="editor", position=2)
    cast.participant(piece, "Mara Reed")
    cast.topic(piece, "Річка")
    correct(piece, by=editor, kind="correction", text="Not 69 but 96.")

    made = written()

    assert list(errors(ninjs_schema, made)) == []
    assert made["by"] == "Ada Quill"
    assert [one["role"] for one in made["infoSources"]] == ["author", "editor"]
    assert made["people"] == [{"name": "Mara Reed", "rel": "interviewee"}]
    assert [one["name"] for one in made["subjects"]] == ["Opinion", "Річка"]
    assert made["descriptions"] == [
        {"role": "standfirst", "value": "Why?"},
        {"role": "highlight", "value": "It runs."},
        {"role": "correction", "value": "Not 69 but 96."},
    ]
    assert made["associations"][0]["by"] == "Nil Berg"


def test_a_correction_makes_another_version(editor):
    before = data()

    issued = correct(Article.objects.get(), by=editor, kind="correction", text="Not 69 but 96.")
    after = written()

    assert before["versionCreated"] == before["firstCreated"] == after["firstCreated"]
    changed = datetime.fromisoformat(after["versionCreated"])
    assert changed == issued.issued_at.replace(microsecond=0)
    assert "Not 69 but 96." in after["bodies"][0]["value"]


def test_letters_of_any_script_are_encoded_in_its_address():
    assert path(Article(path="/2024/05/річ/")) == "/2024/05/%D1%80%D1%96%D1%87.json"
