"""A piece's words as a search looks through them: those above the text, and the text."""

from collections.abc import Iterable

from .plain import plain
from .stems import stems


def searchable_words(
    language: str, above: Iterable[str], highlights: Iterable[str], body: str
) -> tuple[str, str]:
    """`above` is headline, kicker and standfirst; `body` is HTML. Each in one line of stems."""
    text = "\n".join((*highlights, plain(body)))
    return stems("\n".join(above), language), stems(text, language)
