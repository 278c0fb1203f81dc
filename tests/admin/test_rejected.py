"""Rejected documents: why, the original to read, and the ways to bring them in after all."""

import pytest
from django.db import OperationalError
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from articles.admin.rejected.advice import ADVICE, advice
from articles.admin.rejected.page import PAGE_SIZE
from articles.importing.reading import stages
from articles.models import Article, ImportRun, LegacyDocument
from tests.admin.forms import said
from tests.importing.runs import run, write

PAGE = "admin:articles_legacydocument_rejected"


@pytest.fixture
def rejected(db, tmp_path, monkeypatch) -> LegacyDocument:
    """A sound document that was rejected by a fault of ours, which is mended now."""
    finished = stages._finished
    monkeypatch.setattr(stages, "_finished", lambda *_: 1 / 0)
    write(tmp_path, "weir.md", "It rained on the weir.")
    run(tmp_path, namespace="harbour")
    monkeypatch.setattr(stages, "_finished", finished)
    return LegacyDocument.objects.get()


def made(number: int, because: str = "empty-body", run: ImportRun | None = None) -> LegacyDocument:
    run = run or ImportRun.objects.create(namespace="legacy", arguments={"paths": ["/srv/old"]})
    return LegacyDocument.objects.create(
        namespace="legacy", source_id=f"{number}.md", path=f"{number}.md", sha256="x",
        original=b"", original_bytes_count=0, first_run=run, last_run=run, outcome="rejected",
        rejected_because=because,
    )  # fmt: skip


def again(document: LegacyDocument) -> str:
    return reverse("admin:articles_legacydocument_retry", args=[document.pk])


# Who may


def test_a_contributor_neither_sees_nor_tries(client, contributor, rejected):
    client.force_login(contributor)

    assert client.get(reverse(PAGE)).status_code == 403
    assert client.post(again(rejected)).status_code == 403
    assert not Article.objects.exists()


def test_opening_the_address_tries_nothing(desk_client, rejected):
    assert desk_client.get(again(rejected)).status_code == 405
    assert desk_client.post(reverse(PAGE)).status_code == 405
    assert not Article.objects.exists()


# What is listed


def test_each_stands_with_what_it_means_its_reason_and_its_original(desk_client, db):
    document = made(1, "unreadable: ValueError: <b>")

    response = desk_client.get(reverse(PAGE))

    text = said(response)
    assert "1.md It could not be read" in text
    assert "unreadable: ValueError: <b>" in text
    assert "<b>" not in response.content.decode()
    beside = reverse("admin:articles_legacydocument_beside", args=[document.pk])
    assert beside in response.content.decode()
    assert again(document) in response.content.decode()


def test_what_is_mended_on_the_disk_has_the_command_and_no_button(desk_client, db):
    document = made(1, "too-large: 9,000,000 bytes, at most 5,000,000 are taken")

    response = desk_client.get(reverse(PAGE))

    assert "python manage.py import_articles /srv/old" in said(response)
    assert again(document) not in response.content.decode()


def test_a_run_lists_its_own_alone(desk_client, db):
    mine, other = made(1), made(2)

    text = said(desk_client.get(reverse(PAGE), {"run": mine.first_run_id}))

    assert "1.md" in text
    assert "2.md" not in text
    assert f"{other.first_run}" not in text


def test_the_list_is_paged_and_leaves_nothing_out(desk_client, db):
    of_one = ImportRun.objects.create(namespace="legacy")
    for number in range(PAGE_SIZE + 2):
        made(number, run=of_one)

    first = desk_client.get(reverse(PAGE), {"run": of_one.pk})
    more = LexborHTMLParser(first.content.decode()).css_first(".queue-more a").attributes["href"]
    second = desk_client.get(reverse(PAGE) + more)

    assert f"{PAGE_SIZE + 2} documents" in said(first)
    seen = [
        each.text()
        for response in (first, second)
        for each in LexborHTMLParser(response.content.decode()).css(".open-one strong")
    ]
    assert sorted(seen) == sorted(f"{number}.md" for number in range(PAGE_SIZE + 2))


def test_it_costs_the_same_with_3_and_with_300(desk_client, db, django_assert_num_queries):
    for number in range(3):
        made(number)
    desk_client.get(reverse(PAGE))
    with django_assert_num_queries(6):
        desk_client.get(reverse(PAGE))
    for number in range(3, 300):
        made(number)
    with django_assert_num_queries(6):
        desk_client.get(reverse(PAGE))


@pytest.mark.parametrize("code", ["link", "empty-file", "archive-bomb", "xml-declares"])
def test_a_reason_is_known_by_its_code(code):
    assert advice(f"{code}: something").is_on_disk


def test_a_reason_nobody_has_met_says_no_more_than_it_knows():
    assert advice("linked-elsewhere: x").says == "It could not be taken."
    assert advice("").says == "It could not be taken."
    assert all(each.says.endswith(".") for each in ADVICE.values())


# Trying again


def test_once_the_cause_is_mended_it_is_in_and_the_person_sees_it_beside_the_original(
    desk_client, rejected
):
    response = desk_client.post(again(rejected), follow=True)

    assert "Read again: weir.md is in." in said(response)
    assert "It rained on the weir." in said(response)
    assert Article.objects.get().headline == "The Weir"


def test_a_second_click_makes_no_second_article(desk_client, rejected):
    desk_client.post(again(rejected))

    response = desk_client.post(again(rejected), follow=True)

    assert "It is not rejected any more." in said(response)
    assert Article.objects.count() == 1


def test_what_is_rejected_again_says_so(desk_client, rejected, monkeypatch):
    monkeypatch.setattr(stages, "_finished", lambda *_: [][0])

    response = desk_client.post(f"{again(rejected)}?run={rejected.first_run_id}", follow=True)

    assert "is rejected still, unreadable: IndexError" in said(response)
    assert response.redirect_chain[0][0].endswith(f"?run={rejected.first_run_id}")


def test_what_cannot_be_read_again_names_the_command(desk_client, rejected):
    LegacyDocument.objects.update(sha256="0" * 64)

    text = said(desk_client.post(again(rejected), follow=True))

    assert "Other parts of its file tell of it" in text
    assert "Run the import again: python manage.py import_articles" in text


def test_an_option_that_is_none_reads_nothing_again(desk_client, rejected):
    response = desk_client.post(again(rejected), {"format": "docx"}, follow=True)

    assert "Format: Select a valid choice" in said(response)
    assert not Article.objects.exists()


def test_options_that_are_the_cure_are_given_in_the_form(desk_client, db, tmp_path):
    (tmp_path / "wide.txt").write_bytes("The Weir\n\nIt rained.\n".encode("utf-16-le"))
    write(tmp_path, "sound.md")
    run(tmp_path)
    document = LegacyDocument.objects.get(outcome="rejected")
    opened = desk_client.get(reverse(PAGE))
    assert "the encoding where it is UTF-16" in said(opened)
    page = LexborHTMLParser(opened.content.decode())
    chosen = {each.attributes["value"] for each in page.css("select[name=encoding] option")}
    assert "utf-16-le" in chosen

    response = desk_client.post(again(document), {"encoding": "utf-16-le"}, follow=True)

    assert "Read again: wide.txt is in." in said(response)
    assert Article.objects.filter(headline="The Weir").exists()


def test_a_storage_that_cannot_be_written_to_is_said_and_changes_nothing(
    desk_client, rejected, monkeypatch
):
    def full(*_):
        raise OperationalError("database or disk is full")

    monkeypatch.setattr("articles.importing.storing.batch.create", full)

    response = desk_client.post(again(rejected), follow=True)

    assert "Not read again: weir.md. The database refused the last batch" in said(response)
    rejected.refresh_from_db()
    assert rejected.outcome == "rejected"
    assert ImportRun.objects.count() == 1


# The run's own page


def test_the_run_counts_its_outcomes_and_leads_to_what_is_open(desk_client, rejected):
    page = reverse("admin:articles_importrun_change", args=[rejected.first_run_id])

    response = desk_client.get(page)

    text, html = said(response), response.content.decode()
    assert "0 created" in text
    assert "1 rejected" in text
    assert "1 rejected, to be tried again" in text
    assert f"{reverse(PAGE)}?run={rejected.first_run_id}" in html
    assert "python manage.py import_articles" in text


def test_a_run_of_which_nothing_is_open_says_so(desk_client, db):
    done = ImportRun.objects.create(namespace="legacy", created_count=1234)

    text = said(desk_client.get(reverse("admin:articles_importrun_change", args=[done.pk])))

    assert "1,234 created" in text
    assert "Nothing." in text
