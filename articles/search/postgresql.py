"""Search by a GIN index, or by walking the newest: chosen by how frequent the words are.

The planner is not asked, for it errs by seconds on words that are rare or everywhere: what ANALYZE
knows of the words' frequency gives the number of matches to expect. Few: all are taken from the
index. Many: the newest entries are walked until enough match.
"""

from typing import Any

from articles.search.answer import COUNTED, FILED, Counted, Page
from articles.search.answer import counted as summed
from articles.search.asked import Asked, Run
from articles.search.sqlite import phrases

RANKED = 1_000  # of the newest, where the words are frequent
_FEW = 15_000  # matches to be expected, up to which the index is asked for all
_TAKEN = 20_000  # of those
_WALKED = 150_000  # of the newest entries, where the words are frequent
_WEIGHTS = "{0.1, 0, 0, 1}"  # D the body, C where it is filed, A the headline
_NOW = "floor(extract(epoch FROM now()))::bigint * 16777216 + 16777215"
_PUBLIC = f"position >= %s AND position <= least(%s, {_NOW})"
_BY_INDEX = (
    f"SELECT position, article_id, words FROM articles_searchentry"
    f" WHERE words @@ %s::tsquery AND {_PUBLIC} LIMIT {_TAKEN}"
)
_BY_WALK = (
    f"SELECT position, article_id, words FROM (SELECT position, article_id, words"
    f" FROM articles_searchentry WHERE {_PUBLIC} ORDER BY position DESC LIMIT {_WALKED}) AS walked"
    f" WHERE words @@ %s::tsquery ORDER BY position DESC LIMIT %s"
)


def page(cursor: Any, asked: Asked, expected: float, after: Any, by_date: bool, limit: int) -> Page:
    """The rows behind `after` (a Hit), at most `limit`."""
    wanted = _tsquery(asked)
    if by_date:
        last = min(asked.last, after.position - 1) if after else asked.last
        taken, values = _matching(expected, wanted, asked.first, last, limit)
        cursor.execute(
            f"WITH newest AS MATERIALIZED ({taken}) SELECT article_id, position, 0.0::float8"
            " FROM newest ORDER BY position DESC LIMIT %s",
            [*values, limit],
        )
        return Page(cursor.fetchall(), 0, False)
    taken, values = _matching(expected, wanted, asked.first, asked.last, RANKED)
    behind, place = "", []
    if after:
        behind = "WHERE score > %s OR (score = %s AND position < %s)"
        place = [after.score, after.score, after.position]
    cursor.execute(
        f"WITH newest AS MATERIALIZED ({taken}), ranked AS MATERIALIZED"
        f" (SELECT article_id, position, -ts_rank('{_WEIGHTS}', words, %s::tsquery, 1)::float8"
        " AS score FROM newest)"
        f" SELECT article_id, position, score, (SELECT count(*) FROM newest) FROM ranked {behind}"
        " ORDER BY score, position DESC LIMIT %s",
        [*values, wanted, *place, limit],
    )
    rows = cursor.fetchall()
    most = RANKED if taken is _BY_WALK else _TAKEN
    return Page([row[:3] for row in rows], most, bool(rows) and rows[0][3] >= most)


def counted(cursor: Any, asked: Asked, expected: float) -> Counted:
    """How many match, as far as COUNTED + 1, and where the newest FILED of them are filed."""
    taken, values = _matching(expected, _tsquery(asked), asked.first, asked.last, COUNTED + 1)
    cursor.execute(
        f"WITH newest AS MATERIALIZED ({taken}),"
        " held AS MATERIALIZED"
        " (SELECT article_id FROM newest ORDER BY position DESC LIMIT %s)"
        " SELECT section_id, kind, count(*), (SELECT least(count(*), %s) FROM newest) FROM held"
        " JOIN articles_article ON articles_article.id = article_id GROUP BY 1, 2",
        [*values, FILED, COUNTED + 1],
    )
    return summed(cursor.fetchall())


def _matching(expected: float, wanted: str, first: int, last: int, enough: int) -> tuple[str, list]:
    if expected <= _FEW:
        return _BY_INDEX, [wanted, first, last]
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
    """The query as PostgreSQL writes it; every word stands in quotes, so that none is a command."""
    parts = [f"({_either(run)})" for run in asked.phrases]
    parts += [f"'{mark}':C" for mark in asked.marks]
    parts += [f"!({_either(run)})" for run in asked.without]
    return " & ".join(parts)


def _either(run: Run) -> str:
    return " | ".join(
        "(" + " <-> ".join(f"'{word}':AD" for word in words) + ")" for words in phrases(run)
    )


def frequencies(cursor: Any, stems: list[str]) -> dict[str, int]:
    """In how many entries each of these words stands, counted as far as 100; others are absent."""
    cursor.execute(
        "SELECT stem, (SELECT count(*) FROM (SELECT FROM articles_searchentry"
        " WHERE words @@ (quote_literal(stem) || ':AD')::tsquery LIMIT 100) AS some_entries)"
        " FROM unnest(%s::text[]) AS stem",
        [stems],
    )
    return {stem: count for stem, count in cursor.fetchall() if count}
