"""Paths for new articles, a batch at a time; none is ever given twice."""

from itertools import count

from articles.models.article import path_of
from articles.text.slug import slug

from .fresh import Fresh
from .slugs import leading


class Paths:
    """Gives paths; what a dry run has given is remembered, since no row remembers it."""

    def __init__(self, remembers: bool) -> None:
        self._remembers = remembers
        self._given: set[str] = set()

    def place(self, articles: list[Fresh]) -> None:
        """Set slug and path of each article by its time: a taken one gets -2, -3, …"""
        wanted: list[str] = []
        for article in articles:
            article.slug = slug(article.slug or article.headline)
            wanted.append(path_of(article.slug, article.published_at, article.published_precision))
        taken = self.taken(wanted)
        for article, path in zip(articles, wanted, strict=True):
            article.path = path
            if path in taken:
                self._number(article, taken)
            taken.add(article.path)
        if self._remembers:
            self._given |= taken

    def _number(self, article: Fresh, taken: set[str]) -> None:
        """The first of slug-2, slug-3, … that is free."""
        base = article.slug
        for number in count(2):
            article.slug = f"{base}-{number}"
            path = path_of(article.slug, article.published_at, article.published_precision)
            if path not in taken and not self.taken([path]):
                break
        article.path = path

    def taken(self, paths: list[str]) -> set[str]:
        """Those of the paths that lead, or led, somewhere; vacant ones are free again."""
        return leading(paths) | self._given.intersection(paths)
