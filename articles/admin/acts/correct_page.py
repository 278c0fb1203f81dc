"""Correcting in two steps: the words and the notice, then both as they will stand."""

from django.contrib.admin import ModelAdmin
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

from articles.admin.acts.act import Act
from articles.admin.acts.correct import WORDS, CorrectForm
from articles.admin.acts.page import METHODS, closed, done, permitted_article, shown
from articles.desk import Conflict, Refused
from articles.text.difference import changed_words
from articles.text.difference import shown as shown_differences

_WRITE = "admin/articles/article/correct.html"
_REVIEW = "admin/articles/article/correct_review.html"


def correct_page(desk: ModelAdmin, act: Act, request: HttpRequest, pk: int) -> HttpResponse:
    """POST with `step`: begin (with words typed elsewhere), review, words (back), issue."""
    if request.method not in METHODS:
        return HttpResponseNotAllowed(METHODS)
    article = permitted_article(desk, act, request, pk)
    step = request.POST.get("step", "begin")
    if request.method != "POST" and not act.is_open(article):
        return closed(act, request, article)
    if request.method != "POST" or step in {"begin", "words"}:
        typed = {
            name: request.POST[name] for name in CorrectForm.base_fields if name in request.POST
        }
        return shown(desk, act, request, CorrectForm(article=article, initial=typed), _WRITE)
    form = CorrectForm(request.POST, article=article)
    if not form.is_valid():
        return shown(desk, act, request, form, _WRITE)
    if step == "issue":
        return _issue(desk, act, request, form)
    return _review(desk, act, request, form)


def _issue(desk: ModelAdmin, act: Act, request: HttpRequest, form: CorrectForm) -> HttpResponse:
    article = form.article
    stored_version, article.lock_version = article.lock_version, form.cleaned_data["lock_version"]
    try:
        return done(desk, request, article, act.perform(article, form, request.user))
    except Conflict:
        article.lock_version = stored_version
        return _review(desk, act, request, form)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return shown(desk, act, request, form, _WRITE)


def _review(desk: ModelAdmin, act: Act, request: HttpRequest, form: CorrectForm) -> HttpResponse:
    """The difference to what stands now; what is issued then is bound to that very version."""
    found = form.differences
    wrong, right = changed_words(found)
    cleaned = form.cleaned_data
    carried = {name: cleaned[name] for name in ("kind", "text", "place", *WORDS) if name in cleaned}
    if cleaned.get("supersedes"):
        carried["supersedes"] = cleaned["supersedes"].pk
    derived = {
        "wrong": cleaned["wrong"] or wrong,
        "right": cleaned["right"] or right,
        "lock_version": form.article.lock_version,
    }
    return shown(
        desk, act, request, CorrectForm(article=form.article, initial={**carried, **derived}),
        _REVIEW,
        carried=carried,
        differences=shown_differences(found),
        kind=dict(form.fields["kind"].choices)[cleaned["kind"]],
        is_conflict=cleaned["lock_version"] != form.article.lock_version,
    )  # fmt: skip
