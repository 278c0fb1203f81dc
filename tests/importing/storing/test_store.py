"""What a new document becomes in the database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from articles.desk.snapshot import digest
from articles.models import (
    Article,
    Correction,
    ImportRun,
    LegacyDocument,
    Revision,
    Source,
)
from tests.importing.runs import harbour, run, write
from tests.importing.stored import piece

pytestmark = pytest.mark.django_db


def test_a_piece_arrives_with_all_that_belongs_to_it(tmp_path):
    run(harbour(tmp_path))
    weir = piece("The Weir")

    assert weir.kind == "opinion"
    assert weir.status == Article.Status.PUBLISHED
    assert weir.published_at == datetime(2019, 5, 4, 6, 30, tzinfo=UTC)
    assert weir.path == "/2019/05/the-weir-was-not-built-to-be-looked-at/"
    assert (weir.section.name, weir.section.slug) == ("Opinion", "opinion")
    assert sorted(weir.topics.names()) == ["River", "budget", "weir"]
    assert len(weir.highlights) == 3
    assert weir.disclaimer == "The views expressed in this column are her own."
    assert weir.lead_image_address == "covers/weir.png"
    line = weir.bylines.get()
    assert (line.role, line.author.name, line.name) == ("author", "Mira Holt", "Mira Holt")
    assert line.bio == line.author.bio == "Mira Holt is a judge in Tarrow who grows pears."
    assert set(weir.addresses.values_list("path", flat=True)) == {weir.path, "/blog/the-weir/"}
    assert weir.imported_at is not None


def test_a_printed_correction_is_issued_by_the_import_and_by_nobody_else(tmp_path):
    run(harbour(tmp_path))
    correction = Correction.objects.get()

    assert correction.origin == Correction.Origin.IMPORT
    assert correction.kind == Correction.Kind.CORRECTION
    assert correction.number == 1
    assert correction.issued_at == datetime(2019, 5, 6, tzinfo=UTC)
    assert correction.issued_precision == "day"
    assert correction.import_run == ImportRun.objects.get()
    assert correction.raw.startswith("Correction (6 May 2019): An earlier version")
    assert correction.article.modified_at == correction.issued_at


def test_a_correction_without_a_date_never_moves_the_date_of_modification(tmp_path):
    write(tmp_path, "a.md", "It rained.\n\nIt froze.\n\nCorrection: It snowed.")

    run(tmp_path)

    assert Correction.objects.get().issued_at is None
    assert Article.objects.get().modified_at is None


def test_a_link_is_a_citation_of_a_source_that_is_one_for_all_pieces(tmp_path):
    link = "It [rained](https://Example.org/rain?utm_source={}#top) today."
    write(tmp_path, "a.md", link.format("a"), "One")
    write(tmp_path, "b.md", link.format("b"), "Two")

    run(tmp_path)

    source = Source.objects.get()
    assert source.address_key == "https://example.org/rain"
    assert (source.kind, source.publisher) == (Source.Kind.WEB_PAGE, "example.org")
    assert [
        (each.words, each.claim, each.address) for each in source.citations.order_by("article_id")
    ] == [
        ("rained", "It rained today.", "https://Example.org/rain?utm_source=a#top"),
        ("rained", "It rained today.", "https://Example.org/rain?utm_source=b#top"),
    ]


def test_the_first_revision_is_what_the_legacy_piece_said_since_it_was_published(tmp_path):
    run(harbour(tmp_path))
    weir = piece("The Weir")
    revision = weir.revisions.get()

    assert weir.public_revision == revision
    assert (revision.number, revision.version) == (1, 1)
    assert revision.reason == Revision.Reason.IMPORT
    assert revision.public_from == weir.published_at
    assert revision.import_run == ImportRun.objects.get()
    assert revision.sha256 == digest(weir.headline, weir.standfirst, weir.body, revision.furniture)


def test_the_desk_can_go_on_with_what_was_imported(tmp_path, editor):
    from articles.desk import correct, revise

    run(harbour(tmp_path))
    weir = piece("The Weir")
    weir.body = weir.body.replace("neither", "none")
    revise(weir, by=editor, reason="minor")
    correct(weir, by=editor, kind="correction", text="The weir stands in Tarrow.")

    assert [each.number for each in weir.corrections.order_by("number")] == [1, 2]
    assert weir.revisions.count() == 2


def test_a_draft_has_no_path_and_no_version_that_readers_saw(tmp_path):
    run(harbour(tmp_path))
    unfinished = piece("A Piece")

    assert unfinished.status == Article.Status.DRAFT
    assert unfinished.path is None
    assert unfinished.published_at is None
    assert unfinished.revisions.get().version is None
    assert unfinished.public_revision is None
    assert not unfinished.bylines.exists()


def test_an_interview_has_participants_and_turns_and_suggestions_stay_suggestions(tmp_path):
    run(harbour(tmp_path))

    assert [
        (each.name, each.role) for each in piece("Questions").participants.order_by("position")
    ] == [("Mira Holt", "interviewer"), ("Jon Vale", "interviewee")]
    keeper = piece("The Keeper")
    assert not keeper.participants.exists()
    assert sorted(keeper.suggestions.values_list("field", "value", "words")) == [
        ("interviewee", "Jon Vale", "gatekeeper and amateur clockmaker"),
        ("source", "Jon Vale", "gatekeeper and amateur clockmaker"),
    ]
    assert not Source.objects.filter(name="Jon Vale").exists()


def test_the_original_bytes_are_kept_with_what_was_read_from_them(tmp_path):
    archive = harbour(tmp_path)
    run(archive)
    document = LegacyDocument.objects.get(source_id="2019/the-weir.md")

    assert document.original_data == (archive / "2019/the-weir.md").read_bytes()
    assert document.format == "jigsaw"
    assert document.accounted_for == 1.0
    assert document.article == piece("The Weir")
    highlights = [each for each in document.extracted if each["field"] == "highlight"]
    assert {each["raw"] for each in highlights} == {
        "The weir at Tarrow was built in 1908.Nobody has looked at its north pier since 1986."
        "A diver would cost less than a bench."
    }
    assert document.warning_count == len(document.warnings) == 1


def test_a_future_date_is_scheduled(tmp_path):
    ahead = timezone.now() + timedelta(days=30)
    (tmp_path / "a.md").write_text(
        f"---\ntitle: The Weir\ndate: {ahead:%Y-%m-%d %H:%M}\nkind: opinion\n---\nIt rained."
    )

    run(tmp_path)

    assert Article.objects.scheduled().count() == 1
    assert not Article.objects.public().exists()


def test_a_day_is_midnight_in_the_zone_that_the_command_names(tmp_path):
    write(tmp_path, "a.md")

    run(tmp_path, timezone="Europe/Kyiv")

    article = Article.objects.get()
    assert article.published_at == datetime(2019, 5, 3, 21, tzinfo=UTC)
    assert article.published_precision == "day"


def test_one_bad_row_is_rejected_and_its_batch_arrives(tmp_path, monkeypatch):
    from articles.importing.storing import rows

    for number in range(5):
        write(tmp_path, f"{number}.md", title=f"Weir {number}")
    make_row = rows.article_row

    def broken(article, piece, now):
        kind = "sonnet" if piece.headline == "Weir 3" else piece.kind
        return make_row(article, replace(piece, kind=kind), now)

    monkeypatch.setattr(rows, "article_row", broken)
    ran = run(tmp_path, reports=tmp_path / "report")

    assert ran.exit_code == 1
    assert ran.counts == {"created": 4, "rejected": 1}
    assert ran.document("3.md")["rejected_because"].startswith("not-stored: ")
    assert "kind_is_known" in ran.document("3.md")["rejected_because"]
    assert sorted(Article.objects.values_list("headline", flat=True)) == [
        "Weir 0", "Weir 1", "Weir 2", "Weir 4",
    ]  # fmt: skip


def test_what_was_rejected_is_read_again_when_the_file_is_mended(tmp_path):
    file = write(tmp_path, "a.md", body="")
    write(tmp_path, "b.md", title="Another")
    assert run(tmp_path).exit_code == 1
    assert run(tmp_path).exit_code == 1

    write(tmp_path, "a.md")

    ran = run(tmp_path, reports=tmp_path / "report")
    assert ran.counts == {"created": 1, "unchanged": 1}
    document = LegacyDocument.objects.get(source_id=file.name)
    assert document.outcome == "created"
    assert document.rejected_because == ""
    assert document.article.headline == "The Weir"


def test_a_batch_costs_the_same_queries_whatever_it_holds(tmp_path, django_assert_max_num_queries):
    def archive(name, count):
        for number in range(count):
            body = f"It [rained](https://example.org/{number}) on day {number}."
            write(tmp_path / name, f"{number}.md", body, f"Weir {name} {number}")
        return tmp_path / name

    run(archive("first", 1))
    few, many = archive("few", 3), archive("many", 40)

    with django_assert_max_num_queries(60) as counted:
        run(few, namespace="few")
    with django_assert_max_num_queries(len(counted) + 8):  # bulk inserts are divided, on SQLite
        run(many, namespace="many")
