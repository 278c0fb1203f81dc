"""Each distinct name and headline that is open, once; four queries, whatever the archive holds."""

import re
from dataclasses import dataclass

from django.db.models import Case, Count, Min, QuerySet, TextField, Value, When

from articles.desk.attribute import UNKNOWN, nameless
from articles.models import RelatedPiece
from articles.models.warned import tally

PAGE_SIZE = 25  # of each list
_NAME = re.compile(r'"(?P<name>.*)" is no author', re.S)


@dataclass(frozen=True, slots=True)
class Name:
    """A name that the import refused; `message` is the warning that says so."""

    message: str
    count: int

    @property
    def name(self) -> str:
        found = _NAME.match(self.message)
        return found["name"] if found else self.message


@dataclass(frozen=True, slots=True)
class Line:
    """A "READ MORE" line whose piece is not known, by its folded headline, else its address."""

    headline_key: str
    address: str  # "" where there is a headline
    headline: str
    linked: str
    count: int


@dataclass(frozen=True, slots=True)
class Unresolved:
    names: list[Name]
    lines: list[Line]
    nameless: list[tuple[int, int]]  # runs with pieces that name nobody, and how many
    has_more: bool


def unresolved(run: int | None, first: int = 0) -> Unresolved:
    """What is open in a run or in all, `first` of each list passed over."""
    names = [Name(*row) for row in tally(UNKNOWN, run, first, PAGE_SIZE + 1)]
    lines = list(_lines(run)[first : first + PAGE_SIZE + 1])
    by_run = nameless(run).order_by("-first_run").values_list("first_run")
    return Unresolved(
        names[:PAGE_SIZE],
        [Line(*row) for row in lines[:PAGE_SIZE]],
        list(by_run.annotate(Count("pk"))[:PAGE_SIZE]),
        max(len(names), len(lines)) > PAGE_SIZE,
    )


def _lines(run: int | None) -> QuerySet:
    """By headline where there is one, whatever its addresses; else by address."""
    found = RelatedPiece.objects.waiting().exclude(headline_key="", address="")
    found = found.of_run(run) if run else found
    by_address = Case(
        When(headline_key="", then="address"), default=Value(""), output_field=TextField()
    )
    return (
        found.order_by()
        .values("headline_key", by=by_address)
        .annotate(
            said=Min("headline"),
            linked=Min("address"),
            count=Count("article", distinct=True),
        )
        .order_by("-count", "headline_key", "by")
        .values_list("headline_key", "by", "said", "linked", "count")
    )
