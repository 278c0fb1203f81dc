"""The front page's screen: GET shows it, POST does one thing and comes back to it."""

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from articles.admin.front.screen import screen
from articles.admin.front.wish import WishForm
from articles.desk import Refused
from articles.models.edition import first

METHODS = ("GET", "HEAD", "POST")
LONGEST_QUESTION = 200


def front_page(desk: ModelAdmin, articles: ModelAdmin, request: HttpRequest) -> HttpResponse:
    """403 without the permission to compose. What was done is noted in the log of the piece."""
    if not request.user.has_perm("articles.compose_front"):
        raise PermissionDenied
    if request.method not in METHODS:
        return HttpResponseNotAllowed(METHODS)
    if request.method == "POST":
        _do(articles, request)
        return HttpResponseRedirect(reverse("admin:articles_zone_front"))
    asked = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST_QUESTION]
    context = {
        **desk.admin_site.each_context(request),
        "title": "Front page",
        "opts": desk.opts,
        "screen": screen(first().faced(), asked),
        "asked": asked,
    }
    return TemplateResponse(request, "admin/articles/zone/front.html", context)


def _do(articles: ModelAdmin, request: HttpRequest) -> None:
    form = WishForm(request.POST)
    if not form.is_valid():
        for errors in form.errors.values():
            messages.error(request, " ".join(errors))
        return
    article = form.cleaned_data["article"]
    try:
        said = form.fulfil(by=request.user)
    except Refused as refusal:
        messages.error(request, f"“{article}”: {refusal}")
        return
    articles.log_change(request, article, said)
    messages.success(request, f"“{article}”: {said}")
