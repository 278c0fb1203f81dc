"""The shapes of a made-up archive: what one article looks like in each of six kinds of file."""

from collections.abc import Callable
from html import escape

Shape = Callable[[int, str, str, str, list[str]], str]

_CORRECTION = (
    "Correction: An earlier version of this article misstated the year of the flood.",
    "CLARIFICATION, 3 May 2019: The bridge is closed on Sundays alone.",
    "This article was amended on 3 May 2019 to correct the name of the bridge.",
)


def plain(number: int, headline: str, author: str, topic: str, paragraphs: list[str]) -> str:
    """A headline, a date in words, a byline, paragraphs; a related piece in the middle."""
    related = f"READ MORE: {topic} in winter"
    body = "\n\n".join([*paragraphs[:5], related, *paragraphs[5:], _bio(author)])
    dates = (f"{_day(number)} May, 2019", f"May {_day(number)}, 2019", f"2019-05-{_day(number):02}")
    return f"{headline}\n{dates[number // 6 % 3]}\n\nBy {author}\n\n{body}\n"


def jigsaw(number: int, headline: str, author: str, topic: str, paragraphs: list[str]) -> str:
    """HTML below front matter: highlights run together, disclaimer glued on, an advertisement."""
    blocks = [_linked(place, number, each) for place, each in enumerate(paragraphs)]
    blocks[3:3] = ['<div class="zoneAdContainer"><p>Advertisement</p></div>', "<p>&nbsp;</p>"]
    blocks[6:6] = ['<h3><strong>What followed</strong><a name="x"></a></h3>']
    return f"""---
extends: _layouts.post
section: content
title: "{headline}"
author: {author}
description: The ferry has run since 2014.The council wants it gone.Nobody asked the bakers.
categories: [Opinion]
tags: [{topic}, Halvern]
date: {1_400_000_000 + number * 600}
cover_image: https://images.example/{number}.jpg
---
<div><p>{_bio(author)}The opinions expressed in this commentary are those of the author.</p>
{"".join(blocks)}
<p>{_CORRECTION[number // 6 % 3]}</p><p>View more opinion at The Courier.</p></div>
"""


def hugo(number: int, headline: str, author: str, topic: str, paragraphs: list[str]) -> str:
    """Markdown below TOML, with emphasis, a heading, a quotation and a list."""
    body = [_markdown(place, number, each) for place, each in enumerate(paragraphs)]
    body[4:4] = ["## What the *council* said", f"> {paragraphs[0]}", "- one\n- two\n- three"]
    return f"""+++
title = "{headline}"
author = "{author}"
tags = ["{topic}"]
date = 2019-05-{_day(number):02}T10:00:00Z
+++
{_joined(body)}

*{_CORRECTION[2]}*
"""


def jekyll(number: int, headline: str, author: str, topic: str, paragraphs: list[str]) -> str:
    """Markdown below YAML: a date with an offset, old addresses, a tag that only Jekyll knows."""
    body = [_markdown(place, number, each) for place, each in enumerate(paragraphs)]
    return f"""---
layout: post
title: "{headline}"
author: {author}
date: 2018-03-{_day(number):02} 09:30:00 +0200
tags: [{topic}]
permalink: /2018/03/{number}.html
---
{_joined(body[:6])}

**READ ALSO:** [The weir](https://courier.example/weir)

{_joined(body[6:])}
"""


def page(number: int, headline: str, author: str, topic: str, paragraphs: list[str]) -> str:
    """A saved web page: the facts in its head, the text in <article>, navigation round it."""
    blocks = "\n".join(_linked(place, number, each) for place, each in enumerate(paragraphs))
    head = escape(headline, quote=True)
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{head} | The Courier</title>
<meta property="og:title" content="{head}"><meta name="author" content="{author}">
<meta property="article:published_time" content="2017-11-{_day(number):02}T08:00:00+01:00">
<meta property="og:description" content="What the bakers know of {topic}.">
<script>var tracker = {number};</script></head>
<body><nav><a href="/">Home</a><a href="/opinion">Opinion</a></nav>
<article><h1>{head}</h1>
{blocks}
<p><em>{_bio(author)}</em></p><p><b>{_CORRECTION[0]}</b></p></article>
<footer><p>© The Courier</p></footer></body></html>
"""


def interview(number: int, headline: str, author: str, topic: str, paragraphs: list[str]) -> str:
    """Questions in bold with a name and answers with another, below front matter."""
    turns = [
        f"<p><strong>Courier:</strong> Why did the {topic} vote fail?</p><p><b>Roe:</b> {each}</p>"
        for each in paragraphs
    ]
    return f"""---
extends: _layouts.post
section: content
title: "{headline}: an interview"
author: {author}
categories: [Interviews]
tags: [{topic}]
date: {_day(number)} May 2016
---
{"".join(turns)}
<p><em>This interview has been edited for length and clarity.</em></p>
"""


SHAPES: tuple[tuple[Shape, str], ...] = (
    (plain, "txt"),
    (jigsaw, "md"),
    (hugo, "md"),
    (jekyll, "md"),
    (page, "html"),
    (interview, "md"),
)


def _bio(author: str) -> str:
    return f"{author} is a writer in Halvern."


def _day(number: int) -> int:
    return 1 + number % 28


def _joined(blocks: list[str]) -> str:
    return "\n\n".join(blocks)


def _linked(place: int, number: int, paragraph: str) -> str:
    first, rest = escape(paragraph, quote=False).split(" ", 1)
    if place % 4 == 1:
        return f"<p>{first} <em>{rest[:9]}</em>{rest[9:]}</p>"
    if place % 4:
        return f"<p>{first} {rest}</p>"
    address = f"https://example.org/{number % 500}/{place}?utm_source=courier&amp;id={place}"
    return f'<p>{first} <a href="{address}" target="_blank">a page</a> {rest}</p>'


def _markdown(place: int, number: int, paragraph: str) -> str:
    first, rest = paragraph.split(" ", 1)
    if place % 4 == 1:
        return f"{first} **{rest[:9].strip()}** {rest[9:]}"
    if place % 4:
        return paragraph
    return f"{first} [a page](https://example.org/{number % 500}/{place}) {rest}"
