"""One line of the table, and how its time is taken."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median as middle


@dataclass(frozen=True)
class Row:
    what: str
    figure: float
    unit: str


def seconds(work: Callable[[], object], times: int = 1) -> float:
    """The wall time of one call, the best of `times`: noise only ever adds."""
    best = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def median(work: Callable[[], object], times: int = 7) -> float:
    """The wall time that half of the calls keep to, in seconds."""
    return middle(seconds(work) for _ in range(times))
