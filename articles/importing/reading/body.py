"""What is left of the blocks, as one clean HTML text."""

import html as entities
import re

from articles.text.sanitize import Clean, clean

from .markup.as_text import unwrapped, without
from .markup.block import Block
from .markup.inline import is_figure, keyed
from .record import Record

_SPACE = re.compile(r"[ \t\n\r]+")
_FIRST_SPACE = re.compile(r"\A((?:<[a-z][^>]*>)+) ")  # left where the first words were taken
_FIGURE = re.compile(r"<figure\b[^>]*>")
_RETAGGED = {"h1": "h2", "h5": "h4", "h6": "h4"}
_MERELY_PARAGRAPHS = {"p", "h2", "h3", "h4"}


def body_of(record: Record, *, keeps_pictures: bool = False) -> Clean:
    """The body as it is stored, but for its pictures: one block a line, turns wrapped in their div.

    Raises RefusedHtml for what the sanitiser will not take.
    """
    lines: list[str] = []
    turn = 0
    for block in record.blocks:
        html = _written(block)
        if not html:
            continue
        number = block.turn.number if block.turn else 0
        if turn and number != turn:
            lines.append("</div>")
        if number and number != turn:
            lines.append(_opened(block))
        turn = number
        lines.append(html)
    if turn:
        lines.append("</div>")
    body = clean("\n".join(lines))
    # A number that the source brought along would show some picture of the library.
    count = len(record.pictures) if keeps_pictures else 0
    return keyed(body, {number: number for number in range(1, count + 1)})


def _written(block: Block) -> str:
    """One block's HTML; empty when all of it was taken."""
    if block.cuts and block.is_blank:
        return f"{_FIGURE.match(block.html)[0]}</figure>" if is_figure(block) else ""
    if not block.cuts and not block.turn and _is_plain(block.html):
        return block.html
    tag = _RETAGGED.get(block.tag, block.tag)
    html = without(block.html, block.cuts) if block.cuts else block.html
    if tag not in _MERELY_PARAGRAPHS:
        return html
    if block.turn:
        tag = "p"
    if block.html.startswith('<p class="link-card"'):
        return html
    inner = unwrapped(html).strip()
    if _has_odd_spaces(inner):
        inner = _SPACE.sub(" ", inner)
    if inner.startswith("<") and (found := _FIRST_SPACE.match(inner)):
        inner = found[1] + inner[found.end() :]
    return f"<{tag}{_direction(html)}>{inner}</{tag}>"


def _is_plain(html: str) -> bool:
    """Whether a paragraph has nothing in it that would be changed."""
    if not (html.startswith("<p>") and html.endswith("</p>")) or html[3:-4].strip() != html[3:-4]:
        return False
    return not html.startswith("<", 3) and not _has_odd_spaces(html)


def _has_odd_spaces(html: str) -> bool:
    return "  " in html or "\n" in html or "\t" in html or "\r" in html


def _direction(html: str) -> str:
    """The language and direction of a block, the only attributes that are worth keeping on it."""
    opening = html[: html.find(">")]
    if "lang" not in opening and "dir" not in opening:
        return ""
    return "".join(
        f' {name}="{found[1]}"'
        for name in ("lang", "dir")
        if (found := re.search(rf'\b{name}="([\w-]+)"', opening))
    )


def _opened(block: Block) -> str:
    speaker = entities.escape(block.turn.speaker, quote=True)
    named = f' data-speaker="{speaker}"' if speaker else ""
    return f'<div class="turn" data-role="{block.turn.role}"{named}>'
