"""Accept or dismiss what the import suggested: a button beside the text or in the queue."""

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse

from articles.admin.queue import next_in_queue
from articles.desk import Refused, settle
from articles.models import Article, Suggestion


def settle_page(site: AdminSite, request: HttpRequest, pk: int, *, accept: bool) -> HttpResponse:
    """POST alone. Accepting changes the piece, so it takes the permission to do that as well.

    `value` is what the person made of it; with `queue` in the address the way leads on there.
    """
    if not request.user.has_perm("articles.change_suggestion"):
        raise PermissionDenied
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    suggestion = get_object_or_404(Suggestion.objects.select_related("article"), pk=pk)
    article = suggestion.article
    if not site.get_model_admin(Article).has_change_permission(request, article):
        raise PermissionDenied
    try:
        held = settle(suggestion, by=request.user, accept=accept, value=_value(request))
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"{_done(held)}: {held.field} “{_short(held.value)}”.")
    if "queue" in request.GET:
        return HttpResponseRedirect(next_in_queue(request, suggestion))
    return HttpResponseRedirect(reverse("admin:articles_article_change", args=[article.pk]))


def _value(request: HttpRequest) -> str:
    return request.POST.get("value", "").replace("\0", "")


def _done(suggestion: Suggestion) -> str:
    if suggestion.outcome == Suggestion.Outcome.DISMISSED:
        return "Dismissed"
    return "Ticked off" if suggestion.is_settled_by_hand else "Accepted"


def _short(text: str) -> str:
    return text if len(text) <= 120 else f"{text[:119]}…"
