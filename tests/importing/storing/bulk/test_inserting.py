"""Rows that are stored the short way are those that the long way stores."""

import pytest
from django.db import IntegrityError, transaction

from articles.importing.storing.bulk.inserting import insert, new_ids
from articles.importing.storing.bulk.table import table
from articles.models import Address, Article, Correction, Topic
from tests import make

pytestmark = pytest.mark.django_db
TOPICS = table(Topic, "id name slug")


def test_the_constraints_of_a_table_hold():
    with pytest.raises(IntegrityError), transaction.atomic():
        insert(table(Address, "path"), [("no slash",)])


def test_html_that_nobody_has_cleaned_is_cleaned():
    insert(table(Article, "headline body"), [("The Weir", "<p>A<script>b</script>")])

    assert Article.objects.get().body == "<p>A</p>"


def test_a_row_is_stored_as_save_stores_it():
    insert(
        table(Article, "headline highlights published_at body"),
        [("The Weir", '["Ада"]', make.PAST, "<p>A")],
    )
    Article(headline="The Weir", highlights=["Ада"], published_at=make.PAST, body="<p>A").save()

    short, long = Article.objects.order_by("pk").values()

    assert long.pop("id") > short.pop("id")
    assert short.pop("created_at")
    assert long.pop("created_at")
    assert short == long


def test_a_row_that_is_not_stored_yet_is_the_models_own():
    article = make.draft()

    [row] = table(Correction, "article_id text").instances([(article.pk, "It was Tuesday.")])

    assert (row.article, row.text, row.wrong) == (article, "It was Tuesday.", "")
    assert row._state.adding


def test_no_key_is_given_twice():
    first = new_ids(Topic, 3)
    insert(TOPICS, [(key, f"T{key}", f"t{key}") for key in first])
    later = Topic.objects.create(name="Later", slug="later")

    assert later.pk not in first
    assert not set(new_ids(Topic, 3)) & {*first, later.pk}


def test_nothing_to_store_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        insert(TOPICS, [])
