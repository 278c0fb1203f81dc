"""The page of one legacy document beside its piece; a constant number of queries."""

from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse

from articles.admin.beside.marks import marked
from articles.admin.beside.original import MOST_CHARACTERS, original_of
from articles.admin.times import moment
from articles.models import Article, LegacyDocument

METHODS = ("GET", "HEAD")
MOST_LEFT_OUT = 200
MOST_ITEMS = 400  # a piece may hold thousands of links, and each is looked for
_RIGHTS = ("articles.view_legacydocument", "articles.view_article")


def beside_page(site: AdminSite, request: HttpRequest, pk: int) -> HttpResponse:
    """403 without the permission to see documents and pieces, 404 without the document."""
    if not request.user.has_perms(_RIGHTS):
        raise PermissionDenied
    if request.method not in METHODS:
        return HttpResponseNotAllowed(METHODS)
    found = LegacyDocument.objects.select_related("article__section", "first_run", "last_run")
    document = get_object_or_404(found.defer("base"), pk=pk)
    original = original_of(document)
    stretches, items = marked(original.text, document.extracted[:MOST_ITEMS])
    context = {
        **site.each_context(request),
        "title": document.path,
        "opts": LegacyDocument._meta,
        "document": document,
        "original": original,
        "stretches": stretches,
        "items": items,
        "further_items": max(0, len(document.extracted) - MOST_ITEMS),
        "most_characters": MOST_CHARACTERS,
        "left_out": document.dropped[:MOST_LEFT_OUT],
        "further_left_out": max(0, len(document.dropped) - MOST_LEFT_OUT),
        "share": f"{100 * document.accounted_for:.1f}",
        **(_piece(document.article) if document.article else {}),
    }
    return TemplateResponse(request, "admin/articles/legacydocument/beside.html", context)


def _piece(article: Article) -> dict:
    return {
        "article": article,
        "published": moment(article.published_at, article.published_precision),
        "bylines": article.bylines.select_related("author"),
        "participants": article.participants.all(),
        "corrections": article.corrections.all(),
        "citations": article.citations.select_related("source"),
        "related": article.related_pieces.select_related("target"),
        "open_count": article.suggestions.open().count(),
    }
