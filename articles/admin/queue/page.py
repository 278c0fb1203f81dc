"""The queue as a page, and the way on after a click; each click is a POST that `settle` answers."""

from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.template.response import TemplateResponse
from django.urls import reverse

from articles.admin.queue.asked import Asked, asked, behind
from articles.admin.queue.rows import page_of, place_of
from articles.models import Article, ImportRun, Suggestion

METHODS = ("GET", "HEAD")


def queue_page(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """403 without the permission to see suggestions; only what the person may settle is listed."""
    if not request.user.has_perm("articles.view_suggestion"):
        raise PermissionDenied
    if request.method not in METHODS:
        return HttpResponseNotAllowed(METHODS)
    wanted = asked(request.GET)
    context = {
        **site.each_context(request),
        "title": "To settle",
        "opts": Suggestion._meta,
        "asked": wanted,
        "run": ImportRun.objects.filter(pk=wanted.run).first() if wanted.run else None,
        "everything": wanted.but(run=None, after=None).query,
        "page": page_of(wanted, request.user),
        "narrowed": wanted.but(field="", after=None).query,
        "kinds": Article.Kind.choices,
        "may_settle": request.user.has_perm("articles.change_suggestion"),
    }
    return TemplateResponse(request, "admin/articles/suggestion/queue.html", context)


def next_in_queue(request: HttpRequest, settled: Suggestion) -> str:
    """The page that the person was on, at the suggestion behind the one that was settled."""
    wanted: Asked = asked(request.GET)
    rest = wanted.found(request.user).exclude(pk=settled.pk)
    following = rest.filter(behind(place_of(settled))).first()
    if following is None:
        wanted, following = wanted.but(after=None), rest.first()
    address = reverse("admin:articles_suggestion_queue")
    anchor = f"#suggestion-{following.pk}" if following else ""
    return f"{address}?{wanted.query}{anchor}" if wanted.query else f"{address}{anchor}"
