"""The desk's preview: any piece as readers will see it, for those who may see it at the desk."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from articles.models import Article
from articles.views.article import article_page
from articles.views.read_only import read_only


@read_only
@login_required
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """The stored words; kept by no cache and no index. 403 without the desk's permission."""
    if not (request.user.is_staff and request.user.has_perm("articles.view_article")):
        raise PermissionDenied
    held = Article.objects.select_related("section", "series", "lead_figure__image")
    return sealed(article_page(request, get_object_or_404(held, pk=pk), is_preview=True))


def sealed(response: HttpResponse) -> HttpResponse:
    """The same response, to be kept and indexed by nobody, and told of to no other site."""
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response["Referrer-Policy"] = "no-referrer"
    for name in ("ETag", "Last-Modified"):
        del response[name]
    return response
