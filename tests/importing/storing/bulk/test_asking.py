"""Many keys asked for at once."""

import pytest

from articles.importing.storing.bulk.asking import all_null, having, remove
from articles.models import Address, Topic
from tests import make

pytestmark = pytest.mark.django_db


def test_no_keys_ask_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        found = having(Topic, "slug", [], "id")

    assert found == []


def test_rows_are_found_by_keys_in_any_letters_with_quotes_and_signs():
    keys = ["річка", "o'hara", 'a "quote"', "100%", "back\\slash", "{a,b}"]
    for key in [*keys, "other"]:
        Topic.objects.create(name=key, slug=key)

    found = having(Topic, "slug", [*keys, "unknown"], "name", "slug")

    assert sorted(found) == sorted((key, key) for key in keys)


def test_only_rows_of_which_the_condition_is_true_are_removed():
    held = Address.objects.create(path="/held/", article=make.draft())
    for path in ("/vacant/", "/another/"):
        Address.objects.create(path=path)

    remove(Address, "path", ["/held/", "/vacant/"], where=all_null(["article_id"]))

    assert set(Address.objects.values_list("path", flat=True)) == {held.path, "/another/"}
