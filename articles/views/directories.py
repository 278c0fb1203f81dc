"""The directories: everybody who writes here, every topic, series and source, letter by letter."""

from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.models import Article, ArticleTopic, Author, Byline, Citation, Series, Source, Topic
from articles.views.directory import directory
from articles.views.reader_page import reader_page, show, show_list


@reader_page
def authors(request: HttpRequest) -> HttpResponse:
    """Those of whom readers can read something in this edition."""
    readable = request.edition.public().filter(pk=OuterRef("article"))
    lines = Byline.objects.filter(Exists(readable), author=OuterRef("pk"))
    found = directory(request, Author.objects.filter(Exists(lines)))
    return show_list(request, "articles/authors.html", {"directory": found})


@reader_page
def topics(request: HttpRequest) -> HttpResponse:
    readable = Article.objects.public().filter(pk=OuterRef("content_object"))
    uses = ArticleTopic.objects.filter(Exists(readable), tag=OuterRef("pk"))
    return _page(request, Topic.objects.filter(Exists(uses)), "topics", _("Topics"))


@reader_page
def all_series(request: HttpRequest) -> HttpResponse:
    readable = Article.objects.public().filter(series=OuterRef("pk"))
    return _page(request, Series.objects.filter(Exists(readable)), "series", _("Series"))


@reader_page
def sources(request: HttpRequest) -> HttpResponse:
    """Those that a public piece cites for its readers."""
    readable = Article.objects.public().filter(pk=OuterRef("article"))
    uses = Citation.objects.filter(Exists(readable), source=OuterRef("pk"), is_public=True)
    return _page(request, Source.objects.filter(Exists(uses)), "sources", _("Sources"))


def _page(request: HttpRequest, rows: QuerySet, of: str, heading: str) -> HttpResponse:
    found = directory(request, rows)
    context = {"directory": found, "of": of, "heading": heading, "ways": _ways()}
    return show(request, "articles/directory.html", context)


def _ways() -> list[tuple[str, str]]:
    """From each of the directories to the others."""
    return [
        (reverse("authors"), _("Authors")),
        (reverse("topics"), _("Topics")),
        (reverse("all_series"), _("Series")),
        (reverse("sources"), _("Sources")),
    ]
