"""Preview links of one piece: made for somebody outside, listed with who opened them, revoked."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http import HttpResponseRedirect as Redirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from articles.admin.acts.page import METHODS
from articles.desk import Refused, revoke, share
from articles.desk.share import USUAL_DAYS
from articles.models import Article, PreviewLink, PreviewOpening

NAME = "articles_article_previews"
_DAYS = [(1, "1 day"), (3, "3 days"), (7, "7 days"), (14, "14 days"), (30, "30 days")]


class ShareForm(forms.Form):
    shown_to = forms.CharField(
        max_length=200, label="For whom",
        help_text="A name, or what they are to the piece: interviewee, lawyer. For the desk alone.",
    )  # fmt: skip
    days = forms.TypedChoiceField(
        choices=_DAYS, coerce=int, initial=USUAL_DAYS, label="For how long"
    )


def preview_urls(desk: ModelAdmin) -> list[URLPattern]:
    """/admin/articles/article/<pk>/previews/."""

    def view(request: HttpRequest, pk: int) -> HttpResponse:
        return previews_page(desk, request, pk)

    return [path("<int:pk>/previews/", desk.admin_site.admin_view(view), name=NAME)]


def previews_page(desk: ModelAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    """GET lists, POST makes a link or, with `revoke`, ends one. For those who may see the piece."""
    if not request.user.has_perm("articles.view_article"):
        raise PermissionDenied
    if request.method not in METHODS:
        return HttpResponseNotAllowed(METHODS)
    article = get_object_or_404(Article.objects.defer("body"), pk=pk)
    if request.method == "POST" and "revoke" in request.POST:
        return _revoked(desk, request, article)
    form = ShareForm(request.POST or None, label_suffix="")
    made = _made(desk, request, article, form) if form.is_valid() else ""
    context = {
        **desk.admin_site.each_context(request),
        "title": "Preview links",
        "opts": desk.opts,
        "act": {"heading": "Preview links"},
        "article": article,
        "form": ShareForm(label_suffix="") if made else form,
        "made": made,
        "may_share": article.status != Article.Status.WITHDRAWN and not article.is_public,
        "links": _links(article),
        "zone": settings.TIME_ZONE,
    }
    return TemplateResponse(request, "admin/articles/article/previews.html", context)


def _made(desk: ModelAdmin, request: HttpRequest, article: Article, form: ShareForm) -> str:
    """The address of a new link, told this once; empty when the desk refuses."""
    try:
        link, token = share(article, by=request.user, **form.cleaned_data)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return ""
    desk.log_change(request, article, f"Made a preview link for {link.shown_to}.")
    return settings.SITE_URL + reverse("preview_link", args=[token])


def _revoked(desk: ModelAdmin, request: HttpRequest, article: Article) -> HttpResponse:
    key = request.POST["revoke"]
    if not (key.isascii() and key.isdigit() and len(key) < 19):
        raise Http404
    link = get_object_or_404(article.preview_links, pk=int(key))
    try:
        revoke(link, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        desk.log_change(request, article, f"Revoked the preview link for {link.shown_to}.")
        messages.success(request, f"Revoked: the link for {link.shown_to} shows nothing any more.")
    return Redirect(reverse(f"admin:{NAME}", args=[article.pk]))


def _links(article: Article) -> QuerySet[PreviewLink]:
    """The newest first, each with how often and when last it was opened. One query."""
    last = PreviewOpening.objects.filter(link=OuterRef("pk")).order_by("-pk")
    is_open = Q(pk__in=PreviewLink.objects.open().values("pk"))
    found = article.preview_links.order_by("-pk")
    return found.annotate(
        is_open=is_open,
        opened_count=Count("openings"),
        opened_at=Subquery(last.values("opened_at")[:1]),
        network=Subquery(last.values("network")[:1]),
        revision_number=Subquery(last.values("revision_number")[:1]),
    )
