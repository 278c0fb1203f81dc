"""Fewer walks over all that is in memory, while rows are made by the thousand and dropped whole.

Python looks for rings of objects that hold each other after every 700 new ones. An import makes
millions and few rings, and that took a seventh of the time of the process that stores.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (50_000, 20, 20)


def tidy_seldom() -> None:
    """From now on in this process; what is loaded already is not walked over again."""
    gc.freeze()
    gc.set_threshold(*_SELDOM)


@contextmanager
def tidying_seldom() -> Iterator[None]:
    """As long as it lasts."""
    before = gc.get_threshold()
    tidy_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
