"""Ghost exports: posts with what other tables say of them, and no secret of any table."""

import json
import zlib

import pytest

from articles.importing.reading.formats.lexical import lexical_html
from articles.importing.reading.formats.mobiledoc import mobiledoc_html
from articles.importing.reading.record import Field
from articles.models import Article, LegacyDocument
from tests.importing.found import LEGACY, files, found, refused, write
from tests.importing.reads import values
from tests.importing.runs import run

EXPORT = LEGACY / "ghost" / "export.json"
SECRETS = (
    "SECRET-KEY", "SECRET-IN-HEAD", "PRIVATE-KEY", "PASSWORDHASH", "OTHERHASH", "EMBEDDED",
    "reader@example.org", "ada@example.org",
)  # fmt: skip


def with_embedded_user(folder):
    export = json.loads(EXPORT.read_text())
    posts = export["db"][0]["data"]["posts"]
    posts[1]["authors"] = [{"name": "Ada Frost", "password": "EMBEDDED-HASH", "slug": "ada"}]
    return write(folder, "export.json", json.dumps(export))


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["export.json", "export.txt", "export"])
def test_no_secret_is_stored_or_told(tmp_path, name):
    file = with_embedded_user(tmp_path / "in").rename(tmp_path / "in" / name)

    ran = run(file.parent, reports=tmp_path / "report")

    kept = [zlib.decompress(bytes(row.original)).decode() for row in LegacyDocument.objects.all()]
    rows = [*LegacyDocument.objects.values_list("dropped", "extracted", "warnings")]
    told = ran.out + ran.err + json.dumps(ran.report) + "".join(kept) + repr(rows)
    assert not [secret for secret in SECRETS if secret in told]
    assert Article.objects.exists() == (name == "export.json")


def test_a_misnamed_export_is_refused_with_what_to_do(tmp_path):
    assert refused(write(tmp_path, "export.bak", EXPORT.read_text())) == {
        "export.bak": "not-recognised: it looks like a Ghost export, and its name does not end in .json"
    }


@pytest.mark.parametrize("key", ["uuid-2", "uuid-3", "uuid-4"])
def test_what_not_everybody_could_read_is_a_draft(key):
    assert found(EXPORT)[key].record.held_because


def test_an_export_that_is_cut_off_says_where_and_keeps_nothing_of_the_rest(tmp_path):
    text = EXPORT.read_text()
    cut = write(tmp_path, "cut.json", text[: text.index("Paid words")])

    assert refused(cut) == {"cut.json#2": "json-cut-off: the file ends inside post 2; 1 read"}
    assert files(cut)["cut.json#2"].data == b""


def test_a_post_is_read_with_its_authors_in_their_order_and_its_public_tags():
    reading = found(EXPORT)["uuid-1"]

    assert [credit.name for credit in values(reading, Field.BYLINE)] == ["Ada Frost", "Bo Lund"]
    assert values(reading, Field.TOPIC) == ["Weather"]
    assert values(reading, Field.HEADLINE) == ["Rain & Ruin"]
    assert values(reading, Field.IMAGE) == ["/content/images/r.jpg"]
    assert values(reading, Field.IMAGE_ALT) == ["A flooded street"]
    [published] = values(reading, Field.PUBLISHED_AT)
    assert published.at.isoformat() == "2023-05-02T10:00:00+00:00"
    assert reading.ledger.share == 1.0


def test_a_document_without_html_is_read_from_the_editors_own():
    read = found(EXPORT)

    assert read["uuid-1"].body == (
        '<p>Rain fell <strong>all night</strong><a href="https://example.org/r"> here</a></p>\n'
        "<h2>And after</h2>\n<figure><figcaption>A puddle</figcaption></figure>"
    )
    assert read["uuid-3"].body == (
        '<p>The road was <em>long</em><br><a href="https://example.org/m">and wet</a></p>\n'
        "<hr>\n<ul><li>one</li><li>two</li></ul>"
    )


@pytest.mark.parametrize("text", ["", "null", "[]", "{", '{"root": 3}', '{"sections": [[1]]}'])
def test_a_broken_document_is_empty(text):
    assert lexical_html(text) == ""
    assert mobiledoc_html(text) == ""


@pytest.mark.parametrize("wrapped", ['{{"db":[{{"data":{}}}]}}', '{{"data":{}}}', '{{"meta":{{"exported_on":1,"version":"2"}},"data":{}}}'])  # fmt: skip
def test_every_frame_round_the_tables_is_known(tmp_path, wrapped):
    tables = '{"posts":[{"id":1,"title":"A","html":"<p>x</p>","published_at":1500000000000}]}'
    [reading] = found(write(tmp_path, "g.json", wrapped.format(tables))).values()

    assert reading.record.format == "ghost"
    assert reading.body == "<p>x</p>"
