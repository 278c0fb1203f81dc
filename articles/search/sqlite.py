"""Search by FTS5. Its rows lie in the order of publication, so that the newest are read first."""

from typing import Any

from articles.search.answer import COUNTED, FILED, Counted, Page
from articles.search.answer import counted as summed
from articles.search.asked import Asked, Run

# bm25 is asked for so many of the newest alone: 26 ms for a word that is in each of a million.
RANKED = 10_000
_WEIGHTS = "10.0, 1.0, 0.0"  # headline, body, where it is filed
_NOW = "(CAST(strftime('%%s', 'now') AS INTEGER) * 16777216 + 16777215)"
_MATCHING = (
    "FROM articles_search WHERE articles_search MATCH %s"
    f" AND rowid >= %s AND rowid <= min(%s, {_NOW})"
)


def expected(cursor: Any, asked: Asked) -> float:
    """There is one way here, whatever is expected."""
    return 0.0


def page(cursor: Any, asked: Asked, expected: float, after: Any, by_date: bool, limit: int) -> Page:
    """The rows behind `after` (a Hit), at most `limit`."""
    match = [_match(asked), asked.first, asked.last]
    if by_date:
        last = min(asked.last, after.position - 1) if after else asked.last
        cursor.execute(
            f"WITH newest AS (SELECT rowid AS position {_MATCHING} ORDER BY rowid DESC LIMIT %s)"
            " SELECT article_id, position, 0.0 FROM newest"
            " JOIN articles_searchentry USING (position) ORDER BY position DESC",
            [match[0], asked.first, last, limit],
        )
        return Page(cursor.fetchall(), 0, False)
    behind, place = "", []
    if after:
        behind = "WHERE score > %s OR (score = %s AND position < %s)"
        place = [after.score, after.score, after.position]
    cursor.execute(
        f"WITH newest AS MATERIALIZED (SELECT rowid AS position,"
        f" bm25(articles_search, {_WEIGHTS}) AS score {_MATCHING} ORDER BY rowid DESC LIMIT %s),"
        f" best AS (SELECT * FROM newest {behind} ORDER BY score, position DESC LIMIT %s)"
        " SELECT article_id, position, score, (SELECT count(*) FROM newest)"
        " FROM best JOIN articles_searchentry USING (position) ORDER BY score, position DESC",
        [*match, RANKED, *place, limit],
    )
    rows = cursor.fetchall()
    return Page([row[:3] for row in rows], RANKED, bool(rows) and rows[0][3] >= RANKED)


def counted(cursor: Any, asked: Asked, expected: float) -> Counted:
    """How many match, as far as COUNTED + 1, and where the newest FILED of them are filed."""
    cursor.execute(
        f"WITH newest AS MATERIALIZED (SELECT rowid AS position {_MATCHING}"
        " ORDER BY rowid DESC LIMIT %s),"
        " held AS MATERIALIZED (SELECT position FROM newest ORDER BY position DESC LIMIT %s)"
        " SELECT section_id, kind, count(*), (SELECT count(*) FROM newest) FROM held"
        " JOIN articles_searchentry USING (position)"
        " JOIN articles_article ON articles_article.id = article_id GROUP BY 1, 2",
        [_match(asked), asked.first, asked.last, COUNTED + 1, FILED],
    )
    return summed(cursor.fetchall())


def _match(asked: Asked) -> str:
    """The query in FTS5's own language; every word stands in quotes, so that none is a command."""
    parts = [f"{{headline_words body_words}} : ({_either(run)})" for run in asked.phrases]
    parts += [f'filed : "{mark}"' for mark in asked.marks]
    found = " AND ".join(f"({part})" for part in parts)
    for run in asked.without:
        found = f"({found}) NOT ({{headline_words body_words}} : ({_either(run)}))"
    return found


def _either(run: Run) -> str:
    """A phrase in each of the languages that its words may be kept in."""
    if len(run) == 1:
        return " OR ".join(f'"{kept}"' for kept in run[0])
    return " OR ".join(f'"{" ".join(words)}"' for words in phrases(run))


def phrases(run: Run) -> list[tuple[str, ...]]:
    """The readings of a phrase: each of a word's stems with each of the next, 64 at most."""
    readings: list[tuple[str, ...]] = [()]
    for word in run:
        readings = [(*reading, kept) for reading in readings for kept in word][:64]
    return readings


def frequencies(cursor: Any, stems: list[str]) -> dict[str, int]:
    """In how many entries each of these words stands; others are absent."""
    marks = ", ".join(["%s"] * len(stems))
    cursor.execute(f"SELECT term, doc FROM articles_search_terms WHERE term IN ({marks})", stems)
    return dict(cursor.fetchall())
