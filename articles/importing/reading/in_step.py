"""Several works side by side, one stage of each in turn.

A work is an iterator that gives None after a stage and its results as they are made. While one
stage is done for document after document, its code and the tables of its expressions stay near
the processor; done document by document they are fetched from memory each time, which took a
fifth of the time of reading.
"""

from collections.abc import Iterable, Iterator
from typing import TypeVar

Made = TypeVar("Made")


def in_step(works: Iterable[Iterator[Made | None]]) -> list[list[Made]]:
    """The results of each work, in its own order."""
    waiting = [(work, []) for work in works]
    results = [made for _, made in waiting]
    while waiting:
        waiting = [(work, made) for work, made in waiting if _goes_on(work, made)]
    return results


def _goes_on(work: Iterator[Made | None], made: list[Made]) -> bool:
    """Do one stage; False when there is none left."""
    try:
        result = next(work)
    except StopIteration:
        return False
    if result is not None:
        made.append(result)
    return True
