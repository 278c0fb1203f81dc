"""Keeps what a search looks through in step with an article, in the transaction of the act."""

from articles.models import Article, SearchEntry
from articles.models.search_entry import entry_values


def make_searchable(article: Article) -> None:
    """A published article is found from its minute on; any other is not. Three queries."""
    SearchEntry.objects.filter(article=article).delete()
    if article.status == Article.Status.PUBLISHED:
        lines = list(article.bylines.select_related("author"))
        names = [line.name or line.author.name for line in lines]
        names += [person.name for person in article.participants.all()]
        authors = [line.author_id for line in lines]
        SearchEntry.objects.create(**entry_values(article, names, authors))
