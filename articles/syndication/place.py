"""Absolute addresses: whoever reads a feed or JSON-LD is not on the site."""

from urllib.parse import quote, urljoin

from django.conf import settings
from django.db.models import OuterRef, Subquery

from articles.images import sizes
from articles.models import Address, Article, Image


def absolute(path: str) -> str:
    """The address of a path that is percent-encoded already, such as `get_absolute_url` gives."""
    return settings.SITE_URL + path


def first_path(article: str = "pk") -> Subquery:
    """An annotation: the decoded path that an article had first, whatever was renamed since.

    `article` names the article's key in the outer query. An article that was seen loses no
    address, and its oldest row is the first, so what is built on it never changes.
    """
    own = Address.objects.filter(article=OuterRef(article)).order_by("id")
    return Subquery(own.values("path")[:1])


def permanent(article: Article, path: str | None) -> str:
    """The absolute address to know an article by for ever; `path` as `first_path` gives it."""
    return absolute(quote(path) if path else article.get_absolute_url())


def picture(image: Image, size: str) -> str:
    """The absolute address of a rendition in JPEG; `size` is one of `articles.images.sizes`."""
    address = settings.MEDIA_URL + sizes.file_name(image.token, size, "jpg")
    return urljoin(settings.SITE_URL, address)
