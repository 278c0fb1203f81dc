"""The last parts of the addresses of new nouns: each once, a taken one gets -2, -3, …"""

from collections import Counter
from collections.abc import Callable, Collection
from functools import cache, partial
from urllib.parse import unquote

from django.db import models

from articles.models import Address

from .bulk.asking import all_null, having, remove

_FEW_NUMBERS = 5  # of one slug that are asked for at first
_TARGETS = [f"{name}_id" for name in Address.TARGETS]


def free_slugs(model: type[models.Model], wanted: list[str]) -> list[str]:
    """Each slug, or the first of slug-2, slug-3, … that nothing of the kind has or had."""
    return first_free(wanted, "{}-{}".format, partial(_taken, model))


def first_free(
    wanted: list[str],
    numbered: Callable[[str, int], str],
    taken_of: Callable[[list[str]], set[str]],
) -> list[str]:
    """Each name, or the first of its numbered ones, from 2, that is not taken and comes once.

    `taken_of` says which of many names are taken. A magazine has a thousand pieces called
    "Letters": it is asked a few times for all of them, not for each of their numbers.
    """
    taken = taken_of(wanted)
    counts = Counter(wanted)
    clashing = [base for base, count in counts.items() if count > 1 or base in taken]
    numbers = dict.fromkeys(clashing, 1)  # the last that was given
    asked = dict.fromkeys(clashing, _FEW_NUMBERS)  # up to which it is known what is taken
    first = range(2, _FEW_NUMBERS + 1)
    if clashing:
        taken |= taken_of([numbered(base, number) for base in clashing for number in first])
    free: dict[str, None] = {}
    for base in wanted:
        address = base
        while address in taken or address in free:
            numbers[base] = number = numbers.get(base, 1) + 1
            if number > asked.get(base, 1):  # many have this slug: ever more are asked for at once
                asked[base] = 2 * number
                following = range(number, asked[base] + 1)
                taken |= taken_of([numbered(base, each) for each in following])
            address = numbered(base, number)
        free[address] = None
    return list(free)


def _taken(model: type[models.Model], slugs: list[str]) -> set[str]:
    if not slugs:
        return set()
    before, after = _round_slug(model)
    paths = {f"{before}{each}{after}": each for each in slugs}
    here = {address for (address,) in having(model, "slug", slugs, "slug")}
    return here | {paths[path] for path in leading(paths)}


def occupy(model: type[models.Model], slugs: list[str]) -> None:
    """What stood here and was taken away by an undone import is no longer told of."""
    before, after = _round_slug(model)
    vacate([f"{before}{each}{after}" for each in slugs])


def leading(paths: Collection[str]) -> set[str]:
    """Those of the paths at which something stands, or stood and is led on from."""
    where = f"NOT ({all_null(_TARGETS)})"
    return {path for (path,) in having(Address, "path", paths, "path", where=where)}


def vacate(paths: Collection[str]) -> None:
    """Take away the addresses that lead nowhere since an import was undone."""
    remove(Address, "path", paths, where=all_null(_TARGETS))


@cache
def _round_slug(model: type[models.Model]) -> tuple[str, str]:
    """What stands before and after the slug in the decoded address of a noun."""
    before, _, after = unquote(model(slug="a-slug").get_absolute_url()).partition("a-slug")
    return before, after
