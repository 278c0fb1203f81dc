"""Writes an archive of made-up articles in six shapes, with the quirks of real ones.

About 900 words and three to five links a document; corrections, disclaimers, bios, highlights
whose sentences run together, related pieces, advertisements, and dates in several spellings.
"""

import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from tests.benchmarks.shapes import SHAPES

_WORDS = (
    "river bridge ferry council vote harbour winter ledger baker crane letter salt road school "
    "teacher market price water stone garden engine clock paper minister report question answer "
    "morning evening summer island village coast lamp window door kitchen table law court judge "
    "witness record archive number station platform train signal weather storm flood dam weir field "
    "fence horse cattle wheat flour mill wheel iron copper wire cable pole roof brick wall tower "
    "bell choir song drum painter canvas colour light shadow glass mirror map border gate key lock "
    "the the the the of of of and and and to to a a in in that is was for on with as by at from "
)
WORDS = _WORDS.split()
NAMES = ["Ada", "Bohdan", "Clara", "Dmytro", "Edith", "Farida", "Goran", "Hanna", "Ilse", "Jonas"]
SURNAMES = ["Roe", "Moe", "Halvern", "Tarrow", "Lindqvist", "Okafor", "Marchetti", "Szabo"]
TOPICS = ["Harbour", "Elections", "Schools", "Rivers", "Courts", "Bread", "Trains", "Letters"]


def write(folder: Path, count: int, words: int = 900) -> None:
    """Fill `folder` with `count` files of about `words` words, the same for the same count."""
    for name, text in documents(count, words):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def documents(count: int, words: int = 900) -> Iterator[tuple[str, str]]:
    """Each file's name in the archive, and its text."""
    chance = random.Random(7)
    sentences = [_sentence(chance) for _ in range(2_000)]
    for number in range(count):
        shape, suffix = SHAPES[number % len(SHAPES)]
        author = f"{chance.choice(NAMES)} {chance.choice(SURNAMES)}"
        paragraphs = list(islice(_paragraphs(chance, sentences), max(4, words // 62)))
        headline = f"{chance.choice(sentences)[:50].rstrip('., ')} {number}"
        text = shape(number, headline, author, chance.choice(TOPICS), paragraphs)
        yield f"{number // 1000:03}/{number:06}.{suffix}", text


def write_wxr(file: Path, megabytes: int) -> int:
    """One WordPress export of at least that size; says how many posts it holds."""
    chance = random.Random(7)
    sentences = [_sentence(chance) for _ in range(2_000)]
    number = 0
    with file.open("w", encoding="utf-8") as out:
        out.write(_WXR_HEAD)
        while out.tell() < megabytes * 1_000_000:
            number += 1
            paragraphs = islice(_paragraphs(chance, sentences), 14)
            body = "\n\n".join(f"<!-- wp:paragraph --><p>{each}</p>" for each in paragraphs)
            out.write(_WXR_ITEM.format(number=number, day=1 + number % 28, body=body))
        out.write("</channel>\n</rss>\n")
    return number


def _paragraphs(chance: random.Random, sentences: list[str]) -> Iterator[str]:
    """Some sixty words each; now and then somebody is quoted, or a sign needs escaping."""
    while True:
        paragraph = " ".join(chance.choices(sentences, k=4))
        if chance.random() < 0.15:
            who = f"{chance.choice(NAMES)} {chance.choice(SURNAMES)}"
            paragraph = f"“{chance.choice(sentences)[:-1]},” said {who}, a baker. {paragraph}"
        yield paragraph


def _sentence(chance: random.Random) -> str:
    words = chance.choices(WORDS, k=chance.randint(8, 22))
    place = chance.randrange(len(words))
    if chance.random() < 0.2:
        words[place] = chance.choice(SURNAMES)
    if chance.random() < 0.3:
        words[place] += ","
    if chance.random() < 0.1:
        words[place] = "didn’t"
    text = " ".join(words).strip(",")
    return text[0].upper() + text[1:] + chance.choice(".....?")


_WXR_HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>The Halvern Courier</title>
<link>https://courier.example</link>
<wp:wxr_version>1.2</wp:wxr_version>
"""
_WXR_ITEM = """<item>
<title>Piece {number}</title>
<link>https://courier.example/2018/05/piece-{number}/</link>
<dc:creator><![CDATA[Ada Roe]]></dc:creator>
<content:encoded><![CDATA[{body}]]></content:encoded>
<excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>{number}</wp:post_id>
<wp:post_date_gmt>2018-05-{day:02} 09:00:00</wp:post_date_gmt>
<wp:post_name>piece-{number}</wp:post_name>
<wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type>
<category domain="category" nicename="opinion"><![CDATA[Opinion]]></category>
</item>
"""
