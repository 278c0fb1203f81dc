"""The list of rejected documents, the latest first; bounded in queries and bytes."""

from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.template.response import TemplateResponse

from articles.admin.rejected.advice import advice
from articles.admin.rejected.forms import OptionsForm
from articles.importing.retry import command_of
from articles.models import ImportRun, LegacyDocument

METHODS = ("GET", "HEAD")
PAGE_SIZE = 25


def rejected_page(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """403 without the permission to see documents."""
    if not request.user.has_perm("articles.view_legacydocument"):
        raise PermissionDenied
    if request.method not in METHODS:
        return HttpResponseNotAllowed(METHODS)
    run, before = _number(request, "run"), _number(request, "before")
    everything = _rejected(run)
    found = everything.filter(pk__lt=before) if before else everything
    documents = list(found[: PAGE_SIZE + 1])
    shown = documents[:PAGE_SIZE]
    context = {
        **site.each_context(request),
        "title": "Rejected",
        "opts": LegacyDocument._meta,
        "run": ImportRun.objects.filter(pk=run).first() if run else None,
        "rows": [
            (
                each,
                advice(each.rejected_because),
                command_of(each.last_run),
                OptionsForm(number=number),
            )
            for number, each in enumerate(shown)
        ],
        "count": everything.count(),
        "more": shown[-1].pk if len(documents) > PAGE_SIZE else None,
        "may_retry": request.user.has_perms(RETRIES),
    }
    return TemplateResponse(request, "admin/articles/legacydocument/rejected.html", context)


# What comes of it may be public at once, with authors and sections of its own.
RETRIES = (
    "articles.view_legacydocument",
    "articles.add_article",
    "articles.publish_article",
    "articles.add_author",
    "articles.add_section",
)


def _rejected(run: int | None) -> QuerySet[LegacyDocument]:
    found = LegacyDocument.objects.filter(outcome=LegacyDocument.Outcome.REJECTED)
    found = found.of_run(run) if run else found
    heavy = ("original", "base", "extracted", "dropped", "warnings")
    return found.select_related("last_run").defer(*heavy).order_by("-pk")


def _number(request: HttpRequest, name: str) -> int | None:
    text = request.GET.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None
