"""Rows that are made and stored the short way are those that the long way makes."""

import pytest
from django.db import IntegrityError, transaction

from articles.importing.inserting import insert, new_ids, unsaved
from articles.models import Address, Article, Citation, LegacyDocument, Revision, Topic
from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", [Address, Article, Citation, LegacyDocument, Revision])
def test_an_unsaved_row_is_what_the_model_makes(model):
    short, long = unsaved(model), model()

    for field in model._meta.concrete_fields:
        name = field.attname
        if not field.has_db_default():
            assert getattr(short, name) == getattr(long, name), name
    assert short._state.adding


def test_lists_are_not_shared_between_rows():
    one, other = unsaved(Article), unsaved(Article)

    one.highlights.append("It rained.")

    assert other.highlights == []


def test_a_row_is_stored_as_save_stores_it():
    [key] = new_ids(Article, 1)
    fields = {
        "headline": "The Weir",
        "highlights": ["Ада"],
        "published_at": make.PAST,
        "body": "<p>A",
    }
    insert([unsaved(Article, pk=key, id=key, **fields)])
    Article(**fields).save()

    short, long = Article.objects.order_by("pk").values()

    assert short.pop("id") == key
    assert long.pop("id") > key
    assert short.pop("created_at")
    assert long.pop("created_at")
    assert short == long
    assert short["body"] == "<p>A</p>"


def test_no_key_is_given_twice():
    first = new_ids(Topic, 3)
    insert([unsaved(Topic, id=key, name=f"T{key}", slug=f"t{key}") for key in first])
    later = Topic.objects.create(name="Later", slug="later")

    assert later.pk not in first
    assert not set(new_ids(Topic, 3)) & {*first, later.pk}


def test_the_constraints_of_a_table_hold():
    with pytest.raises(IntegrityError), transaction.atomic():
        insert([unsaved(Address, path="no slash")])


def test_nothing_to_store_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        insert([])
