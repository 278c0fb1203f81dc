"""Languages and the directions they are written in."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from articles.models import Article
from articles.models.edition import first, spoken

register = template.Library()

# ISO 639 codes of languages written from right to left.
RIGHT_TO_LEFT = frozenset(
    ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"]
)

# Those of ours that are written in Cyrillic; site.css names the same.
CYRILLIC = frozenset(["ru", "uk"])

# Open Graph wants a territory too: the one where each language is most at home.
TERRITORIES = {
    "ar": "ar_AR", "de": "de_DE", "en": "en_GB", "es": "es_ES", "fr": "fr_FR", "he": "he_IL",
    "ru": "ru_RU", "uk": "uk_UA",
}  # fmt: skip


@register.filter
def territory(language: str) -> str:
    """What og:locale calls a language, empty where we cannot say."""
    return TERRITORIES.get(language, "")


@register.filter
def direction(language: str) -> str:
    """rtl for a language such as "he" or "ar-EG", else ltr."""
    return "rtl" if language.lower().partition("-")[0] in RIGHT_TO_LEFT else "ltr"


@register.filter
def typeface(language: str) -> str:
    """The one file of letters that a page in this language loads, among the static files."""
    script = "cyrillic" if language.partition("-")[0] in CYRILLIC else "latin"
    return f"fonts/reader-{script}.woff2"


@register.filter
def in_edition(path: str) -> str:
    """Where this path from the root leads a reader of the page's language: /uk/opinion/."""
    return spoken().path(path)


@register.filter
def original(article: Article, translations: Iterable[Article]) -> str:
    """Where a piece stands in the magazine's first language, else where it was written first."""
    every = [article, *translations]
    first_code = first().language
    in_first = [one for one in every if one.language.partition("-")[0] == first_code]
    written = [one for one in every if one.pk == (article.translation_of_id or article.pk)]
    return (in_first or written or every)[0].get_absolute_url()


@register.simple_tag
def written_in(language: str) -> SafeString | str:
    """The attributes that words in this language need on this page: none where it is the page's."""
    if not language or language == get_language():
        return ""
    return format_html(' lang="{}" dir="{}"', language, direction(language))
