"""Search: `find(query)` is the one interface; a module for each database stands behind it.

query       what a reader typed, read
asked       the query in stems, and where it narrows the search to
sqlite      the newest 10,000 that match, ranked by FTS5
postgresql  the same by GIN, or by walking the newest, whichever the words' frequency tells
    spelling    "did you mean": the words of the archive that are one slip away
"""

from articles.search.find import Found, Hit, find
from articles.search.query import Query, read_query
from articles.search.spelling import respelled

__all__ = ["Found", "Hit", "Query", "find", "read_query", "respelled"]
