"""Act: one thing that can be done with a piece, as the desk offers it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib.auth.models import AbstractBaseUser

from articles.models import Article


class ActForm(forms.Form):
    """Carries the version that the person saw, so that nothing is done to one they did not."""

    lock_version = forms.IntegerField(widget=forms.HiddenInput({"autocomplete": "off"}))

    def __init__(self, *args: Any, article: Article, **kwargs: Any) -> None:
        self.article = article
        kwargs["initial"] = {"lock_version": article.lock_version, **kwargs.get("initial", {})}
        super().__init__(*args, **{"label_suffix": "", **kwargs})


@dataclass(frozen=True)
class Act:
    """`name` is the last part of its address; `perform` returns what to tell the person.

    `carries` says what the article's form does on the way: "save" stores it first, "words" takes
    the typed words along unsaved, "nothing" leaves the form as it is.
    """

    name: str
    label: str
    heading: str
    question: Callable[[Article], str]
    button: str
    permission: str
    is_open: Callable[[Article], bool]
    perform: Callable[[Article, ActForm, AbstractBaseUser], str]
    form: type[ActForm] = ActForm
    carries: str = "nothing"


def may(act: Act, user: AbstractBaseUser) -> bool:
    """Whether this person may do it at all, with any piece."""
    return user.has_perm("articles.view_article") and user.has_perm(act.permission)
