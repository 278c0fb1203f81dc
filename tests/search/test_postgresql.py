"""The two ways in which PostgreSQL finds, by its index and by a walk, and the column they read."""

from datetime import timedelta

import pytest
from django.db import connection

from articles.models import Article, search_sql
from articles.search import find, postgresql, read_query
from tests import make
from tests.search.hits import found

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one way"),
]


def test_a_walk_that_found_enough_says_that_there_are_more(monkeypatch):
    for number in range(5):
        make.published(f"Ferry {number}", at=make.PAST + timedelta(days=number))
    monkeypatch.setattr(postgresql, "WALKED_FOR", 3)
    monkeypatch.setattr(postgresql, "_FEW", -1)

    page = find(read_query("ferry"))

    assert (page.count, page.is_capped, page.is_sampled, page.ranked) == (3, True, True, 3)
    newest = Article.objects.newest_first()[:3]
    assert {hit.article for hit in page.hits} == {article.pk for article in newest}
    assert found("ferry", by_date=True) == [f"Ferry {number}" for number in (4, 3, 2, 1, 0)]


def test_both_ways_of_postgresql_find_the_same(monkeypatch):
    for number in range(5):
        make.published(f"Ferry {number}")
    make.published("The boat")
    by_index = find(read_query("ferry -boat"))
    monkeypatch.setattr(postgresql, "_FEW", -1)

    by_walk = find(read_query("ferry -boat"))

    assert by_walk.hits == by_index.hits
    assert by_walk.kinds == by_index.kinds


def test_what_was_frequent_once_is_found_behind_the_end_of_a_walk(monkeypatch):
    for number in range(5):
        make.published(f"Ferry {number}", at=make.PAST + timedelta(days=number))
    for number in range(3):
        make.published("Bread", body="<p>Rye.</p>", at=make.PAST + timedelta(days=9 + number))
    monkeypatch.setattr(postgresql, "WALKED_FOR", 2)
    monkeypatch.setattr(postgresql, "_WALKED", 3)
    monkeypatch.setattr(postgresql, "_FEW", -1)
    newest_first = [f"Ferry {number}" for number in (4, 3, 2, 1, 0)]

    assert found("ferry", by_date=True) == newest_first
    assert sorted(found("ferry")) == sorted(newest_first)
    assert find(read_query("ferry")).count == 5


def test_more_matches_than_the_index_gives_are_walked_the_newest_first(monkeypatch):
    for number in range(5):
        make.published(f"Ferry {number}", at=make.PAST + timedelta(days=number))
    monkeypatch.setattr(postgresql, "_TAKEN", 2)
    query = read_query("ferry")

    page = find(query, by_date=True)

    assert found("ferry", by_date=True) == [f"Ferry {number}" for number in (4, 3, 2, 1, 0)]
    assert find(query, after=page.hits[1], by_date=True).hits == page.hits[2:]


def test_the_words_lie_in_their_row_where_a_walk_reads_them():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT attstorage FROM pg_attribute"
            " WHERE attrelid = 'articles_searchentry'::regclass AND attname = 'words'"
        )
        assert cursor.fetchone() == ("m",)


def test_a_table_whose_words_lay_beside_it_is_written_anew():
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE articles_searchentry ALTER words SET STORAGE EXTENDED")

    with connection.schema_editor() as editor:
        search_sql.rewrite(None, editor)

    test_the_words_lie_in_their_row_where_a_walk_reads_them()
    make.published("The ferry")
    assert found("ferry") == ["The ferry"]
