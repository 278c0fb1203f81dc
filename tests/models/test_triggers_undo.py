"""Who may take away what was printed: nobody, but for the run that is being undone."""

import pytest
from django.db import IntegrityError, connection, transaction

from articles.desk import correct
from articles.models import Article, Correction, ImportRun, Removal, Revision
from tests import make
from tests.importing.runs import run, write

pytestmark = pytest.mark.django_db

BODY = "It rained.\n\nCorrection: An earlier version misstated the depth of the river."


@pytest.fixture
def undoing(tmp_path):
    """A run of one piece with a correction, which is being undone."""
    write(tmp_path, "a.md", BODY)
    run(tmp_path)
    ImportRun.objects.update(state="undoing")
    return ImportRun.objects.get()


def remove(table, row, of_run):
    with transaction.atomic():
        Removal.objects.create(table_name=table, row_id=row.pk, run=of_run)


def refused(act, *parts):
    with pytest.raises(IntegrityError), transaction.atomic():
        act(*parts)


def delete(model, pk):
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {model._meta.db_table} WHERE id = %s", [pk])


@pytest.mark.parametrize("model", [Correction, Revision, Article])
def test_without_a_removal_not_even_a_run_that_is_undone_loses_a_row(undoing, model):
    refused(delete, model, model.objects.get().pk)


@pytest.mark.parametrize("model", [Correction, Revision])
def test_a_row_that_is_named_may_go(undoing, model):
    row = model.objects.get()
    Article.objects.update(public_revision=None)
    remove(model._meta.db_table, row, undoing)

    delete(model, row.pk)

    assert not model.objects.exists()


@pytest.mark.parametrize("state", ["finished", "interrupted", "stopped", "running"])
def test_nothing_is_named_unless_the_run_is_being_undone(undoing, state):
    other = ImportRun.objects.create(namespace="other", state=state)

    refused(remove, "articles_correction", Correction.objects.get(), other)


def test_nothing_of_another_run_or_of_the_desk_is_named(undoing, editor):
    piece = make.published()
    issued = correct(piece, by=editor, kind="correction", text="On Mondays.")
    other = ImportRun.objects.create(namespace="other", state="undoing")

    refused(remove, "articles_correction", issued, undoing)
    refused(remove, "articles_revision", issued.article.revisions.first(), undoing)
    refused(remove, "articles_article", piece, undoing)
    refused(remove, "articles_correction", Correction.objects.get(origin="import"), other)


def test_nothing_of_a_piece_that_was_touched_is_named(undoing, editor):
    piece = Article.objects.get()
    correct(piece, by=editor, kind="correction", text="On Mondays.")
    printed = Correction.objects.get(origin="import")

    refused(remove, "articles_correction", printed, undoing)
    refused(remove, "articles_revision", piece.revisions.get(number=1), undoing)
    refused(remove, "articles_article", piece, undoing)


def test_a_removal_is_neither_changed_nor_taken_back(undoing):
    remove("articles_correction", Correction.objects.get(), undoing)
    removal = Removal.objects.get()

    refused(removal.save)
    refused(removal.delete)
    refused(lambda: Removal.objects.update(row_id=7))
    refused(delete, Removal, removal.pk)
    assert Removal.objects.get().row_id == removal.row_id


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("finished", "running"), ("interrupted", "running"), ("stopped", "running"),
        ("running", "undoing"), ("finished", "undone"), ("undoing", "finished"),
        ("undoing", "running"), ("undone", "undoing"), ("undone", "running"),
    ],
)  # fmt: skip
def test_the_state_of_a_run_goes_one_way(before, after):
    ImportRun.objects.create(namespace="legacy", state=before)

    refused(lambda: ImportRun.objects.update(state=after))

    assert ImportRun.objects.get().state == before
