"""How long a page keeps: a minute at most, and never beyond the next scheduled minute."""

from datetime import timedelta

import pytest

from articles.views.freshness import cache_control


@pytest.mark.parametrize(
    ("seconds", "header"),
    [
        (None, "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400"),
        (200_000, "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400"),
        (3600, "public, max-age=60, stale-while-revalidate=60, stale-if-error=3540"),
        (90, "public, max-age=60, stale-while-revalidate=30, stale-if-error=30"),
        (60, "public, max-age=60"),
        (12.9, "public, max-age=12"),
        (0.4, "public, max-age=0"),
        (-3, "public, max-age=0"),
    ],
)
def test_no_cache_outlives_the_next_scheduled_minute(seconds, header):
    left = None if seconds is None else timedelta(seconds=seconds)

    assert cache_control(left) == header


def test_what_was_corrected_is_never_answered_stale():
    assert cache_control(None, may_be_stale=False) == "public, max-age=60"
    assert cache_control(timedelta(seconds=5), may_be_stale=False) == "public, max-age=5"
