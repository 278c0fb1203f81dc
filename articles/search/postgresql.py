"""Search by a GIN index, or by walking the newest: chosen by how frequent the words are.

The planner is not asked, for it errs by seconds on words that are rare or everywhere: what ANALYZE
knows of the words' frequency gives the number of matches to expect. Few: all are taken from the
index. Many: the newest entries are walked until enough match; where that finds too little, for
the words were frequent once and are no longer, the index is asked after all.
"""

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

from articles.search.answer import FILED, Counted, Page
from articles.search.answer import counted as summed
from articles.search.asked import Asked, Run
from articles.search.sqlite import phrases

RANKED = FILED  # of the newest
WALKED_FOR = 1_000  # of the newest, where the words are frequent
_FEW = 15_000  # matches to be expected, up to which the index is asked for all
_TAKEN = 25_000  # of those, in no order
_WALKED = 100_000  # of the newest entries, where the words are frequent
_WEIGHTS = "{0.1, 0, 0, 1}"  # D the body, C where it is filed, A the headline
_NOW = "floor(extract(epoch FROM now()))::bigint * 16777216 + 16777215"
_PUBLIC = f"position >= %s AND position <= least(%s, {_NOW})"
# The newest of the matches and, of those behind a place, the newest too; with the number of all.
_BY_INDEX = (
    f"WITH every AS MATERIALIZED (SELECT position, article_id FROM articles_searchentry"
    f" WHERE words @@ %s::tsquery AND {_PUBLIC} LIMIT %s),"
    " newest AS (SELECT * FROM every ORDER BY position DESC LIMIT %s),"
    " behind AS (SELECT * FROM every WHERE position <= %s ORDER BY position DESC LIMIT %s)"
    " SELECT *, (SELECT count(*) FROM every) FROM"
    " (SELECT * FROM newest UNION SELECT * FROM behind) AS wanted ORDER BY position DESC"
)
_BY_WALK = (
    "SELECT position, article_id FROM (SELECT position, article_id, words"
    f" FROM articles_searchentry WHERE {_PUBLIC} ORDER BY position DESC LIMIT %s) AS walked"
    " WHERE words @@ %s::tsquery ORDER BY position DESC LIMIT %s"
)
_GOES_ON = (
    f"SELECT EXISTS (SELECT FROM articles_searchentry WHERE {_PUBLIC} ORDER BY position DESC"
    " OFFSET %s LIMIT 1)"
)


@dataclass(frozen=True)
class _Matches:
    """(position, article) of the newest, of `total`; and of those behind the place asked for.

    `is_sure` where no newer one can be missing.
    """

    newest: list[tuple[int, int]]
    behind: list[tuple[int, int]]
    total: int
    is_capped: bool
    is_sure: bool


def page(cursor: Any, asked: Asked, expected: float, after: Any, by_date: bool, limit: int) -> Page:
    """The rows behind `after` (a Hit), at most `limit`; how many match, as far as anybody looks."""
    last = min(asked.last, after.position - 1) if after and by_date else asked.last
    found = _matches(cursor, asked, expected, last, limit if by_date else 0)
    if by_date:
        rows = [(article, position, 0.0) for position, article in found.behind]
        return Page(rows, 0, False, _counted(found, _filed(cursor, found)))
    ranked = _ranked(cursor, asked, found)
    rows = [row[:3] for row in ranked]
    held = [row for row in rows if after is None or _place(row) > (after.score, -after.position)]
    is_cut = found.is_capped or found.total > len(rows)
    return Page(held[:limit], len(rows), is_cut, _counted(found, [row[3:] for row in ranked]))


def _matches(cursor: Any, asked: Asked, expected: float, last: int, limit: int) -> _Matches:
    """The newest that match, and `limit` of those no later than the position `last`.

    Where the words are more or less frequent among the newest than was expected, one way finds
    too much or too little, and the other is taken.
    """
    likely, other = (_by_index, _by_walk) if expected <= _FEW else (_by_walk, _by_index)
    found = likely(cursor, asked, last, limit)
    if found.is_sure:
        return found
    second = other(cursor, asked, last, limit)
    return second if second.is_sure or second.total > found.total else found


def _by_index(cursor: Any, asked: Asked, last: int, limit: int) -> _Matches:
    cursor.execute(
        _BY_INDEX, [_tsquery(asked), asked.first, asked.last, _TAKEN, RANKED, last, limit]
    )
    rows = cursor.fetchall()
    total = rows[0][2] if rows else 0
    found = [row[:2] for row in rows]
    behind = [row for row in found if row[0] <= last][:limit]
    return _Matches(found[:RANKED], behind, total, total >= _TAKEN, total < _TAKEN)


def _by_walk(cursor: Any, asked: Asked, last: int, limit: int) -> _Matches:
    enough = max(WALKED_FOR, limit)
    newest, is_sure = _walked(cursor, asked, asked.last, enough)
    behind = newest[:limit]
    if limit and last < asked.last and is_sure:
        behind, is_sure = _walked(cursor, asked, last, limit)
    return _Matches(newest, behind, len(newest), len(newest) >= enough, is_sure)


def _walked(cursor: Any, asked: Asked, last: int, enough: int) -> tuple[list, bool]:
    """The newest up to a position; and whether that is all, or enough."""
    cursor.execute(_BY_WALK, [asked.first, last, _WALKED, _tsquery(asked), enough])
    rows = cursor.fetchall()
    if len(rows) >= enough:
        return rows, True
    cursor.execute(_GOES_ON, [asked.first, last, _WALKED])
    return rows, not cursor.fetchone()[0]


def _ranked(cursor: Any, asked: Asked, found: _Matches) -> list[tuple]:
    """(article, position, score, section, kind) of the newest, the best first."""
    cursor.execute(
        f"SELECT article_id, position, -ts_rank('{_WEIGHTS}', words, %s::tsquery, 1)::float8,"
        " section_id, kind FROM articles_searchentry JOIN articles_article ON id = article_id"
        " WHERE position = ANY(%s) ORDER BY 3, position DESC",
        [_tsquery(asked), [position for position, _ in found.newest]],
    )
    return cursor.fetchall()


def _place(row: tuple) -> tuple[float, int]:
    return row[2], -row[1]


def _filed(cursor: Any, found: _Matches) -> list[tuple]:
    """(section, kind) of the newest."""
    cursor.execute(
        "SELECT section_id, kind FROM articles_article WHERE id = ANY(%s)",
        [[article for _, article in found.newest]],
    )
    return cursor.fetchall()


def _counted(found: _Matches, filed: list[tuple]) -> Counted:
    held = [(*where, count, found.total) for where, count in Counter(filed).items()]
    counted = summed(held)
    return replace(counted, is_capped=counted.is_capped or found.is_capped)


def expected(cursor: Any, asked: Asked) -> float:
    """How many entries may match, from what ANALYZE knows; 0 where it knows nothing yet."""
    cursor.execute(
        "SELECT greatest(reltuples, 0), most_common_elems::text::text[], most_common_elem_freqs"
        " FROM pg_class LEFT JOIN pg_stats ON schemaname = current_schema()"
        " AND tablename = relname AND attname = 'words'"
        " WHERE pg_class.oid = 'articles_searchentry'::regclass"
    )
    total, common, shares = cursor.fetchone()
    known = dict(zip(common or (), shares or (), strict=False))
    rare = shares[len(common)] if common else 0.0  # the share of the rarest that is listed
    number = total
    for run in asked.phrases:
        for word in run:
            number *= min(1.0, sum(known.get(kept, rare) for kept in word))
    for mark in asked.marks:
        number *= known.get(mark, rare)
    return number


def _tsquery(asked: Asked) -> str:
    """The query as PostgreSQL writes it; every word stands in quotes, so that none is a command.

    No weight is asked for, though marks are filed under one of their own: the index does not hold
    weights, and to look them up costs ten times what the index does. Who types "kindopinion" as a
    word finds the opinions.
    """
    parts = [f"({_either(run)})" for run in asked.phrases]
    parts += [f"'{mark}'" for mark in asked.marks]
    parts += [f"!({_either(run)})" for run in asked.without]
    return " & ".join(parts)


def _either(run: Run) -> str:
    return " | ".join(
        "(" + " <-> ".join(f"'{word}'" for word in words) + ")" for words in phrases(run)
    )


def frequencies(cursor: Any, stems: list[str]) -> dict[str, int]:
    """In how many entries each of these words stands, counted as far as 100; others are absent."""
    cursor.execute(
        "SELECT stem, (SELECT count(*) FROM (SELECT FROM articles_searchentry"
        " WHERE words @@ quote_literal(stem)::tsquery LIMIT 100) AS some_entries)"
        " FROM unnest(%s::text[]) AS stem",
        [stems],
    )
    return {stem: count for stem, count in cursor.fetchall() if count}
