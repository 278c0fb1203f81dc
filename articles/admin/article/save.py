"""Saves all that stands on the article's form, as one act of the desk."""

from collections.abc import Callable

from django.contrib.auth.models import AbstractBaseUser
from django.forms import ModelForm

from articles.admin.article.lead import save_lead
from articles.desk import rename, revise


def save_piece(form: ModelForm, save_parts: Callable[[], None], *, by: AbstractBaseUser) -> None:
    """Store the piece of a valid form; the row itself exists (`desk.start` made a new one).

    Its parts come first, for the revision keeps them too. Needs the transaction of the request:
    when the desk refuses, the parts must go with the rest. Raises Refused, Conflict.
    """
    article, cleaned = form.instance, form.cleaned_data
    wanted_slug = article.slug
    if article.path:  # readers have this address: the desk leaves a redirect there
        article.slug = form.initial["slug"]
    if form.version is not None:
        article.lock_version = form.version
    form.save_m2m()
    save_parts()
    unused = save_lead(article, cleaned)
    revise(article, by=by, reason=cleaned["reason"], note=cleaned["note"])
    if article.slug != wanted_slug:
        rename(article, wanted_slug, by=by)
    if unused is not None:
        unused.delete()
