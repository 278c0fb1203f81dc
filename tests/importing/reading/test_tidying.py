"""While an import runs Python looks for rings of objects seldom, and afterwards as before."""

import gc

import pytest

from articles.importing.reading.tidying import tidying_seldom


def test_it_ends_with_the_run():
    before, frozen = gc.get_threshold(), gc.get_freeze_count()

    with tidying_seldom():
        during = gc.get_threshold()
        is_enabled = gc.isenabled()

    assert during[0] > before[0]
    assert is_enabled
    assert (gc.get_threshold(), gc.get_freeze_count()) == (before, frozen)


def test_it_ends_with_a_run_that_breaks():
    before = gc.get_threshold()

    with pytest.raises(RuntimeError), tidying_seldom():
        raise RuntimeError

    assert gc.get_threshold() == before
