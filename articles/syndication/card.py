"""A piece as the picture that is shown where somebody shares it: what is on it, and its address.

For Open Graph alone. JSON-LD has no image of a piece that has none: a picture of its headline
shows nothing that happened.
"""

import unicodedata
from dataclasses import astuple
from hashlib import sha256

from django.conf import settings
from django.utils import translation
from django.utils.translation import get_language_bidi, gettext

from articles.images.card import VERSION, Card, can_draw
from articles.models import Article
from articles.models.article import OPINION_KINDS

# As headlines stand on the pages: an interview is a voice, an opinion is set light.
VOICES = {Article.Kind.INTERVIEW: "italic"} | dict.fromkeys(OPINION_KINDS, "light")
FINGERPRINT_CHARACTERS = 24


def card(article: Article) -> Card | None:
    """What is drawn for a piece with its bylines__author loaded; None where nothing can be."""
    with translation.override(article.language):
        label, is_right_to_left = gettext(article.get_kind_display()), get_language_bidi()
    names = [line.name or line.author.name for line in article.bylines.all() if line.is_writing]
    made = Card(
        publication=_settable(settings.SITE_NAME),
        label=_settable(label),
        headline=_settable(article.headline),
        byline=_settable(" · ".join(names)),
        voice=VOICES.get(article.kind, "strong"),
        is_right_to_left=is_right_to_left,
    )
    return made if can_draw(made) else None


def fingerprint(card: Card) -> str:
    """What tells one drawing from every other, however it is drawn."""
    drawn = "\0".join(map(str, (VERSION, *astuple(card))))
    return sha256(drawn.encode()).hexdigest()[:FINGERPRINT_CHARACTERS]


def path(article: Article, card: Card) -> str:
    """The percent-encoded path of the drawing: another one as soon as a word on it changes."""
    return f"{article.get_absolute_url()}card/{fingerprint(card)}.png"


def _settable(text: str) -> str:
    """Composed letters, single spaces, and nothing that is not seen."""
    seen = (one for one in unicodedata.normalize("NFC", text) if one not in "\u00ad\u200b\u2060")
    return " ".join("".join(seen).split())
