"""What a search costs in an archive of made-up words, against the same page without a question.

SEARCH_ENTRIES says how many pieces, 30,000 where it is absent. The words follow Zipf's law over
50,000: the first stands in every piece, the tenth in three of four, the thousandth in one of 70.
Publication is not in the order of the keys, as after an import.
"""

import os
import random
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from html import unescape
from itertools import accumulate, product
from pathlib import Path

from django.db import connection, transaction
from django.test import Client
from django.utils.http import urlencode

from articles.models import Article, Author, SearchEntry, Section
from articles.models.search_entry import filed_under, position_of
from tests.benchmarks.row import Row, seconds

COUNT = int(os.environ.get("SEARCH_ENTRIES", "30000"))
SYLLABLES = ["".join(pair) for pair in product("bdfgklmnprtvz", "aiou")]
KINDS = ("opinion", "interview", "report")
_ONWARD = re.compile(r'<a href="([^"]+)" rel="next">')
LAST = datetime(2026, 1, 1, tzinfo=UTC)
_BATCH, _STEP = 2_000, 7_368_787  # a prime: each number times it is another place


def vocabulary() -> list[str]:
    """50,000 words that no dictionary knows, the most frequent first."""
    words = ["".join(parts) for parts in product(SYLLABLES, repeat=3)]
    random.Random(1).shuffle(words)
    return words[:50_000]


def figures(folder: Path) -> Iterator[Row]:
    words = vocabulary()
    if not Author.objects.filter(slug="searched-0").exists():
        fill(words, COUNT)
    client = Client(SERVER_NAME="127.0.0.1")
    bare = seconds(lambda: client.get("/search/"), times=5)
    yield Row(f"/search/ without a question, {COUNT:,} pieces", bare * 1000, "ms")
    for what, asked in questions(words).items():
        for order in ({}, {"sort": "date"}):
            path = f"/search/?{urlencode({'q': asked} | order)}"
            name = f"search: {what}{', by date' if order else ''}"
            yield _row(client, name, path, bare)
    yield _row(client, "search: page 200, by date", _page(client, words[9], 200), bare)


def questions(words: list[str]) -> dict[str, str]:
    """By what is asked for; the share of the pieces that holds it."""
    slip = words[99][:-1] + "x"
    return {
        "a word of every piece": words[0],
        "a word of three in four": words[9],
        "a word of one in eight": words[99],
        "a word of one in 22": words[299],
        "a word of one in 60": words[799],
        "a rare word": words[-1],
        "a word that is nowhere": "zzyzx",
        "a slip of the hand": slip,
        "two frequent words": f"{words[0]} {words[9]}",
        "two words of one in eight": f"{words[99]} {words[100]}",
        "two words of one in 22": f"{words[299]} {words[300]}",
        "a phrase of two frequent words": f'"{words[0]} {words[9]}"',
        "a phrase of two rarer words": f'"{words[99]} {words[299]}"',
        "one word without another": f"{words[99]} -{words[9]}",
        "an author": "author:searched-7",
        "an author and a word": f"author:searched-7 {words[9]}",
        "a section and a word": f"section:searched-1 {words[99]}",
        "a frequent word of an old year": f"{words[9]} before:2018-03",
    }


def _row(client: Client, name: str, path: str, bare: float) -> Row:
    def ask() -> None:
        answer = client.get(path)
        if answer.status_code != 200:
            raise SystemExit(f"{path} answered {answer.status_code}")

    ask()
    return Row(name, seconds(ask, times=3) / bare, "times")


def _page(client: Client, asked: str, number: int) -> str:
    path = f"/search/?{urlencode({'q': asked, 'sort': 'date'})}"
    for _ in range(number - 1):
        onward = _ONWARD.search(client.get(path).content.decode())
        path = unescape(onward[1]) if onward else path
    return path


def fill(words: list[str], count: int) -> None:
    """`count` published pieces of 150 words with their entries, the last one dated LAST."""
    sections = [
        Section.objects.create(name=f"Searched {number}", slug=f"searched-{number}")
        for number in range(5)
    ]
    authors = Author.objects.bulk_create(
        Author(name=f"Searched {number}", slug=f"searched-{number}") for number in range(2_000)
    )
    weights = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
    first = (Article.objects.order_by("-pk").values_list("pk", flat=True).first() or 0) + 1
    for start in range(0, count, _BATCH):
        made = [
            _piece(number, first + number * _STEP % count, count, words, weights, sections, authors)
            for number in range(start, min(start + _BATCH, count))
        ]
        with transaction.atomic():
            Article.objects.bulk_create(sorted((one for one, _ in made), key=lambda one: one.pk))
            SearchEntry.objects.bulk_create(entry for _, entry in made)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _piece(number, key, count, words, weights, sections, authors) -> tuple[Article, SearchEntry]:
    chance = random.Random(number)
    above, text = (
        " ".join(chance.choices(words, cum_weights=weights, k=length)) for length in (8, 150)
    )
    section, author = sections[number % 5], authors[chance.randrange(2_000)]
    at = LAST - timedelta(minutes=13 * (count - number))
    piece = Article(
        pk=key, headline=above, body=f"<p>{text}</p>", kind=KINDS[number % 3], section=section,
        slug=f"s-{key}", path=f"/{at:%Y/%m}/s-{key}/", status="published", published_at=at,
    )  # fmt: skip
    entry = SearchEntry(
        position=position_of(int(at.timestamp()), key), article=piece, language="en",
        headline_words=above, body_words=text,
        filed=filed_under(section.pk, piece.kind, "en", [author.pk]),
    )  # fmt: skip
    return piece, entry
