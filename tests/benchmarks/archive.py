"""Writes an archive of made-up articles in three formats, with their usual quirks.

About 900 words and three links a document, a correction and a bio in two of three.
"""

import random
from pathlib import Path

WORDS = [
    "river", "bridge", "ferry", "council", "vote", "harbour", "winter", "ledger", "baker", "crane",
    "letter", "salt",
]  # fmt: skip
JIGSAW = """---
extends: _layouts.post
section: content
title: {headline}
author: {author}
categories: [Opinion]
tags: [{topic}]
date: {epoch}
---
<div><p>{author} is a writer in Halvern. The opinions expressed in this commentary are those of
the author.</p>{html}<p>Correction: An earlier version misstated the year.</p></div>
"""
HUGO = """+++
title = "{headline}"
author = "{author}"
tags = ["{topic}"]
date = 2019-05-{day:02}T10:00:00Z
+++
{markdown}

*This article was amended on 3 May 2019 to correct the name of the bridge.*
"""
PLAIN = "{headline}\n{day} May, 2019\n\n{plain}\n"
FORMATS = ((PLAIN, "txt"), (JIGSAW, "md"), (HUGO, "md"))


def write(folder: Path, count: int, words: int = 900) -> None:
    """Fill `folder` with `count` files of about `words` words, the same for the same count."""
    chance = random.Random(7)
    for number in range(count):
        paragraphs = [_sentence(chance, 60) for _ in range(words // 60)]
        form, suffix = FORMATS[number % 3]
        text = form.format(
            headline=f"{_sentence(chance, 6).rstrip('.')} {number}",
            author=f"{chance.choice(WORDS).title()} {chance.choice(WORDS).title()}son",
            topic=chance.choice(WORDS),
            epoch=1_400_000_000 + number * 3600,
            day=1 + number % 28,
            html="".join(_html(*each, number) for each in enumerate(paragraphs)),
            markdown="\n\n".join(_markdown(*each, number) for each in enumerate(paragraphs)),
            plain="\n\n".join(paragraphs),
        )
        file = folder / f"{number // 1000:03}" / f"{number:06}.{suffix}"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(WORDS, k=words)).capitalize() + "."


def _html(place: int, paragraph: str, number: int) -> str:
    first, rest = paragraph.split(" ", 1)
    if place % 3:
        return f"<p>{paragraph}</p>"
    return f'<p>{first} <a href="https://example.org/{number % 500}/{place}">a page</a> {rest}</p>'


def _markdown(place: int, paragraph: str, number: int) -> str:
    first, rest = paragraph.split(" ", 1)
    if place % 3:
        return paragraph
    return f"{first} [a page](https://example.org/{number % 500}/{place}) {rest}"
