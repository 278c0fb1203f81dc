"""Keeps what a search looks through in step with an article, in the transaction of the act."""

from collections.abc import Iterator

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from articles.models import Article, Byline, SearchEntry
from articles.models.search_entry import entry_values
from articles.text.stems import VERSION

_BATCH = 500


def make_searchable(article: Article) -> None:
    """A published article is found from its minute on; any other is not. Three queries."""
    SearchEntry.objects.filter(article=article).delete()
    if article.status == Article.Status.PUBLISHED:
        _entry(article, list(article.bylines.select_related("author"))).save(force_insert=True)


def make_these_searchable(articles: list[Article]) -> None:
    """The same of many whose bylines, authors and participants are at hand. Two queries."""
    SearchEntry.objects.filter(article__in=articles).delete()
    published = [each for each in articles if each.status == Article.Status.PUBLISHED]
    SearchEntry.objects.bulk_create(_entry(each, list(each.bylines.all())) for each in published)


def _entry(article: Article, lines: list[Byline]) -> SearchEntry:
    names = [line.name or line.author.name for line in lines]
    names += [person.name for person in article.participants.all()]
    return SearchEntry(**entry_values(article, names, [line.author_id for line in lines]))


def not_searchable() -> QuerySet[Article]:
    """Published articles without a row, or with one of an older version of the stems."""
    current = SearchEntry.objects.filter(article=OuterRef("pk"), version=VERSION)
    return Article.objects.filter(~Exists(current), status=Article.Status.PUBLISHED)


def make_all_searchable(dry_run: bool = False) -> Iterator[int]:
    """Give every published article its row, oldest first; yields how many have been done.

    Each is a transaction of its own: it can be interrupted and called again, and an editor waits
    for one article at most.
    """
    done = 0
    while keys := list(not_searchable().order_by("published_at", "pk").values_list("pk")[:_BATCH]):
        if dry_run:
            yield not_searchable().count()
            return
        for (key,) in keys:
            with transaction.atomic():
                held = Article.objects.select_for_update(of=("self",)).filter(pk=key).first()
                if held:
                    make_searchable(held)
        done += len(keys)
        yield done
