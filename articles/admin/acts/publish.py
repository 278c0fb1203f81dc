"""Publish: now, at the date a legacy piece came with, or at a time ahead."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser

from articles.admin.acts.act import Act, ActForm
from articles.admin.time_field import TimeField
from articles.admin.times import day, moment
from articles.desk import publish
from articles.models import Article

NOW, LATER = "now", "later"


class PublishForm(ActForm):
    when = forms.ChoiceField(widget=forms.RadioSelect, initial=NOW, label="When")
    at = TimeField(
        label="Time",
        help_text=f"By the newsroom’s clock ({settings.TIME_ZONE}).",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["when"].choices = [(NOW, _now_label(self.article)), (LATER, "At a time ahead")]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("when") == LATER and not cleaned.get("at") and "at" not in self.errors:
            self.add_error("at", "Say when: a day and a time.")
        return cleaned


def _now_label(article: Article) -> str:
    if article.published_at is None:
        return "Now"
    if article.is_scheduled:
        return f"As it is scheduled, {moment(article.published_at)}"
    return (
        f"Now, with the date that it has: {day(article.published_at, article.published_precision)}"
    )


def _perform(article: Article, form: ActForm, user: AbstractBaseUser) -> str:
    at = form.cleaned_data["at"] if form.cleaned_data["when"] == LATER else None
    done = publish(article, by=user, at=at)
    if done.is_scheduled:
        return f"Scheduled for {moment(done.published_at)}."
    return f"Published: readers find it at {done.path}"


def _question(article: Article) -> str:
    if article.status == Article.Status.WITHDRAWN:
        return "The piece comes back to its address, and the notice of withdrawal goes."
    return (
        "Readers will see it at its own address, in lists, feeds and search. From then on each "
        "change to its words is recorded with a reason."
    )


PUBLISH = Act(
    name="publish",
    label="Publish",
    heading="Publish",
    question=_question,
    button="Publish",
    permission="articles.publish_article",
    is_open=lambda article: not article.is_public,
    perform=_perform,
    form=PublishForm,
    carries="save",
)
