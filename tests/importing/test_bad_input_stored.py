"""Bad input by the command, from the file to the row: what each kind of it becomes, beside its twin
that is sound. What only the reading shows is tested with the formats and the rules."""

import pytest
from django.db import InterfaceError, connection, connections

from articles.importing.running import documents
from articles.importing.storing import batch
from articles.models import Address, Article, Author, LegacyDocument
from tests.importing.packed import zipped
from tests.importing.runs import run, write

pytestmark = pytest.mark.django_db

BODY = "It rained on the weir, and the keeper wrote it down."
RSS = (
    '<?xml version="1.0"?>{doctype}<rss version="2.0"><channel><title>A paper</title>'
    "{items}</channel></rss>"
)
ITEM = (
    "<item><title>The Weir {0}</title><guid>weir-{0}</guid>"
    "<pubDate>Sat, 04 May 2019 10:00:00 +0000</pubDate><description>&lt;p&gt;It rained.&lt;/p&gt;"
    "{1}</description></item>"
)


def ran(folder, **options):
    write(folder / "in", "sound.md", title="A Sound Piece")
    done = run(folder / "in", reports=folder / "report", **options)
    assert Article.objects.filter(headline="A Sound Piece").exists()
    return done


def told(done, path):
    """Outcome, and every word that is said of the documents of this path."""
    found = [each for each in done.report["documents"] if each["path"] == path]
    said = [
        f"{warned['code']}: {warned['message']}" for each in found for warned in each["warnings"]
    ]
    said += [each["rejected_because"] for each in found if each["rejected_because"]]
    return [each["outcome"] for each in found], " | ".join(said)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.md", b"---\ndate: 2019-05-04\n---\nIt rained.", "headline-missing"),
        ("a.md", b"---\ntitle: T\nsource_url: https://courier.example/w\n---\n", "body-empty"),
        ("a.md", b"---\ntitle: T\ndate: 0000-00-00\n---\nIt rained.", 'date-invalid "0000-00-00"'),
        ("a.md", b"---\ntitle: T\ndate: 03/04/2017\n---\nIt rained.", "date-ambiguous"),
        ("a.md", b"---\ntitle: T\n---\nIt rained.", "date-missing"),
    ],
)
def test_what_is_not_known_makes_a_draft_with_a_word_about_it(tmp_path, name, data, says):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / name).write_bytes(data)

    done = ran(tmp_path)

    outcomes, said = told(done, name)
    assert (done.exit_code, outcomes) == (0, ["created"])
    assert says in said
    draft = Article.objects.get(legacy_document__path=name)
    assert (draft.status, draft.path) == ("draft", None)


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.xml", RSS.format(doctype='<!DOCTYPE rss [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]>',
                             items=ITEM.format(1, "&b;")), "xml-"),
        ("a.xml", RSS.format(doctype='<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
                             items=ITEM.format(1, "&x;")), "xml-"),
        ("a.xml", RSS.format(doctype='<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/evil.dtd">',
                             items=ITEM.format(1, "")), "xml-"),
    ],
)  # fmt: skip
def test_a_file_that_declares_entities_is_refused_and_nothing_is_read_for_it(
    tmp_path, name, text, says
):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / name).write_text(text)

    done = ran(tmp_path)

    outcomes, said = told(done, name)
    assert done.exit_code == 1
    assert set(outcomes) == {"rejected"}
    assert says in said
    assert "root:" not in str(done.report)


def test_a_file_that_is_cut_off_gives_what_stands_before_the_cut(tmp_path):
    text = RSS.format(doctype="", items="".join(ITEM.format(n, "") for n in (1, 2, 3)))
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.xml").write_text(text[: text.rindex("<pubDate>")])

    done = ran(tmp_path)

    outcomes, said = told(done, "a.xml")
    assert (done.exit_code, outcomes) == (1, ["created", "created", "rejected"])
    assert "the file ends inside item 3; 2 read" in said


def test_a_file_that_is_not_well_formed_is_repaired_and_names_the_line(tmp_path):
    items = "\n".join([ITEM.format(1, ""), ITEM.format(2, "<b>no end"), ITEM.format(3, "")])
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.xml").write_text(RSS.format(doctype="", items=items))

    done = ran(tmp_path)

    outcomes, said = told(done, "a.xml")
    assert (done.exit_code, outcomes) == (0, ["created"] * 3)
    assert "xml-repaired" in said


def test_a_zip_that_leads_outside_is_refused_and_writes_nothing(tmp_path):
    zipped(tmp_path / "in" / "a.zip", {"../../evil.md": BODY.encode(), "b.md": BODY.encode()})

    done = ran(tmp_path)

    outcomes, said = told(done, "a.zip")
    assert (done.exit_code, outcomes) == (1, ["rejected"])
    assert said.startswith("archive-")
    assert not list(tmp_path.rglob("evil.md"))


def test_an_unknown_author_is_nobody_until_the_map_says_who(tmp_path):
    file = write(tmp_path / "in", "a.md")
    file.write_text(file.read_text().replace("Mira Holt", "admin"))
    (tmp_path / "map.csv").write_text("admin,Ada Quill\n")

    first = ran(tmp_path)
    named = [line.name for line in Article.objects.get(headline="The Weir").bylines.all()]
    again = ran(tmp_path, authors=str(tmp_path / "map.csv"))

    assert "author-unknown" in told(first, "a.md")[1]
    assert named == []
    assert "author-unknown" not in told(again, "a.md")[1]
    assert not Author.objects.filter(name__iexact="admin").exists()
    [line] = Article.objects.get(headline="The Weir").bylines.all()
    assert line.name == "Ada Quill"


def test_two_pieces_of_one_slug_keep_both_their_old_addresses(tmp_path):
    for number in (1, 2):
        file = write(tmp_path / "in", f"{number}.md")
        head = f"slug: the-weir\naliases: /old/{number}/\nkind:"
        file.write_text(file.read_text().replace("kind:", head))

    ran(tmp_path)

    paths = Article.objects.filter(headline="The Weir").values_list("path", flat=True)
    assert sorted(paths) == ["/2019/05/the-weir-2/", "/2019/05/the-weir/"]
    leads = dict(Address.objects.values_list("path", "article__path"))
    assert sorted(leads[f"/old/{number}/"] for number in (1, 2)) == sorted(paths)


def test_a_connection_that_is_lost_stops_the_run_with_the_command_to_go_on(tmp_path, monkeypatch):
    def lost(*_):
        raise InterfaceError("connection already closed")

    write(tmp_path, "a.md")
    monkeypatch.setattr("articles.importing.storing.batch.create", lost)

    done = run(tmp_path)

    assert done.exit_code == 3
    assert "connection already closed" in done.err
    assert "To go on:" in done.err
    assert not LegacyDocument.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_server_that_ends_the_connection_leaves_whole_batches_and_the_next_run_goes_on(
    tmp_path, monkeypatch
):
    if connection.vendor != "postgresql":
        pytest.skip("no server stands behind SQLite")
    monkeypatch.setattr(documents, "BATCH", 2)
    for number in range(6):
        write(tmp_path, f"{number}.md", title=f"Piece {number}")
    create, calls = batch.create, []

    def cut_off(store, entries):
        calls.append(entries)
        if len(calls) == 2:
            other = connections.create_connection("default")
            with connection.cursor() as mine:
                mine.execute("SELECT pg_backend_pid()")
                [pid] = mine.fetchone()
            with other.cursor() as cursor:
                cursor.execute("SELECT pg_terminate_backend(%s)", [pid])
            other.close()
        create(store, entries)

    with monkeypatch.context() as broken:
        broken.setattr("articles.importing.storing.batch.create", cut_off)
        done = run(tmp_path)
    connection.close()

    assert done.exit_code == 3
    assert "To go on:" in done.err
    assert LegacyDocument.objects.count() == 2
    assert run(tmp_path, reports=tmp_path / "report").counts == {"created": 4, "unchanged": 2}
    assert Article.objects.count() == 6
