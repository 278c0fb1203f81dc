"""What the runs of these tests leave beside the database, taken away at the end."""

import pytest

from articles.importing import liveness


@pytest.fixture(scope="session", autouse=True)
def _no_lock_file_is_left(django_db_setup, django_db_blocker):
    yield
    with django_db_blocker.unblock():
        place = liveness.lock_file()
    if place:
        place.unlink(missing_ok=True)
