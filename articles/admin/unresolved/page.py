"""The list of what is unresolved, and the answers to it; each answer settles all it touches."""

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.defaultfilters import pluralize
from django.template.response import TemplateResponse
from django.urls import reverse

from articles.admin.unresolved.forms import AuthorAnswer, NamelessAnswer, RelatedAnswer
from articles.admin.unresolved.lists import PAGE_SIZE, unresolved
from articles.desk import Refused, attribute, relate
from articles.desk.attribute import MOST, Attributed
from articles.desk.relate import Waiting
from articles.importing.retry import command_of
from articles.models import ImportRun

METHODS = ("GET", "HEAD")
_AUTHORS = " --authors FILE.csv"
_SEES = ("articles.view_legacydocument", "articles.view_article", "articles.view_author")
# An answer changes pieces that readers see, many at once.
_ANSWERS = (*_SEES, "articles.change_article", "articles.publish_article")


def unresolved_page(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """403 without the permission to see documents, pieces and authors."""
    if not request.user.has_perms(_SEES):
        raise PermissionDenied
    if request.method not in METHODS:
        return HttpResponseNotAllowed(METHODS)
    run, first = _number(request, "run"), _number(request, "first") or 0
    found = unresolved(run, first)
    names = [
        (each, AuthorAnswer(site=site, number=number, initial={"message": each.message}))
        for number, each in enumerate(found.names)
    ]
    lines = [
        (each, RelatedAnswer(site=site, number=PAGE_SIZE + number, initial=_keys(each)))
        for number, each in enumerate(found.lines)
    ]
    shown_run = ImportRun.objects.filter(pk=run).first() if run else None
    context = {
        **site.each_context(request),
        "title": "Unresolved",
        "opts": ImportRun._meta,
        "run": shown_run,
        "most": MOST,
        "command": command_of(shown_run).removesuffix(_AUTHORS) + _AUTHORS if shown_run else "",
        "found": found,
        "names": names,
        "lines": lines,
        "nameless_count": sum(count for _run, count in found.nameless),
        "nameless_answer": NamelessAnswer(site=site, number=2 * PAGE_SIZE) if run else None,
        "next_first": first + PAGE_SIZE,
        "may_answer": request.user.has_perms(_ANSWERS),
        "media": AuthorAnswer(site=site).media,
    }
    return TemplateResponse(request, "admin/articles/importrun/unresolved.html", context)


def author_answer(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """POST alone: credit the author wherever the name was refused."""
    if refused := _refused(request):
        return refused
    return _credited(request, AuthorAnswer(request.POST, site=site))


def nameless_answer(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """POST alone: credit the author on the pieces of one run that name nobody."""
    if refused := _refused(request):
        return refused
    form = NamelessAnswer(request.POST, site=site)
    if not _number(request, "run"):  # those of every archive at once are nobody's work
        messages.error(request, "An answer for pieces that name nobody is for one run.")
        return _back(request, form)
    return _credited(request, form)


def _credited(request: HttpRequest, form: AuthorAnswer) -> HttpResponse:
    if form.is_valid():
        if form.cleaned_data["name"] and not request.user.has_perm("articles.add_author"):
            raise PermissionDenied
        author = form.chosen_author()
        message = form.cleaned_data.get("message", "")
        done = attribute(message, author, by=request.user, run=_number(request, "run"))
        messages.success(request, _told(done, author))
    return _back(request, form)


def related_answer(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """POST alone: point every such line at the piece."""
    if refused := _refused(request):
        return refused
    form = RelatedAnswer(request.POST, site=site)
    if form.is_valid():
        cleaned, piece = form.cleaned_data, form.chosen_piece()
        waiting = Waiting(cleaned["headline_key"], cleaned["address"])
        try:
            count = relate(waiting, piece, by=request.user, run=_number(request, "run"))
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(
                request,
                f"{count} line{pluralize(count)} now lead{pluralize(count, 's,')} to “{piece}”.",
            )
    return _back(request, form)


def _refused(request: HttpRequest) -> HttpResponse | None:
    if not request.user.has_perms(_ANSWERS):
        raise PermissionDenied
    return None if request.method == "POST" else HttpResponseNotAllowed(["POST"])


def _told(done: Attributed, author: object) -> str:
    if author is None:
        return f"Nobody: settled on {done.kept} piece{pluralize(done.kept)}."
    told = f"{author} is credited on {done.credited} piece{pluralize(done.credited)}."
    if done.kept:
        told += f" {done.kept} kept the credits that an editor has given, or are withdrawn."
    return told if done.is_done else f"{told} There are more: answer again to go on."


def _back(request: HttpRequest, form: Form) -> HttpResponse:
    for errors in form.errors.values():
        for error in errors:
            messages.error(request, error)
    run = _number(request, "run")
    address = reverse("admin:articles_importrun_unresolved")
    return HttpResponseRedirect(f"{address}?run={run}" if run else address)


def _keys(line: object) -> dict[str, str]:
    return {"headline_key": line.headline_key, "address": line.address}


def _number(request: HttpRequest, name: str) -> int | None:
    text = request.GET.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
