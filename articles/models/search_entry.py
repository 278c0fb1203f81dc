"""What a search looks through: an article's words as stems, in the order of publication.

A row for every published article, scheduled ones too: their position lies in the future, and a
search looks no further than now. The database keeps its full-text index of these rows by itself
(`search_sql`).
"""

from collections.abc import Iterable

from django.db import models

from articles.models.article import Article
from articles.text.searchable import searchable_words
from articles.text.stems import VERSION, stems

_IDS = 1 << 24  # articles that may share one second


def position_of(seconds: int, article_id: int = _IDS - 1) -> int:
    """Where an article stands in the order of publication: by its second, then by its id."""
    return seconds * _IDS + article_id % _IDS


def filed_under(
    section_id: int | None, kind: str, language: str, authors: Iterable[int | None]
) -> str:
    """Where it belongs, as words that the full-text index can narrow a search by."""
    marks = [f"section{section_id}", f"kind{kind}", f"language{language.split('-')[0]}"]
    return " ".join([*marks, *sorted({f"author{key}" for key in authors if key})])


class SearchEntry(models.Model):
    """The words of one article, made with version `version` of the stems."""

    position = models.BigIntegerField(primary_key=True, help_text="In the order of publication.")
    article = models.OneToOneField(Article, on_delete=models.CASCADE, related_name="search_entry")
    language = models.CharField(max_length=10)
    headline_words = models.TextField()
    body_words = models.TextField()
    filed = models.TextField()
    version = models.PositiveSmallIntegerField(default=VERSION)

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(fields=["language"], name="search_entry_by_language"),
            models.Index(fields=["version"], name="search_entry_by_version"),
        ]

    def __str__(self) -> str:
        return str(self.article)


def entry_values(
    article: Article,
    names: Iterable[str],
    authors: Iterable[int | None],
    words: tuple[str, str] | None = None,
) -> dict:
    """The fields of a published article's row, by name; asks the database for nothing.

    `words` are `searchable_words` of the article where somebody has them already.
    """
    above, text = words or searchable_words(
        article.language,
        (article.headline, article.kicker, article.standfirst),
        article.highlights,
        article.body,
    )
    return {
        "position": position_of(int(article.published_at.timestamp()), article.pk),
        "article_id": article.pk,
        "language": article.language.split("-")[0],
        "headline_words": f"{above} {stems(' '.join(names), '')}".strip(),
        "body_words": text,
        "filed": filed_under(article.section_id, article.kind, article.language, authors),
        "version": VERSION,
    }
