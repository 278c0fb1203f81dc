"""Bad input: a clear word about it, and the run goes on."""

import time
from datetime import UTC, datetime

import pytest

from articles.models import Article, LegacyDocument
from tests.importing.runs import POST, run, write

pytestmark = pytest.mark.django_db


def told(folder, name="a.md", **options):
    """The report's line of one document of a folder in which another piece lies as well."""
    write(folder, "good.md", title="A Good Piece")
    ran = run(folder, reports=folder / "report", **options)
    assert Article.objects.filter(headline="A Good Piece").exists()
    return ran.document(name)


def codes(document):
    return [each["code"] for each in document["warnings"]]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty-file"),
        (b"  \n\n", "empty-file"),
        (b"---\ntitle: Only a head\n---\n", "empty-body"),
        (b"---\ntitle: Gone\nstatus: trash\n---\nIt rained.", "trash"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 20, "not-recognised"),
        (POST.format(title="Long", body="x" * 5_100_000).encode(), "too-large: 5,1"),
        (POST.format(title="Deep", body="<div>" * 100_000 + "x").encode(), "too-large"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_rejected_with_its_reason(tmp_path, data, reason):
    (tmp_path / "a.md").write_bytes(data)

    document = told(tmp_path)

    assert document["outcome"] == "rejected"
    assert document["rejected_because"].startswith(reason)
    assert LegacyDocument.objects.get(source_id="a.md").rejected_because.startswith(reason)


@pytest.mark.parametrize("date", ["2020-02-30", "0000-00-00", "May"])
def test_an_impossible_date_makes_a_draft(tmp_path, date):
    (tmp_path / "a.md").write_text(f"---\ntitle: The Weir\ndate: {date}\n---\nIt rained.")

    document = told(tmp_path)

    assert "date-invalid" in codes(document)
    assert document["address"] is None
    assert Article.objects.get(headline="The Weir").published_at is None


def test_bytes_that_are_not_utf_8_are_read_and_the_first_is_named(tmp_path):
    (tmp_path / "a.md").write_bytes(
        POST.format(title="The Weir", body="It cost £5.").encode("cp1252")
    )

    document = told(tmp_path)

    [warned] = [each for each in document["warnings"] if each["code"] == "encoding-guessed"]
    assert warned["message"].startswith("cp1252 (byte 0xA3 at ")
    assert "It cost £5." in Article.objects.get(headline="The Weir").body


def test_nul_and_other_controls_are_removed_and_counted(tmp_path):
    text = POST.format(title="The \x00Weir", body="It\x07 rained\x00.")
    (tmp_path / "a.md").write_bytes(text.encode() + b"\xed\xa0\x80")

    document = told(tmp_path)

    [warned] = [each for each in document["warnings"] if each["code"] == "characters-removed"]
    assert warned["message"].startswith("4 control characters removed")
    assert Article.objects.get(headline="The Weir").body == "<p>It rained.</p>"


@pytest.mark.parametrize(
    "body",
    [
        "x" * 100_000,
        "X" * 100_000,
        "A'" * 50_000,
        "<p>" + "Ab " * 30_000,
        "<p>" + "&amp; " * 40_000,
        '<p><a href="https://example.org/a">x</a> ' * 4_000,
        "**Ada:** " * 5_000,
        "Correction: " * 5_000,
        "By Ada Roe, " * 5_000,
        "“" * 50_000,
        "- " * 20_000,
        "> " * 500 + "x",
        "[" * 20_000,
        "The Courier spoke to Ada Roe. " * 3_000,
        "\n".join(f"Q: {n}?\nA: {n}" for n in range(5_000)),
        "\n\n".join(f"Q: {n}?\n\nA: {n}" for n in range(3_000)),
        "<p></p>" * 20_000 + "x",
        "READ MORE: x\n\n" * 10_000 + "x",
        "ADVERTISEMENT\n\n" * 10_000 + "x",
        "<p>a<a></a>" * 10_000,
    ],
    ids=lambda body: body[:12],
)
def test_a_hostile_body_is_imported_or_refused_in_bounded_time(tmp_path, body):
    write(tmp_path, "a.md", body)
    started = time.process_time()

    document = told(tmp_path)

    assert time.process_time() - started < 10
    because = document["rejected_because"] or ""
    assert document["outcome"] == "created" or because.startswith(("too-large", "empty-body"))


def test_one_id_twice_in_one_run_is_refused_with_both_places(tmp_path):
    first = write(tmp_path / "one", "a.md", title="First")
    second = write(tmp_path / "two", "a.md", title="Second")
    ran = run(tmp_path / "one", tmp_path / "two", reports=tmp_path / "report")

    assert ran.exit_code == 1
    assert ran.counts == {"created": 1, "rejected": 1}
    [refused] = [each for each in ran.report["documents"] if each["outcome"] == "rejected"]
    assert refused["rejected_because"] == f"same-key: {first} and {second} have one id"
    assert Article.objects.get().headline == "First"


def test_a_file_that_is_named_twice_is_one(tmp_path):
    file = write(tmp_path, "a.md")

    ran = run(tmp_path, file, reports=tmp_path / "report")

    assert ran.counts == {"created": 1}


def test_a_link_is_not_followed_and_says_so(tmp_path):
    outside = write(tmp_path / "outside", "secret.md", title="Secret")
    archive = tmp_path / "archive"
    write(archive, "good.md")
    (archive / "a.md").symlink_to(outside)

    ran = run(archive, reports=tmp_path / "report")

    assert ran.document("a.md")["rejected_because"] == "link: links are not followed"
    assert not Article.objects.filter(headline="Secret").exists()


def test_an_archive_settles_the_order_of_day_and_month(tmp_path):
    for name, date in (("a.md", "03/04/2017"), ("b.md", "25/04/2017")):
        text = POST.replace("2019-05-04", date).format(title=name, body="It rained.")
        (tmp_path / name).write_text(text)

    run(tmp_path)

    assert Article.objects.get(headline="a.md").published_at == datetime(2017, 4, 3, tzinfo=UTC)


def test_a_fault_in_a_rule_rejects_one_document_and_never_stops_the_run(tmp_path, monkeypatch):
    from articles.importing.reading import stages

    def faulty(record, options, rules):
        if "bad" in record.path:
            raise RuntimeError("a fault of ours")
        return extract(record, options, rules)

    extract = stages.extract
    monkeypatch.setattr(stages, "extract", faulty)
    write(tmp_path, "bad.md")

    document = told(tmp_path, "bad.md")

    assert document["rejected_because"] == "unreadable: RuntimeError: a fault of ours"
