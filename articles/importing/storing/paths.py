"""Paths for new articles, a batch at a time; none is ever given twice."""

from articles.models.article import path_of
from articles.text.slug import slug

from .fresh import Fresh
from .slugs import first_free, leading


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
        free = first_free(wanted, _numbered, self.taken)
        for article, path, given in zip(articles, wanted, free, strict=True):
            article.path = given
            if given != path:
                article.slug = given.rstrip("/").rpartition("/")[2]
        if self._remembers:
            self._given.update(free)

    def taken(self, paths: list[str]) -> set[str]:
        """Those of the paths that lead, or led, somewhere; vacant ones are free again."""
        return leading(paths) | self._given.intersection(paths)


def _numbered(path: str, number: int) -> str:
    """The path of the slug with a number: "/2019/05/letters-2/"."""
    return f"{path.removesuffix('/')}-{number}/"
