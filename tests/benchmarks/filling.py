"""Fills a database with SEARCH_ENTRIES made-up pieces (30,000); a million takes some minutes.

The words follow Zipf's law over 50,000: the first stands in every piece, the tenth in three of
four, the thousandth in one of 70. Publication is not in the order of the keys, as after an import.
"""

import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import accumulate, product

from django.db import connection, transaction

from articles.models import (
    Address,
    Article,
    ArticleTopic,
    Author,
    Byline,
    Correction,
    ImportRun,
    SearchEntry,
    Section,
    Topic,
    search_sql,
)
from articles.models.search_entry import filed_under, position_of
from tests.benchmarks.table import Table

COUNT = int(os.environ.get("SEARCH_ENTRIES", "30000"))
SYLLABLES = ["".join(pair) for pair in product("bdfgklmnprtvz", "aiou")]
KINDS = ("opinion", "interview", "report")
LAST = datetime(2026, 1, 1, tzinfo=UTC)
SECTIONS, AUTHORS, TOPICS = 5, 2_000, 20
CORRECTED = 50  # one piece in so many
_BATCH, _STEP = 10_000, 7_368_787  # a prime: each number times it is another place
_DRAWN, _RUN = 2_000_000, 15  # words that are drawn by their weight; so many of them go together


def vocabulary() -> list[str]:
    """50,000 words that no dictionary knows, the most frequent first."""
    words = ["".join(parts) for parts in product(SYLLABLES, repeat=3)]
    random.Random(1).shuffle(words)
    return words[:50_000]


def fill_once() -> None:
    """A database that was filled before is asked as it is, so that a million is made once."""
    if not is_filled():
        fill(COUNT)


def is_filled() -> bool:
    return Author.objects.filter(slug="searched-0").exists()


def fill(count: int) -> None:
    """`count` published pieces of 150 words with all that readers' lists ask for, the last one
    dated LAST."""
    maker = _Maker(count)
    pieces = Table(
        Article, "id", "headline", "body", "kind", "section_id", "slug", "path", "status",
        "published_at",
    )  # fmt: skip
    entries = Table(
        SearchEntry, "position", "article_id", "language", "headline_words", "body_words", "filed"
    )
    addresses = Table(Address, "path", "article_id")
    bylines = Table(Byline, "article_id", "author_id")
    uses = Table(ArticleTopic, "tag_id", "content_object_id", "published_at")
    corrections = Table(
        Correction, "article_id", "number", "kind", "text", "issued_at", "origin", "import_run_id"
    )
    with _indexed_at_the_end():
        for start in range(0, count, _BATCH):
            made = [maker.rows(number) for number in range(start, min(start + _BATCH, count))]
            with transaction.atomic():
                for place, table in enumerate(
                    (pieces, entries, addresses, bylines, uses, corrections)
                ):
                    table.write(row[place] for row in made if row[place])
    if connection.vendor == "postgresql":  # which does this by itself; nobody does it on SQLite
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


class _Maker:
    """The rows of each piece, by its number in the order of publication."""

    def __init__(self, count: int) -> None:
        words = vocabulary()
        weights = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
        self._words = random.Random(2).choices(words, cum_weights=weights, k=_DRAWN)
        self._count = count
        newest = Article.objects.order_by("-pk").values_list("pk", flat=True).first()
        self._first = (newest or 0) + 1
        self._sections = _made(Section, SECTIONS)
        self._authors = _made(Author, AUTHORS)
        self._topics = _made(Topic, TOPICS)
        self._run = ImportRun.objects.create(namespace="searched").pk

    def rows(self, number: int) -> tuple[tuple, ...]:
        chance = random.Random(number)
        key = self._first + number * _STEP % self._count
        above = self._drawn(chance, 8)
        text = " ".join(self._drawn(chance, _RUN) for _ in range(150 // _RUN))
        section = self._sections[number % SECTIONS]
        author = self._authors[int(chance.random() * AUTHORS)]
        topic = self._topics[int(chance.random() * TOPICS)]
        kind = KINDS[number % 3]
        at = LAST - timedelta(minutes=13 * (self._count - number))
        time = f"{at:%Y-%m-%d %H:%M:%S}"
        slug, path = f"s-{key}", f"/{at:%Y/%m}/s-{key}/"
        filed = filed_under(section, kind, "en", [author])
        is_corrected = number % CORRECTED == 0
        return (
            (key, above, f"<p>{text}</p>", kind, section, slug, path, "published", time),
            (position_of(int(at.timestamp()), key), key, "en", above, text, filed),
            (path, key),
            (key, author),
            (topic, key, time),
            (key, 1, "correction", above, time, "import", self._run) if is_corrected else (),
        )

    def _drawn(self, chance: random.Random, count: int) -> str:
        start = int(chance.random() * (_DRAWN - count))
        return " ".join(self._words[start : start + count])


def _made(model: type, count: int) -> list[int]:
    rows = [model(name=f"Searched {each}", slug=f"searched-{each}") for each in range(count)]
    return [row.pk for row in model.objects.bulk_create(rows)]


@contextmanager
def _indexed_at_the_end() -> Iterator[None]:
    """The full-text index is made of all rows at once, in a tenth of the time."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            search_sql.before_migrations(None, connection.alias)
            yield
            index = search_sql.INDEX
            cursor.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
            search_sql.after_migrations(None, connection.alias)
        else:
            cursor.execute(f"DROP INDEX {search_sql.INDEX}_words")
            yield
            cursor.execute("SET maintenance_work_mem = '512MB'")
            cursor.execute(search_sql.POSTGRESQL[-1])
