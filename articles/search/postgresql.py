"""Search by a GIN index, or by walking the newest: chosen by how frequent the words are.

The planner is not asked, for it errs by seconds on words that are rare or everywhere: what ANALYZE
knows of the words' frequency gives the number of matches to expect. Few: all are taken from the
index. Many: the newest entries are walked until enough match.
"""

from dataclasses import replace
from typing import Any

from articles.search.answer import FILED, Counted, Page
from articles.search.answer import counted as summed
from articles.search.asked import Asked, Run
from articles.search.sqlite import phrases

RANKED = FILED  # of the newest
WALKED_FOR = 1_000  # of the newest, where the words are frequent
_FEW = 25_000  # matches to be expected, up to which the index is asked for all
_TAKEN = 50_000  # of those
_WALKED = 150_000  # of the newest entries, where the words are frequent
_WEIGHTS = "{0.1, 0, 0, 1}"  # D the body, C where it is filed, A the headline
_NOW = "floor(extract(epoch FROM now()))::bigint * 16777216 + 16777215"
_PUBLIC = f"position >= %s AND position <= least(%s, {_NOW})"
# `every` are the matches, `newest` the last of them in the order of publication.
_BY_INDEX = (
    f"WITH every AS MATERIALIZED (SELECT position, article_id FROM articles_searchentry"
    f" WHERE words @@ %s::tsquery AND {_PUBLIC} LIMIT {_TAKEN}),"
    " newest AS MATERIALIZED (SELECT * FROM every ORDER BY position DESC LIMIT %s)"
)
_BY_WALK = (
    f"WITH newest AS MATERIALIZED (SELECT position, article_id FROM (SELECT position, article_id,"
    f" words FROM articles_searchentry WHERE {_PUBLIC} ORDER BY position DESC LIMIT {_WALKED})"
    " AS walked WHERE words @@ %s::tsquery ORDER BY position DESC LIMIT %s),"
    " every AS (SELECT * FROM newest)"
)


def page(cursor: Any, asked: Asked, expected: float, after: Any, by_date: bool, limit: int) -> Page:
    """The rows behind `after` (a Hit), at most `limit`; by relevance they are counted as well."""
    if by_date:
        last = min(asked.last, after.position - 1) if after else asked.last
        taken, values = _newest(expected, _tsquery(asked), asked.first, last, limit)
        statement = "SELECT article_id, position, 0.0::float8 FROM newest ORDER BY position DESC"
        cursor.execute(f"{taken} {statement}", values)
        return Page(cursor.fetchall(), 0, False)
    wanted, most = _tsquery(asked), _most(expected)
    taken, values = _newest(expected, wanted, asked.first, asked.last, most)
    cursor.execute(
        f"{taken} SELECT newest.article_id, position,"
        f" -ts_rank('{_WEIGHTS}', words, %s::tsquery, 1)::float8, (SELECT count(*) FROM every)"
        " FROM newest JOIN articles_searchentry USING (position) ORDER BY 3, position DESC",
        [*values, wanted],
    )
    rows = cursor.fetchall()
    held = [
        row[:3] for row in rows if after is None or _place(row) > (after.score, -after.position)
    ]
    total = rows[0][3] if rows else 0
    filed = _filed(cursor, [row[0] for row in rows], total)
    is_cut = total > most or (len(rows) >= most and not _is_few(expected))
    return Page(held[:limit], most, is_cut, _told(filed, expected))


def counted(cursor: Any, asked: Asked, expected: float) -> Counted:
    """How many match, as far as anybody looks, and where the newest of them are filed."""
    most = _most(expected)
    taken, values = _newest(expected, _tsquery(asked), asked.first, asked.last, most)
    cursor.execute(f"{taken} SELECT article_id, (SELECT count(*) FROM every) FROM newest", values)
    rows = cursor.fetchall()
    filed = _filed(cursor, [row[0] for row in rows], rows[0][1] if rows else 0)
    return _told(filed, expected)


def _place(row: tuple) -> tuple[float, int]:
    return row[2], -row[1]


def _filed(cursor: Any, articles: list[int], total: int) -> Counted:
    cursor.execute(
        "SELECT section_id, kind, count(*), %s FROM articles_article WHERE id = ANY(%s)"
        " GROUP BY 1, 2",
        [total, articles],
    )
    return summed(cursor.fetchall())


def _told(filed: Counted, expected: float) -> Counted:
    """A walk stops when it has found enough, so nobody knows how many more there are."""
    is_capped = filed.is_capped or (not _is_few(expected) and filed.total >= WALKED_FOR)
    return replace(filed, is_capped=is_capped)


def _most(expected: float) -> int:
    return RANKED if _is_few(expected) else WALKED_FOR


def _is_few(expected: float) -> bool:
    return expected <= _FEW


def _newest(expected: float, wanted: str, first: int, last: int, enough: int) -> tuple[str, list]:
    if _is_few(expected):
        return _BY_INDEX, [wanted, first, last, enough]
    return _BY_WALK, [first, last, wanted, enough]


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
