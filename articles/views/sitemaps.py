"""The sitemap's index, its files, and the news sitemap."""

from django.http import Http404, HttpRequest, HttpResponse

from articles.syndication.sitemaps import parts, urlset
from articles.syndication.sitemaps.files import files
from articles.syndication.sitemaps.news import news as recent_news
from articles.views.document import document, time_left
from articles.views.reader_page import reader_page


@reader_page
def index(request: HttpRequest) -> HttpResponse:
    return _answer(urlset.index(files()))


@reader_page
def file(request: HttpRequest, kind: str, number: int) -> HttpResponse:
    """One of the files that the index names."""
    pages = parts.pages(kind, number) if kind in parts.KINDS else []
    if not pages:
        raise Http404
    return _answer(urlset.urlset(pages))


@reader_page
def news(request: HttpRequest) -> HttpResponse:
    return _answer(urlset.news_urlset(recent_news()))


def _answer(content: str) -> HttpResponse:
    return document(content, urlset.CONTENT_TYPE, left=time_left())
