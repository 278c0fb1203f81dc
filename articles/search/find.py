"""Find what is public and matches a query: by relevance or by date, page by page."""

from collections import Counter
from dataclasses import dataclass, field

from articles.models import replica
from articles.search import postgresql, sqlite
from articles.search.answer import FILED
from articles.search.asked import Nothing, asked
from articles.search.query import Query

PAGE_SIZE = 20


@dataclass(frozen=True)
class Hit:
    """An article by its key, with its place in the order: lower scores stand first."""

    article: int
    position: int
    score: float


@dataclass(frozen=True)
class Found:
    """One page of hits.

    `count` is how many match, as far as anybody looked (`is_capped`: there are more than that).
    `ranked` is how many of the newest were put in order, None where all were.
    `sections` (by key) and `kinds` count the newest FILED of them, which are all when not
    `is_sampled`.
    """

    hits: tuple[Hit, ...] = ()
    has_more: bool = False
    count: int = 0
    is_capped: bool = False
    is_sampled: bool = False
    ranked: int | None = None
    sections: Counter[int] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    stems: frozenset[str] = frozenset()


def find(query: Query, *, after: Hit | None = None, by_date: bool = False) -> Found:
    """The page of hits behind `after`: six queries at most, whatever matches.

    By relevance, the newest matches alone are ranked (sqlite.RANKED, postgresql.RANKED of them);
    by date is exact. An article is found in the second of its publication, and no longer once it
    is withdrawn.
    """
    if query.is_empty:
        return Found()
    try:
        wanted = asked(query)
    except Nothing:
        return Found()
    connection = replica.asked()
    database = sqlite if connection.vendor == "sqlite" else postgresql
    with connection.cursor() as cursor:
        expected = database.expected(cursor, wanted)
        page = database.page(cursor, wanted, expected, after, by_date, PAGE_SIZE + 1)
        counted = page.counted or database.counted(cursor, wanted, expected)
    hits = tuple(Hit(*row) for row in page.rows)
    return Found(
        hits=hits[:PAGE_SIZE],
        has_more=len(hits) > PAGE_SIZE,
        count=counted.total,
        is_capped=counted.is_capped,
        is_sampled=counted.is_capped or counted.total > FILED,
        ranked=None if by_date or not page.is_cut else page.ranked,
        sections=counted.sections,
        kinds=counted.kinds,
        stems=frozenset(wanted.stems),
    )
