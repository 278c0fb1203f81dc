"""What the database itself refuses, whatever way the statement came."""

import pytest
from django.db import IntegrityError, connection, transaction

from articles.desk import correct, publish
from articles.models import Article, Correction, Revision, triggers
from tests import make

ISSUED = {"kind": "correction", "text": "The ferry runs on Mondays, not on Sundays."}


@pytest.fixture
def correction(editor):
    return correct(make.published(), by=editor, **ISSUED)


@pytest.fixture
def seen(correction):
    return correction.article.revisions.get(version=1)


def run(statement, *parameters):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, parameters)


def test_every_guard_stands_after_all_migrations(db):
    assert triggers.standing(connection) == set(triggers.expected(connection))
    assert triggers.check(databases=["default"]) == []


def test_a_missing_guard_is_seen_by_the_system_check(db):
    triggers.remove(connection)

    (error,) = triggers.check(databases=["default"])

    assert "correction_no_update" in error.msg
    triggers.install(connection)


@pytest.mark.parametrize("table", ["articles_correction", "articles_revision"])
@pytest.mark.parametrize(
    "statement",
    ["UPDATE {} SET id = id WHERE id = %s", "DELETE FROM {} WHERE id = %s"],
)
def test_update_and_delete_are_refused(correction, seen, table, statement):
    row = correction if table == "articles_correction" else seen

    with pytest.raises(IntegrityError):
        run(statement.format(table), row.pk)

    assert type(row).objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize("model", [Correction, Revision])
def test_the_orm_cannot_change_or_remove_a_row(correction, seen, model):
    row = correction if model is Correction else seen

    for attempt in (
        row.save,
        row.delete,
        lambda: model.objects.filter(pk=row.pk).update(id=row.pk),
        lambda: model.objects.filter(pk=row.pk)._raw_delete("default"),
        lambda: model.objects.bulk_create(
            [row], update_conflicts=True, unique_fields=["id"], update_fields=["article"]
        ),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            attempt()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="REPLACE is a verb of SQLite alone")
@pytest.mark.parametrize("recursive_triggers", ["ON", "OFF"])
@pytest.mark.django_db(transaction=True)
def test_replace_is_refused_whatever_the_pragma_says(correction, seen, recursive_triggers):
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA recursive_triggers = {recursive_triggers}")
    statements = [
        ("articles_correction", correction.pk), ("articles_revision", seen.pk)
    ]  # fmt: skip

    for table, pk in statements:
        with pytest.raises(IntegrityError):
            run(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table} WHERE id = %s", pk)
        with pytest.raises(IntegrityError):
            run(f"UPDATE OR REPLACE {table} SET id = id WHERE id = %s", pk)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA recursive_triggers = ON")


@pytest.mark.parametrize("table", ["articles_correction", "articles_revision", "articles_article"])
@pytest.mark.django_db(transaction=True)
def test_emptying_a_table_is_refused(correction, table):
    verb = "DELETE FROM" if connection.vendor == "sqlite" else "TRUNCATE"
    cascade = "" if connection.vendor == "sqlite" else " CASCADE"

    with pytest.raises(IntegrityError):
        run(f"{verb} {table}{cascade}")

    assert Article.objects.count() == 1


def test_a_correction_cannot_be_dated_back(correction):
    back = Correction(
        article=correction.article, number=2, origin="desk", issued_at=make.PAST, **ISSUED
    )

    with pytest.raises(IntegrityError), transaction.atomic():
        back.save()


def test_a_correction_cannot_claim_an_import_that_is_over(correction):
    run_over = correction.article.corrections.model.import_run.field.related_model.objects.create(
        namespace="legacy", state="finished"
    )
    claimed = Correction(
        article=correction.article, number=2, origin="import", import_run=run_over, **ISSUED
    )

    with pytest.raises(IntegrityError), transaction.atomic():
        claimed.save()


def test_public_words_do_not_change_without_a_revision(correction):
    article = Article.objects.filter(pk=correction.article_id)

    for change in ({"body": "<p>Silent.</p>"}, {"headline": "Silent"}, {"disclaimer": "Silent"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            article.update(**change)

    article.update(desk_note="not a word that readers see")


def test_a_draft_and_its_revisions_change_freely(editor):
    draft = make.draft()

    Article.objects.filter(pk=draft.pk).update(body="<p>Another.</p>")

    assert Article.objects.get(pk=draft.pk).body == "<p>Another.</p>"
    assert publish(draft, by=editor).is_public
