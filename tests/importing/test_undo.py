"""undo_import: what a run created goes, what somebody touched stays, and a trace of it remains."""

from io import StringIO

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.management import CommandError, call_command

from articles.desk import correct, pin, revise, share, withdraw
from articles.models import (
    Address,
    Announcement,
    Article,
    Author,
    Citation,
    Correction,
    ImportRun,
    LegacyDocument,
    PreviewLink,
    ReaderReport,
    Removal,
    Revision,
    Section,
    Source,
    Topic,
    Zone,
)
from tests.importing.runs import harbour, run, tables, write

pytestmark = pytest.mark.django_db

CORRECTED = "It rained.\n\nCorrection: An earlier version misstated the depth of the river."


def undo(number, **options):
    out = StringIO()
    call_command("undo_import", str(number), stdout=out, stderr=StringIO(), **options)
    return out.getvalue()


@pytest.fixture
def imported(tmp_path):
    """Two pieces, one of which prints a correction."""
    write(tmp_path, "a.md", CORRECTED, title="The Weir")
    write(tmp_path, "b.md", "It [rained](https://example.org/rain) again.", title="The Flood")
    assert run(tmp_path).exit_code == 0
    return ImportRun.objects.get()


def test_what_a_hub_has_yet_to_be_told_of_goes_with_its_piece(imported):
    Announcement.objects.create(article=Article.objects.first(), due_at=imported.started_at)

    undo(imported.pk)

    assert not Article.objects.exists()
    assert not Announcement.objects.exists()


def test_a_run_that_does_not_exist_cannot_be_undone():
    with pytest.raises(CommandError, match="There is no import run 7"):
        undo(7)


def test_a_run_that_is_running_cannot_be_undone():
    running = ImportRun.objects.create(namespace="legacy")

    with pytest.raises(CommandError, match="is running"):
        undo(running.pk)


def test_a_preview_link_to_an_imported_draft_outlives_it(editor, tmp_path):
    (tmp_path / "a.md").write_text("---\ntitle: The Weir\ndraft: true\n---\n\nIt rained.\n")
    run(tmp_path)
    share(Article.objects.get(), by=editor, shown_to="Her lawyer")

    undo(ImportRun.objects.get().pk)

    assert not Article.objects.exists()
    assert PreviewLink.objects.get().article is None


@pytest.mark.parametrize(
    "touch", ["correct", "revise", "withdraw", "report", "settle", "pin", "reimport"]
)
def test_what_somebody_has_touched_stays(imported, editor, tmp_path, touch):
    piece = Article.objects.get(headline="The Weir")
    if touch == "correct":
        correct(piece, by=editor, kind="correction", text="The river is the Ouse.")
    elif touch == "revise":
        piece.headline = "The Weir, Again"
        revise(piece, by=editor, reason="minor")
    elif touch == "withdraw":
        withdraw(piece, by=editor, notice="Withdrawn.")
    elif touch == "pin":
        pin(piece, Zone.objects.get(look="lead"), by=editor)
    elif touch == "report":
        ReaderReport.objects.create(article=piece, text="It was a lock.")
    elif touch == "settle":
        piece.suggestions.create(
            field="source", value="Ada Roe", words="x", confidence=0.4, outcome="dismissed"
        )
    else:
        write(tmp_path, "a.md", CORRECTED + "\n\nIt stopped.", title="The Weir")
        run(tmp_path)

    said = undo(imported.pk)

    assert "1 removed, 1 touched since and kept" in said
    assert Article.objects.get() == piece
    assert piece.corrections.exists()
    assert Removal.objects.filter(table_name="articles_article").count() == 1


def test_a_dry_run_says_what_would_go_and_stores_nothing(imported):
    before = tables()

    assert "2 would be removed, 0 touched" in undo(imported.pk, dry_run=True)
    assert tables() == before


def test_all_that_a_run_created_goes_and_a_trace_stays(imported):
    gone = {("articles_article", key) for key in Article.objects.values_list("pk", flat=True)} | {
        ("articles_revision", key) for key in Revision.objects.values_list("pk", flat=True)
    }
    gone.add(("articles_correction", Correction.objects.get().pk))

    assert "2 removed, 0 touched" in undo(imported.pk)

    for model in (Article, Revision, Correction, Citation, LegacyDocument):
        assert not model.objects.exists()
    assert set(Removal.objects.values_list("table_name", "row_id")) == gone
    assert set(Removal.objects.values_list("run", flat=True)) == {imported.pk}
    assert ImportRun.objects.get().state == "undone"
    for model in (Author, Section, Source, Topic):
        assert not model.objects.exists()


def test_what_was_there_before_or_is_used_or_edited_since_stays(tmp_path, editor):
    Author.objects.create(name="Mira Holt", slug="mira-holt")
    for name, link in (("a.md", "rain"), ("b.md", "snow"), ("c.md", "hail")):
        write(tmp_path / "one", name, f"It [rained](https://example.org/{link}).", title=name)
    run(tmp_path / "one")
    write(tmp_path / "two", "d.md", "It [snowed](https://example.org/snow).", title="Later")
    run(tmp_path / "two", namespace="other")
    hail = Source.objects.get(address_key__endswith="hail")
    LogEntry.objects.log_actions(editor.pk, [hail], CHANGE, change_message="", single_object=True)

    undo(ImportRun.objects.earliest("pk").pk)

    assert sorted(Source.objects.values_list("address_key", flat=True)) == [
        "https://example.org/hail", "https://example.org/snow",
    ]  # fmt: skip
    assert Author.objects.get().name == "Mira Holt"
    assert Section.objects.get().name == "Opinion"


def test_a_section_that_fills_a_zone_of_the_front_page_stays(imported):
    Zone.objects.create(section=Section.objects.get())

    assert "2 removed" in undo(imported.pk)

    assert Section.objects.exists()


def test_the_page_of_a_noun_that_went_answers_410_and_comes_back_where_it_was(
    imported, tmp_path, client
):
    assert client.get("/authors/mira-holt/").status_code == 200

    undo(imported.pk)
    assert client.get("/authors/mira-holt/").status_code == 410
    run(tmp_path)

    assert client.get("/authors/mira-holt/").status_code == 200
    assert Author.objects.get().slug == "mira-holt"


def test_an_address_that_readers_knew_answers_410(imported, client):
    assert client.get("/2019/05/the-weir/").status_code == 200

    undo(imported.pk)

    for path in ("/2019/05/the-weir/", "/2019/05/the-weir.json", "/2019/05/the-weir"):
        assert client.get(path).status_code == 410
    assert client.get("/2019/05/never/").status_code == 404


def test_a_draft_leaves_no_address_behind(tmp_path, client):
    file = write(tmp_path, "a.md")
    file.write_text(file.read_text().replace("kind:", "permalink: /old/weir\nkind:"))
    run(tmp_path, as_draft=True)

    undo(ImportRun.objects.get().pk)

    assert not Address.objects.filter(article__isnull=True).exists()
    assert client.get("/old/weir").status_code == 404


def test_undone_twice_is_undone_once(imported):
    undo(imported.pk)
    before = tables()

    assert "0 removed, 0 touched" in undo(imported.pk)
    assert tables() == before


def test_the_same_archive_comes_in_again_at_the_same_addresses(tmp_path, client):
    archive = harbour(tmp_path)
    run(archive, reports=tmp_path / "first")
    paths = sorted(Article.objects.exclude(path=None).values_list("path", flat=True))
    undo(ImportRun.objects.get().pk)

    again = run(archive, reports=tmp_path / "again")

    assert "unchanged" not in again.counts
    assert sorted(Article.objects.exclude(path=None).values_list("path", flat=True)) == paths
    assert client.get(paths[0]).status_code == 200


def test_a_piece_of_another_run_that_points_here_points_nowhere_then(imported, tmp_path):
    write(tmp_path / "more", "c.md", "It rained.\n\nREAD MORE: The Weir", title="The Lock")
    run(tmp_path / "more", namespace="more")
    related = Article.objects.get(headline="The Lock").related_pieces.get()
    assert related.target.headline == "The Weir"

    undo(imported.pk)

    related.refresh_from_db()
    assert related.target is None
    assert Article.objects.get().headline == "The Lock"
