"""While an import runs Python looks for rings of objects seldom, and afterwards as before."""

import gc

import pytest

from articles.importing.tidying import tidying_seldom


def test_it_ends_with_the_run_even_with_a_run_that_breaks():
    before, frozen = gc.get_threshold(), gc.get_freeze_count()

    with pytest.raises(RuntimeError), tidying_seldom():
        assert gc.get_threshold()[0] > before[0]
        assert gc.isenabled()
        raise RuntimeError

    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == frozen
