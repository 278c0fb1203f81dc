"""The page of one act: asks, does it, and says what was done or why not."""

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse

from articles.admin.acts.act import Act, ActForm, may
from articles.desk import Refused
from articles.models import Article

METHODS = ("GET", "HEAD", "POST")


def act_page(desk: ModelAdmin, act: Act, request: HttpRequest, pk: int) -> HttpResponse:
    """GET asks, POST does. 403 without the permission, 404 without the piece."""
    if request.method not in METHODS:
        return HttpResponseNotAllowed(METHODS)
    article = permitted_article(desk, act, request, pk)
    if request.method != "POST" and not act.is_open(article):
        return closed(act, request, article)
    form = act.form(request.POST or None, article=article)
    if form.is_valid():
        try:
            return done(desk, request, article, _performed(act, request, form))
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return shown(desk, act, request, form, "admin/articles/article/act.html")


def permitted_article(desk: ModelAdmin, act: Act, request: HttpRequest, pk: int) -> Article:
    """Permission first, so that nobody learns what exists from a 404."""
    if not may(act, request.user):
        raise PermissionDenied
    article = get_object_or_404(Article.objects.select_related("lead_figure"), pk=pk)
    if act.permission == "articles.change_article" and not desk.has_change_permission(
        request, article
    ):
        raise PermissionDenied
    return article


def _performed(act: Act, request: HttpRequest, form: ActForm) -> str:
    form.article.lock_version = form.cleaned_data["lock_version"]
    return act.perform(form.article, form, request.user)


def closed(act: Act, request: HttpRequest, article: Article) -> HttpResponse:
    """The piece is in a state in which there is nothing to ask."""
    state = article.state_label.lower()
    messages.warning(request, f"“{article}” is {state}: “{act.label}” is not open to it.")
    return HttpResponseRedirect(_form_of(article))


def done(desk: ModelAdmin, request: HttpRequest, article: Article, said: str) -> HttpResponse:
    """Note it in the log of the piece, say it, and go back to the form."""
    desk.log_change(request, article, said)
    messages.success(request, said)
    return HttpResponseRedirect(_form_of(article))


def shown(
    desk: ModelAdmin, act: Act, request: HttpRequest, form: ActForm, template: str, **more: object
) -> TemplateResponse:
    """The act's page with the form as it is, its refusals above it."""
    context = {
        **desk.admin_site.each_context(request),
        "title": act.heading,
        "opts": desk.opts,
        "act": act,
        "article": form.article,
        "question": act.question(form.article),
        "form": form,
        "media": form.media,
        **more,
    }
    return TemplateResponse(request, template, context)


def _form_of(article: Article) -> str:
    return reverse("admin:articles_article_change", args=[article.pk])
