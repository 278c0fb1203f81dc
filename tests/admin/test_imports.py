"""Import runs and legacy documents: read with their warnings, what was left out, the original."""

import zlib

import pytest
from django.urls import reverse

from articles.models import ImportRun, LegacyDocument
from tests import make
from tests.admin.forms import said

ORIGINAL = "headline: Old\n<script>alert(1)</script> &amp; the rest"


@pytest.fixture
def document(db):
    run = ImportRun.objects.create(namespace="legacy", created_count=1)
    data = ORIGINAL.encode()
    return LegacyDocument.objects.create(
        namespace="legacy", source_id="old.txt", path="old.txt", format="plain", sha256="x",
        original=zlib.compress(data), original_bytes_count=len(data), first_run=run, last_run=run,
        outcome="created", article=make.draft("Old", imported_at=make.PAST), warning_count=1,
        warnings=[{"code": "byline-missing", "message": "No author was named.", "line": 3}],
        dropped=[{"text": "View more", "reason": "house-line"}],
        extracted=[{"field": "kind", "value": "opinion", "raw": "opinions", "confidence": 0.9}],
    )  # fmt: skip


def test_a_document_shows_what_was_read_what_was_left_out_and_the_original(desk_client, document):
    response = desk_client.get(reverse("admin:articles_legacydocument_change", args=[document.pk]))

    text = said(response)
    for words in ("No author was named.", "house-line View more", "kind opinion opinions 0.9"):
        assert words in text
    assert ORIGINAL.replace("\n", " ") in text
    assert "<script>alert" not in response.content.decode()


def test_the_piece_shows_its_warnings_and_the_way_to_the_original(desk_client, document):
    change = reverse("admin:articles_article_change", args=[document.article_id])

    assert "Imported No author was named." in said(desk_client.get(change))


def test_a_run_leads_to_the_documents_that_arrived_in_it(desk_client, document):
    run = desk_client.get(reverse("admin:articles_importrun_change", args=[document.first_run_id]))
    assert f"first_run__id__exact={document.first_run_id}" in run.content.decode()

    listed = reverse("admin:articles_legacydocument_changelist")
    response = desk_client.get(listed, {"first_run__id__exact": document.first_run_id})
    assert "old.txt" in said(response)
    assert "old.txt" not in said(desk_client.get(listed, {"warnings": "no"}))


def test_the_list_of_runs_counts_each_outcome_under_one_word(desk_client):
    ImportRun.objects.create(namespace="legacy", created_count=12_000, unchanged_count=3)

    text = said(desk_client.get(reverse("admin:articles_importrun_changelist")))

    for word in ("Created", "Updated", "Unchanged", "Kept", "Rejected", "Warnings"):
        assert word in text
        assert f"{word} count" not in text
    assert "12,000 0 3" in text
