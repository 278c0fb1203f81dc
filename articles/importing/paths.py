"""Paths for new articles, a batch at a time; none is ever given twice."""

from itertools import count

from articles.models import Address, Article
from articles.text.slug import slug


class Paths:
    """Gives paths; what a dry run has given is remembered, since no row remembers it."""

    def __init__(self, remembers: bool) -> None:
        self._remembers = remembers
        self._given: set[str] = set()

    def place(self, articles: list[Article]) -> None:
        """Set slug and path of each article by its time: a taken one gets -2, -3, …"""
        for article in articles:
            article.slug = slug(article.slug or article.headline)
        wanted = [article.path_at(article.published_at) for article in articles]
        taken = self.taken(wanted)
        for article in articles:
            base = article.slug
            for number in count(1):
                article.slug = base if number == 1 else f"{base}-{number}"
                path = article.path_at(article.published_at)
                if path not in taken and (number == 1 or not self.taken([path])):
                    break
            article.path = path
            taken.add(path)
        if self._remembers:
            self._given |= taken

    def taken(self, paths: list[str]) -> set[str]:
        """Those of the paths that lead, or led, somewhere; vacant ones are free again."""
        known = Address.objects.filter(path__in=paths).leading()
        return set(known.values_list("path", flat=True)) | (self._given & set(paths))
