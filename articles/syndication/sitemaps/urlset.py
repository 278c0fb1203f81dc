"""Sitemaps written as XML: https://www.sitemaps.org/protocol.html"""

from collections.abc import Iterable

from django.conf import settings

from articles.syndication.place import absolute
from articles.syndication.sitemaps.news import News
from articles.syndication.sitemaps.page import Page
from articles.syndication.times import known
from articles.syndication.xml import escaped

CONTENT_TYPE = "application/xml; charset=utf-8"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'


def index(files: Iterable[Page]) -> str:
    """The sitemap index that names these files."""
    lines = (f"<sitemap>{_loc(file.path)}{_lastmod(file)}</sitemap>" for file in files)
    return _document("sitemapindex", _SITEMAP, lines)


def urlset(pages: Iterable[Page]) -> str:
    """One file: each page with the time of its last change."""
    lines = (f"<url>{_loc(page.path)}{_lastmod(page)}</url>" for page in pages)
    return _document("urlset", _SITEMAP, lines)


def news_urlset(pieces: Iterable[News]) -> str:
    """The news sitemap: each piece with the publication, its time and its headline in full."""
    lines = (
        f"<url>{_loc(piece.path)}<news:news><news:publication>"
        f"<news:name>{escaped(settings.SITE_NAME)}</news:name>"
        f"<news:language>{escaped(piece.language)}</news:language></news:publication>"
        f"<news:publication_date>{piece.published}</news:publication_date>"
        f"<news:title>{escaped(piece.headline)}</news:title></news:news></url>"
        for piece in pieces
    )
    return _document("urlset", f"{_SITEMAP} {_NEWS}", lines)


def _document(root: str, namespaces: str, lines: Iterable[str]) -> str:
    return "\n".join([f"{_HEAD}<{root} {namespaces}>", *lines, f"</{root}>\n"])


def _loc(path: str) -> str:
    return f"<loc>{escaped(absolute(path))}</loc>"


def _lastmod(page: Page) -> str:
    if page.changed_at is None:
        return ""
    return f"<lastmod>{known(page.changed_at, page.precision)}</lastmod>"
