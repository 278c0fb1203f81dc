"""Room for a batch, given back afterwards."""

import pytest
from django.db import connection

from articles.importing.storing.bulk.room import room_for_batches

pytestmark = pytest.mark.django_db


def cache_size() -> int:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA cache_size")
        return cursor.fetchone()[0]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL has its own room")
def test_there_is_more_room_for_as_long_as_an_import_lasts():
    before = cache_size()

    with room_for_batches():
        meanwhile = cache_size()

    assert meanwhile == -12_000
    assert cache_size() == before
