"""Accept or dismiss what the import suggested: a button beside the text, no page of its own."""

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse

from articles.desk import Refused, settle
from articles.models import Article, Suggestion


def settle_page(site: AdminSite, request: HttpRequest, pk: int, *, accept: bool) -> HttpResponse:
    """POST alone. Accepting changes the piece, so it takes the permission to do that as well."""
    if not request.user.has_perm("articles.change_suggestion"):
        raise PermissionDenied
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    suggestion = get_object_or_404(Suggestion.objects.select_related("article"), pk=pk)
    article = suggestion.article
    if not site.get_model_admin(Article).has_change_permission(request, article):
        raise PermissionDenied
    try:
        settle(suggestion, by=request.user, accept=accept)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        word = "Accepted" if accept else "Dismissed"
        messages.success(request, f"{word}: {suggestion.field} “{suggestion.value}”.")
    return HttpResponseRedirect(reverse("admin:articles_article_change", args=[article.pk]))
