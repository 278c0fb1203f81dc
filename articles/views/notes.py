"""The notes of a piece: what readers are told of its sources, numbered as the words stand in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.template.loader import render_to_string

from articles.models import Article, Citation
from articles.text.notes import Backed, noted


@dataclass(frozen=True)
class Notes:
    """The body with its marks, the citations that they lead to, and those without a mark."""

    body: str
    numbered: tuple[Citation, ...]
    others: tuple[Citation, ...]


def notes(article: Article, citations: Sequence[Citation]) -> Notes:
    """Of the citations that readers may see; the marks speak the language that is active."""
    backed = [Backed(one.words, one.address) for one in citations]
    found = noted(article.body or "", backed, _mark)
    placed = set(found.order)
    others = tuple(one for number, one in enumerate(citations) if number not in placed)
    return Notes(found.html, tuple(citations[number] for number in found.order), others)


def _mark(number: int) -> str:
    return render_to_string("articles/partials/mark.html", {"number": number}).strip()
