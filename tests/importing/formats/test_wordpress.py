"""WordPress exports: one file, one article for each post, nothing public that was not."""

import zlib

import pytest

from articles.importing.document import sha256_of
from articles.importing.formats import wordpress
from articles.importing.record import Field
from articles.models import LegacyDocument
from tests.importing.found import LEGACY, files, found, refused, write
from tests.importing.reads import codes, dropped, values
from tests.importing.runs import run

EXPORT = LEGACY / "wordpress" / "export.xml"
HEAD = (
    '<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/{version}/"><channel>'
    "<wp:author><wp:author_login>pk</wp:author_login>"
    "<wp:author_email>pk@example.org</wp:author_email>"
    "<wp:author_display_name>Petra Kol</wp:author_display_name></wp:author>"
)
ITEM = (
    "<item><title>{title}</title><dc:creator>pk</dc:creator><guid>{guid}</guid>"
    "<content:encoded><![CDATA[{body}]]></content:encoded><wp:post_id>{id}</wp:post_id>"
    "<wp:post_date_gmt>2015-06-07 08:09:10</wp:post_date_gmt><wp:status>{status}</wp:status>"
    "<wp:post_type>{kind}</wp:post_type></item>"
)
COMMENT = (
    "<wp:comment><wp:comment_author><![CDATA[Bo Reed]]></wp:comment_author> "
    "<wp:comment_author_email>bo@example.org</wp:comment_author_email> "
    "<wp:comment_author_IP><![CDATA[192.0.2.7]]></wp:comment_author_IP> "
    "<wp:comment_content><![CDATA[I saw it turn.]]></wp:comment_content> "
    "<wp:commentmeta><wp:meta_value>::ff</wp:meta_value></wp:commentmeta></wp:comment>"
)
ADDRESSES = ("bo@example", "192.0.2.7", "::ff", "7 Quay", "pk@example")


def item(number=1, **changes):
    given = {
        "title": f"Mill {number}", "guid": f"mill-{number}", "id": number, "body": "It turned.",
        "status": "publish", "kind": "post", **changes,
    }  # fmt: skip
    return ITEM.format(**given)


def commented(text):
    return text.replace("</item>", COMMENT + "</item>")


def export(folder, *items, version="1.1", tail="</channel></rss>"):
    return write(folder, "mill.xml", HEAD.format(version=version) + "".join(items) + tail)


def one(folder, **changes):
    [reading] = found(export(folder, item(**changes))).values()
    return reading


@pytest.mark.parametrize("kind", ["nav_menu_item", "revision", "wp_template", "user_request"])
def test_what_wordpress_keeps_for_itself_is_no_article(tmp_path, kind):
    because = one(tmp_path, kind=kind).record.rejected_because

    assert because == f'not-an-article: WordPress\'s own "{kind}"'


def test_what_a_plug_in_keeps_for_itself_is_no_article(tmp_path):
    because = one(tmp_path, kind="acf-field").record.rejected_because

    assert because == 'not-an-article: a plug-in\'s "acf-field"'


def test_a_file_is_no_article(tmp_path):
    assert one(tmp_path, kind="attachment").record.rejected_because == "not-an-article: attachment"


@pytest.mark.parametrize("kind", ["product", "essay", "tribe_events", ""])
def test_a_type_that_nobody_knows_is_a_draft_and_is_named(tmp_path, kind):
    record = one(tmp_path, kind=kind).record

    assert record.held_because == ("post-type-unknown",)
    [warned] = [each for each in record.warnings if each.code == "post-type-unknown"]
    assert warned.message.startswith(f'"{kind}" ')


@pytest.mark.parametrize(
    "kind", ["interview", "opinion", "review", "letter", "editorial", "analysis", "report"]
)
def test_a_type_that_names_a_kind_is_that_kind_and_is_published(tmp_path, kind):
    reading = one(tmp_path, kind=kind)

    assert values(reading, Field.KIND) == [kind]
    assert "kind-guessed" not in codes(reading)
    assert not reading.record.held_because
    assert reading.ledger.share == 1.0


def test_a_type_that_names_a_kind_in_the_plural_is_that_kind_too(tmp_path):
    reading = one(tmp_path, kind="interviews")

    assert values(reading, Field.KIND) == ["interview"]
    assert not reading.record.held_because
    assert reading.ledger.share == 1.0


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
