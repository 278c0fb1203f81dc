"""A directory of names, letter by letter: with 20,000 of them a page costs what it does with 200.

Up to a hundred names stand on one page. Where there are more, a page holds those of one letter,
a hundred at a time: `?before=Є` opens a letter, and `?before=` with a key goes on behind a name.
"""

import re
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Model, Q, QuerySet
from django.db.models.expressions import RawSQL
from django.http import HttpRequest

from articles.models import replica
from articles.text.alphabet import alphabet, filing_order, letter, letter_order
from articles.views.asked import asked
from articles.views.listing import BadCursor

NAMES_A_PAGE = 100
FEW_NAMES = 24  # so many are seen at a glance: letters above them would only be in the way

_KEY = re.compile(r"[0-9]{1,18}")
# From each first character to the next one that there is, by the index on it.
_INITIALS = """
WITH RECURSIVE first(initial) AS (
 SELECT * FROM (SELECT SUBSTR(name, 1, 1) FROM {table} ORDER BY SUBSTR(name, 1, 1) LIMIT 1) AS one
 UNION ALL
 SELECT (SELECT SUBSTR(name, 1, 1) FROM {table} WHERE SUBSTR(name, 1, 1) > first.initial
  ORDER BY SUBSTR(name, 1, 1) LIMIT 1)
 FROM first WHERE first.initial IS NOT NULL
) SELECT initial FROM first WHERE initial IS NOT NULL AND EXISTS ({rows})
"""


@dataclass(frozen=True)
class Directory:
    """One page: its names by letter, all letters that there are, and the way on.

    A few names stand under no letter. `letters` is empty where one page holds everything;
    `here` is the letter that is open.
    """

    groups: tuple[tuple[str, tuple[Model, ...]], ...]
    letters: tuple[str, ...]
    here: str
    older: str
    is_first: bool

    @property
    def alphabets(self) -> list[list[str]]:
        """The letters, those of one script together."""
        return [list(held) for _number, held in groupby(self.letters, key=alphabet)]


def directory(request: HttpRequest, rows: QuerySet) -> Directory:
    """The page of these rows (by their `name`) that is asked for; four queries at most."""
    typed = asked(request, "before")
    if typed is None:
        held = list(rows.order_by("name__initial", "name", "pk")[: NAMES_A_PAGE + 1])
        if len(held) <= NAMES_A_PAGE:
            held.sort(key=lambda one: (letter_order(letter(one.name)), filing_order(one.name)))
            return Directory(_grouped(held), (), "", "", True)
    initials = _initials(rows)
    letters = sorted({letter(each) for each in initials}, key=letter_order)
    last = _last_shown(rows.model, typed) if typed and _KEY.fullmatch(typed) else None
    here = letter(last.name) if last else typed if typed is not None else letters[0]
    if here not in letters:
        raise BadCursor(typed)
    found = rows.filter(name__initial__in=[one for one in initials if letter(one) == here])
    if last:
        found = found.filter(Q(name__gt=last.name) | Q(name=last.name, pk__gt=last.pk))
    held = list(found.order_by("name", "pk")[: NAMES_A_PAGE + 1])
    items = held[:NAMES_A_PAGE]
    older = str(items[-1].pk) if len(held) > NAMES_A_PAGE else ""
    return Directory(((here, tuple(items)),), tuple(letters), here, older, last is None)


def _initials(rows: QuerySet) -> list[str]:
    """The first characters of their names; as many look-ups in the index as there are of them."""
    here = rows.filter(name__initial=RawSQL("first.initial", ())).order_by().values("pk")
    statement, values = here.query.sql_with_params()
    connection = replica.asked()
    table = connection.ops.quote_name(rows.model._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(_INITIALS.format(table=table, rows=statement), values)
        return [initial for (initial,) in cursor.fetchall()]


def _last_shown(model: type[Model], key: str) -> Model:
    last = model.objects.filter(pk=key).first()
    if last is None:
        raise BadCursor(key)
    return last


def _grouped(rows: list[Model]) -> tuple[tuple[str, tuple[Model, ...]], ...]:
    if len(rows) <= FEW_NAMES:
        return (("", tuple(rows)),) if rows else ()
    return tuple(
        (name, tuple(held)) for name, held in groupby(rows, key=lambda one: letter(one.name))
    )
