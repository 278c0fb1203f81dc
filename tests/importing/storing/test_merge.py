"""A document that changed since its last import: each field compared three ways."""

import pytest

from articles.desk import relate, revise, withdraw
from articles.desk.relate import Waiting
from articles.models import Address, Article, Correction, LegacyDocument, Revision
from tests.importing.again import BODY, again, article, warnings
from tests.importing.runs import harbour, run, write

pytestmark = pytest.mark.django_db


def test_the_editors_words_stay_when_both_changed_and_a_conflict_shows_both(archive, editor):
    piece = article()
    piece.headline = "The Weir, Mended"
    revise(piece, by=editor, reason="minor")
    write(archive, "a.md", BODY, "The Weir, Broken")

    ran = again(archive)

    assert ran.counts == {"kept": 1, "unchanged": 1}
    assert article().headline == "The Weir, Mended"
    assert "The Weir, Mended" in warnings(ran)["conflict"]
    assert "The Weir, Broken" in warnings(ran)["conflict"]
    assert again(archive).counts == {"unchanged": 2}


def test_a_conflict_of_two_long_texts_shows_where_they_part(archive, editor):
    common = "It rained on the weir, and the keeper wrote it down. " * 20
    write(archive, "a.md", f"{common}It froze on Monday.")
    again(archive)
    piece = article()
    piece.body = piece.body.replace("Monday", "Tuesday")
    revise(piece, by=editor, reason="minor")
    write(archive, "a.md", f"{common}It froze on Friday.")

    ran = again(archive)

    said = warnings(ran)["conflict"]
    assert "It froze on Tuesday.'" in said
    assert "It froze on Friday.'" in said
    assert len(said) < 300
    assert "Tuesday" in article().body


def test_a_piece_of_which_nothing_is_left_is_said_to_be_another(archive):
    file = write(archive, "a.md", "Somebody else’s news.", "Another Archive")
    file.write_text(file.read_text().replace("2019-05-04", "2011-01-02"))

    ran = again(archive)

    assert ran.counts == {"updated": 1, "unchanged": 1}
    assert "--namespace" in warnings(ran)["replaced"]
    assert Revision.objects.filter(headline="The Weir").exists()


def test_an_article_that_an_editor_deleted_is_not_brought_back(archive):
    draft_id = LegacyDocument.objects.get(source_id="a.md")
    draft_id.article = None
    draft_id.save()
    count = Article.objects.count()
    assert again(archive).counts == {"unchanged": 2}

    write(archive, "a.md", "It rained again.")

    ran = again(archive)
    assert ran.counts == {"kept": 1, "unchanged": 1}
    assert "deleted" in warnings(ran)["kept"]
    assert Article.objects.count() == count


def test_an_article_that_an_editor_withdrew_is_not_brought_back(archive, editor):
    withdraw(article(), by=editor, notice="It was not true.")
    write(archive, "a.md", "It rained again.")

    ran = again(archive)

    assert ran.counts == {"kept": 1, "unchanged": 1}
    assert article().status == Article.Status.WITHDRAWN
    assert "rained again" not in article().body


def test_a_field_that_only_the_source_changed_is_taken_as_a_revision_that_names_the_run(archive):
    write(archive, "a.md", BODY.replace("froze", "snowed"))

    ran = again(archive)

    assert ran.counts == {"updated": 1, "unchanged": 1}
    piece = article()
    assert "It snowed." in piece.body
    revision = piece.public_revision
    assert (revision.number, revision.version) == (2, 2)
    assert revision.reason == Revision.Reason.IMPORT
    assert revision.import_run_id == ran.report["run"]
    assert "It snowed." in revision.body
    assert piece.modified_at == revision.public_from
    assert "It froze." in piece.revisions.get(number=1).body
    assert again(archive).counts == {"unchanged": 2}


def test_a_field_that_only_the_editor_changed_stays_and_the_others_are_taken(archive, editor):
    piece = article()
    piece.kicker = "Rain"
    revise(piece, by=editor, reason="minor")
    write(archive, "a.md", BODY, "The Weir, Broken")

    assert again(archive).counts == {"updated": 1, "unchanged": 1}
    piece = article()
    assert (piece.kicker, piece.headline) == ("Rain", "The Weir, Broken")
    assert piece.path == "/2019/05/the-weir/"


def test_a_change_that_the_editor_made_too_is_no_conflict(archive, editor):
    piece = article()
    piece.headline = "The Weir, Broken"
    revise(piece, by=editor, reason="minor")
    write(archive, "a.md", BODY, "The Weir, Broken")

    ran = again(archive)

    assert ran.counts == {"unchanged": 2}
    assert "conflict" not in warnings(ran)


def test_a_change_of_markup_alone_changes_nothing(archive):
    file = archive / "a.md"
    file.write_text(file.read_text().replace("kind: opinion\n", "kind:  Opinion \n"))

    assert again(archive).counts == {"unchanged": 2}
    assert article().revisions.count() == 1
    assert again(archive).counts == {"unchanged": 2}


def test_lists_are_taken_whole(archive):
    file = archive / "a.md"
    text = file.read_text().replace(
        "author: Mira Holt", "author: [Mira Holt, Jon Vale]\ntags: rain"
    )
    file.write_text(text.replace("https://example.org/thaw", "https://example.org/melt"))

    assert again(archive).counts == {"updated": 1, "unchanged": 1}
    piece = article()
    assert [each.name for each in piece.bylines.order_by("position")] == ["Mira Holt", "Jon Vale"]
    assert list(piece.topics.names()) == ["rain"]
    assert [each.source.address_key for each in piece.citations.all()] == [
        "https://example.org/melt"
    ]


def test_another_date_moves_the_address_and_the_old_one_stays(archive):
    file = archive / "a.md"
    file.write_text(file.read_text().replace("2019-05-04", "2018-03-02"))

    assert again(archive).counts == {"updated": 1, "unchanged": 1}
    piece = article()
    assert piece.path == "/2018/03/the-weir/"
    assert Address.objects.get(path="/2019/05/the-weir/").article == piece


def test_a_changed_correction_is_a_new_one_that_supersedes(archive):
    write(archive, "a.md", f"{BODY}\n\nCorrection: It hailed.")
    again(archive)
    write(archive, "a.md", f"{BODY}\n\nCorrection: It hailed twice.")

    assert again(archive).counts == {"updated": 1, "unchanged": 1}
    first, second = Correction.objects.order_by("number")
    assert (first.text, second.text) == ("It hailed.", "It hailed twice.")
    assert second.supersedes == first
    assert second.origin == Correction.Origin.IMPORT


def test_a_correction_that_is_gone_from_the_source_stays_and_is_named(archive):
    write(archive, "a.md", f"{BODY}\n\nCorrection: It hailed.")
    again(archive)
    write(archive, "a.md", BODY)

    ran = again(archive)

    assert Correction.objects.get().text == "It hailed."
    assert "It hailed." in warnings(ran)["correction-gone"]


def test_a_draft_that_its_source_has_published_since_is_published(tmp_path):
    archive = harbour(tmp_path)
    run(archive)
    file = archive / "unfinished.md"
    file.write_text(file.read_text().replace("draft: true", "date: 2019-09-01"))

    ran = run(archive, reports=tmp_path / "report")

    assert ran.counts == {"updated": 1, "unchanged": 4}
    piece = Article.objects.get(headline="A Piece That Nobody Finished")
    assert piece.status == Article.Status.PUBLISHED
    assert piece.path == "/2019/09/a-piece-that-nobody-finished/"


def test_what_was_brought_in_as_a_draft_is_not_published_behind_the_editors_back(tmp_path):
    archive = tmp_path / "archive"
    write(archive, "a.md", BODY)
    run(archive, as_draft=True)
    write(archive, "a.md", f"{BODY} It hailed.")

    run(archive)

    assert article().status == Article.Status.DRAFT
    assert "hailed" in article().body


def test_a_public_piece_whose_source_is_a_draft_now_stays_public(archive):
    file = archive / "a.md"
    file.write_text(file.read_text().replace("kind:", "draft: true\nkind:"))

    ran = again(archive)

    assert article().status == Article.Status.PUBLISHED
    assert "kept" in warnings(ran)


def test_a_document_that_is_gone_is_reported_and_nothing_is_deleted(archive):
    (archive / "a.md").unlink()

    ran = again(archive)

    assert ran.counts == {"kept": 1, "unchanged": 1}
    assert "source-gone" in warnings(ran)
    assert article().status == Article.Status.PUBLISHED


def test_another_option_reads_an_unchanged_file_again(tmp_path):
    archive = harbour(tmp_path)
    run(archive)
    (tmp_path / "authors.csv").write_text("admin,Ida Roe\n")

    ran = run(archive, authors=str(tmp_path / "authors.csv"), reports=tmp_path / "report")

    assert ran.document("unfinished.md")["outcome"] == "updated"
    piece = Article.objects.get(headline="A Piece That Nobody Finished")
    assert piece.bylines.get().author.name == "Ida Roe"


def test_a_line_that_an_editor_has_resolved_leads_on_when_another_comes_beside_it(archive):
    write(archive, "a.md", f"{BODY}\n\nREAD MORE: The Long Drought")
    again(archive)
    drought = Article.objects.get(legacy_document__source_id="b.md")
    relate(Waiting("the long drought"), drought, by=None)
    write(archive, "a.md", f"{BODY}\n\nREAD MORE: The Long Drought\n\nREAD MORE: Nowhere")

    again(archive)

    lines = article().related_pieces.values_list("headline", "target")
    assert list(lines) == [("The Long Drought", drought.pk), ("Nowhere", None)]
