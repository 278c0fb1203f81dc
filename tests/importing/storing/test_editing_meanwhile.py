"""Editors save while an import runs, and wait for no more than one of its batches."""

import threading

import pytest
from django.db import connection

from articles.desk import revise
from articles.importing.running import documents
from articles.importing.storing import batch
from articles.models import Article, LegacyDocument
from tests import make
from tests.importing.runs import run, write


@pytest.mark.django_db(transaction=True)
def test_a_save_gets_through_between_two_batches(tmp_path, monkeypatch, editor):
    monkeypatch.setattr(documents, "BATCH", 5)
    for number in range(20):
        write(tmp_path, f"{number:02}.md", title=f"Day {number}")
    piece = make.published()
    is_storing, is_saved = threading.Event(), threading.Event()
    stored_at_save = []

    def save() -> None:
        is_storing.wait(30)  # the first batch holds the database
        try:
            piece.headline = "Saved meanwhile"
            revise(piece, by=editor, reason="minor")
            stored_at_save.append(LegacyDocument.objects.count())
        finally:
            connection.close()
            is_saved.set()

    create, write_batch = batch.create, batch.Batches.write
    batches = []

    def creating(store, entries):
        create(store, entries)
        batches.append(len(entries))
        is_storing.set()

    def writing(self, entries):
        if len(batches) == 1:  # the first is committed, and nothing of the next is begun
            assert is_saved.wait(30)
        return write_batch(self, entries)

    monkeypatch.setattr(batch, "create", creating)
    monkeypatch.setattr(batch.Batches, "write", writing)
    thread = threading.Thread(target=save)
    thread.start()

    ran = run(tmp_path)
    thread.join()

    assert ran.exit_code == 0
    assert batches == [5, 5, 5, 5]
    assert stored_at_save == [5]
    assert Article.objects.get(pk=piece.pk).headline == "Saved meanwhile"
