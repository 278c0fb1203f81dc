"""What a search finds, by its headlines."""

from articles.models import Article
from articles.search import find, read_query


def found(typed: str, **how) -> list[str]:
    hits = find(read_query(typed), **how).hits
    headlines = Article.objects.in_bulk([hit.article for hit in hits])
    return [headlines[hit.article].headline for hit in hits]
