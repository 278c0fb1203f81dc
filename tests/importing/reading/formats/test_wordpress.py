"""WordPress exports: one file, one article for each post, nothing public that was not."""

import pytest

from articles.importing.reading.document import sha256_of
from articles.importing.reading.record import Field
from tests.importing.found import files, found, refused, write
from tests.importing.reading.formats.exported import EXPORT, HEAD, export, item, one
from tests.importing.reads import codes, values


def test_what_lies_in_the_bin_is_rejected():
    assert found(EXPORT)["https://lock.example.org/?p=14"].record.rejected_because == "trash"


@pytest.mark.parametrize("status", ["draft", "pending", "private", "inherit", "acf-disabled"])
def test_what_was_not_public_is_a_draft(tmp_path, status):
    assert one(tmp_path, status=status).record.held_because == ("status-draft",)


def test_a_post_with_a_password_is_a_draft_and_the_password_is_not_repeated():
    record = found(EXPORT)["https://lock.example.org/?p=13"].record

    assert record.held_because == ("status-draft",)
    assert "swordfish" not in repr(record)


def test_a_page_is_a_draft():
    assert found(EXPORT)["https://lock.example.org/?page_id=15"].record.held_because == ("page",)


def test_an_attachment_that_is_a_lead_picture_belongs_to_its_post():
    read = found(EXPORT)

    assert values(read["https://lock.example.org/?p=11"], Field.IMAGE) == [
        "https://lock.example.org/wp-content/uploads/gate.jpg"
    ]
    assert not [key for key in read if key.endswith("gate.jpg")]


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2"])
def test_every_version_is_recognised(tmp_path, version):
    [reading] = found(export(tmp_path, item(), version=version)).values()

    assert reading.record.format == "wordpress"
    assert not reading.record.held_because


def test_its_id_is_the_guid_and_the_post_id_only_without_one(tmp_path):
    assert [*files(export(tmp_path, item(7, guid=""), item(8)))] == ["mill.xml#7", "mill-8"]


def test_an_id_that_comes_twice_is_refused_with_both_places(tmp_path):
    again = export(tmp_path, item(1), "\n", item(2, guid="mill-1"))

    assert refused(again) == {
        "mill.xml#2": "same-key: mill-1 stands in mill.xml, line 1, and again in mill.xml, line 2"
    }


def test_post_date_gmt_is_utc_and_post_date_the_sites_own_time():
    read = found(EXPORT)

    [gmt] = values(read["https://lock.example.org/?p=11"], Field.PUBLISHED_AT)
    [local] = values(read["https://lock.example.org/?page_id=15"], Field.PUBLISHED_AT)
    assert gmt.at.isoformat() == "2018-03-01T21:30:00+00:00"
    assert local.at.isoformat() == "2018-05-01T07:00:00+00:00"


def test_authors_are_named_as_readers_know_them():
    read = found(EXPORT)
    names = [values(read[f"https://lock.example.org/?p={id}"], Field.BYLINE) for id in (11, 13)]

    assert [[credit.name for credit in credits] for credits in names] == [
        ["Mira Holt"],
        ["Jon Vale"],
    ]


def test_a_post_is_read_with_all_that_belongs_to_it():
    reading = found(EXPORT)["https://lock.example.org/?p=11"]

    assert reading.body == (
        "<p>The keeper has gone, and <em>nobody</em> has come.</p>\n"
        "<figure><figcaption>The gate in March</figcaption></figure>\n"
        "<h2>What the river did</h2>\n"
        "<p>It rose. The gates held [sic].</p>"
    )
    assert values(reading, Field.HEADLINE) == ["Locks & Weirs: Who Keeps Them"]
    assert values(reading, Field.STANDFIRST) == ["Nobody has come."]
    assert values(reading, Field.SECTION) == ["Opinion"]
    assert values(reading, Field.TOPIC) == ["Water & Ice"]
    assert values(reading, Field.ADDRESS) == ["/2018/03/locks-and-weirs/", "/2018/03/locks/"]
    assert "shortcode-unknown" in codes(reading)
    assert reading.ledger.share == 1.0


def test_what_is_kept_is_the_items_own_bytes(tmp_path):
    [file] = files(export(tmp_path, item(5))).values()

    assert file.data.decode() == item(5)


def test_what_the_rest_of_the_file_says_of_an_item_goes_with_it(tmp_path):
    [before] = files(export(tmp_path, item())).values()
    text = (HEAD.format(version="1.2") + item()).replace("Petra Kol", "P. Kol")
    [after] = files(write(tmp_path, "mill.xml", text + "</channel></rss>")).values()

    assert before.data == after.data
    assert (before.said("author"), after.said("author")) == ("Petra Kol", "P. Kol")
    assert sha256_of(before) != sha256_of(after)


def test_a_bad_item_is_repaired_and_its_neighbours_are_whole(tmp_path):
    bad = item(2).replace("<title>Mill 2</title>", "<title>Mill &nbsp; & 2</title>")
    worse = item(3).replace("</wp:status>", "")
    read = found(export(tmp_path, item(1), "\n", bad, "\n", worse, "\n", item(4)))

    assert [key for key, each in read.items() if "xml-repaired" in codes(each)] == [
        "mill-2",
        "mill-3",
    ]
    [repaired] = [w for w in read["mill-2"].record.warnings if w.code == "xml-repaired"]
    assert repaired.line == 2
    assert values(read["mill-2"], Field.HEADLINE) == ["Mill & 2"]
    assert all(each.body == "<p>It turned.</p>" for each in read.values())


def test_an_item_in_which_the_file_ends_says_so(tmp_path):
    cut = export(tmp_path, item(1), item(2), item(3)[:200], tail="")

    assert refused(cut) == {"mill.xml#3": "xml-cut-off: the file ends inside item 3; 2 read"}
    assert len(found(cut)) == 3


def test_a_file_that_ends_between_two_items_says_so(tmp_path):
    read = found(export(tmp_path, item(1), item(2), tail="\n"))

    assert "xml-repaired" not in codes(read["mill-1"])
    assert "xml-repaired" in codes(read["mill-2"])


def test_what_stands_in_a_section_of_cdata_is_never_a_tag(tmp_path):
    body = "A line of code: &lt;/item&gt; and <code></item><item></code> too."

    assert len(found(export(tmp_path, item(1, body=body), item(2)))) == 2


def test_an_item_that_is_too_large_is_refused_alone(tmp_path):
    read = found(export(tmp_path, item(1, body="x" * 6_000_000), item(2)))

    assert read["mill-1"].record.rejected_because.startswith("too-large: 6,000,")
    assert not read["mill-2"].record.rejected_because


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "windows-1251"])
def test_the_encoding_that_it_declares_is_used(tmp_path, encoding):
    declared = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>'
    text = HEAD.format(version="1.2").replace('<?xml version="1.0"?>', declared)
    file = write(tmp_path, "m.xml", (text + item(title="Млин")).encode(encoding))

    [reading] = found(file).values()

    assert values(reading, Field.HEADLINE) == ["Млин"]
    assert "encoding-guessed" not in codes(reading)
