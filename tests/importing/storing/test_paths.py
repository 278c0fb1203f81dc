"""Addresses of pieces that share one headline: each gets a number, for a few questions in all."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.importing.running import documents
from articles.models import Article
from tests.importing.runs import run, write

pytestmark = pytest.mark.django_db


def letters(folder, count):
    for number in range(count):
        write(folder, f"{number:03}.md", f"Letter {number} says that it rained.", "Letters")
    return folder


def paths():
    return sorted(
        Article.objects.values_list("path", flat=True), key=lambda path: (len(path), path)
    )


def test_pieces_of_one_headline_are_numbered_in_their_order_over_all_batches(tmp_path, monkeypatch):
    monkeypatch.setattr(documents, "BATCH", 4)

    run(letters(tmp_path, 11), workers=0)

    numbered = [f"/2019/05/letters-{number}/" for number in range(2, 12)]
    assert paths() == ["/2019/05/letters/", *numbered]
    last = Article.objects.get(body__contains="Letter 10 ")
    assert (last.slug, last.path) == ("letters-11", "/2019/05/letters-11/")


def test_a_number_that_another_piece_had_long_ago_is_passed_over(tmp_path):
    write(tmp_path / "one", "a.md", title="Letters 2")
    run(tmp_path / "one", workers=0)

    run(letters(tmp_path / "two", 2), namespace="other", workers=0)

    assert paths() == ["/2019/05/letters/", "/2019/05/letters-2/", "/2019/05/letters-3/"]


def test_a_dry_run_gives_no_address_twice_though_it_keeps_none(tmp_path, monkeypatch):
    monkeypatch.setattr(documents, "BATCH", 2)

    done = run(letters(tmp_path / "in", 5), dry_run=True, workers=0, reports=tmp_path / "report")

    given = [each["address"] for each in done.report["documents"]]
    assert len(set(given)) == 5
    assert not Article.objects.exists()


def test_three_hundred_of_one_headline_ask_little_more_than_three(tmp_path):
    def questions(name, count):
        letters(tmp_path / name, count)
        with CaptureQueriesContext(connection) as asked:
            run(tmp_path / name, namespace=name, workers=0)
        return sum("articles_address" in each["sql"] for each in asked)

    few = questions("few", 3)

    assert questions("many", 300) <= few + 20  # numbers are asked for in ever longer lists
