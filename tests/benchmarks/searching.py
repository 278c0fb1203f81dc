"""What a search costs in an archive of made-up words, against the same page without a question.

SEARCH_ENTRIES says how many pieces, 30,000 where it is absent; how they are made, `filling`.
"""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from django.test import Client
from django.utils.http import urlencode

from articles.models import SearchEntry
from tests.benchmarks import filling
from tests.benchmarks.row import Row, median

_ONWARD = re.compile(r'<a href="([^"]+)" rel="next">')


def figures(folder: Path) -> Iterator[Row]:
    words = filling.vocabulary()
    filling.fill_once()
    client = Client(SERVER_NAME="127.0.0.1")
    bare = median(lambda: client.get("/search/"))
    count = SearchEntry.objects.count()
    yield Row(f"/search/ without a question, {count:,} pieces", bare * 1000, "ms")
    for what, asked in questions(words).items():
        for order in ({}, {"sort": "date"}):
            name = f"search: {what}{', by date' if order else ''}"
            yield from _rows(client, name, _first(asked, order), bare)
    for order in ({}, {"sort": "date"}):
        for place, what in ((9, "three in four"), (299, "one in 22")):
            path = _page(client, _first(words[place], order), 200)
            name = f"search: page 200 of {what}{', by date' if order else ''}"
            yield from _rows(client, name, path, bare)


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


def _first(asked: str, order: dict[str, str]) -> str:
    return f"/search/?{urlencode({'q': asked} | order)}"


def _rows(client: Client, name: str, path: str, bare: float) -> Iterator[Row]:
    def ask() -> None:
        answer = client.get(path)
        if answer.status_code != 200:
            raise SystemExit(f"{path} answered {answer.status_code}")

    ask()
    spent = median(ask)
    yield Row(name, spent * 1000, "ms")
    yield Row("  against the page without a question", spent / bare, "times")


def _page(client: Client, path: str, number: int) -> str:
    """The address of that page of the answer, or of its last one."""
    for _ in range(number - 1):
        onward = _ONWARD.search(client.get(path).content.decode())
        if onward is None:
            break
        path = unescape(onward[1])
    return path
