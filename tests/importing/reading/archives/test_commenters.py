"""What a WordPress export holds of its readers: no address of theirs is kept or told."""

import zlib

import pytest

from articles.importing.reading.formats import wordpress
from articles.models import LegacyDocument
from tests.importing.found import files, found, refused
from tests.importing.reading.formats.exported import ADDRESSES, commented, export, item
from tests.importing.reads import dropped
from tests.importing.runs import run


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["mill.xml", "mill.txt", "mill"])
def test_no_address_of_a_reader_is_stored_or_told(tmp_path, name):
    items = [commented(item(1, body="")), commented(item(2)), item(3)]
    orders = item(4, kind="shop_order", body="Ada Moss, 7 Quay"), item(5, kind="user_request")
    bad = commented(item(6)).replace("</wp:comment></item>", "")
    file = export(tmp_path / "in", *items, *orders, bad, tail="")

    ran = run(file.rename(file.with_name(name)).parent, reports=tmp_path / "report")

    kept = [zlib.decompress(bytes(row.original)).decode() for row in LegacyDocument.objects.all()]
    rows = [*LegacyDocument.objects.values_list("dropped", "extracted", "warnings", "base")]
    lie = [each.read_text() for each in (tmp_path / "report").rglob("*.*")]
    told = ran.out + ran.err + "".join(kept) + "".join(lie) + repr(rows)
    assert len(kept) == (6 if name == "mill.xml" else 1)
    assert not [address for address in ADDRESSES if address in told]


@pytest.mark.django_db
def test_addresses_that_an_earlier_release_kept_go_with_the_next_import(tmp_path, monkeypatch):
    file = export(tmp_path, commented(item()))
    with monkeypatch.context() as earlier:
        earlier.setattr(wordpress, "masked", lambda data: data)
        run(file, workers=0)
    assert b"bo@example" in zlib.decompress(bytes(LegacyDocument.objects.get().original))

    ran = run(file, reports=tmp_path / "report")

    row = LegacyDocument.objects.get()
    told = zlib.decompress(bytes(row.original)).decode() + repr([row.dropped, row.base])
    assert ran.counts == {"unchanged": 1}
    assert not [address for address in ADDRESSES if address in told]


def test_a_misnamed_export_is_refused_with_what_to_do(tmp_path):
    file = export(tmp_path, item())

    assert refused(file.rename(tmp_path / "mill.bak")) == {
        "mill.bak": "not-recognised: it looks like a WordPress export, and its name does not end in .xml"
    }


def test_what_a_reader_wrote_is_accounted_for_and_keeps_its_words(tmp_path):
    with_comment = commented(item())

    [reading] = found(export(tmp_path, with_comment)).values()

    [told] = [text for _, text in dropped(reading) if text.startswith("wp:comment: ")]
    assert "Bo Reed ************** ********* I saw it turn. ****" in told
    assert reading.ledger.share == 1.0
    [file] = files(tmp_path / "mill.xml").values()
    assert len(file.data) == len(with_comment)


def test_an_address_that_an_article_shows_as_code_stays(tmp_path):
    shown = "&lt;b&gt; <wp:comment_author_email>you@example.org</wp:comment_author_email>"

    [file] = files(export(tmp_path, item(body=shown))).values()

    assert shown in file.data.decode()
