"""Unschedule: back to the drafts before the minute comes."""

from django.contrib.auth.models import AbstractBaseUser

from articles.admin.acts.act import Act, ActForm
from articles.desk import unschedule
from articles.models import Article


def _perform(article: Article, form: ActForm, user: AbstractBaseUser) -> str:
    unschedule(article, by=user)
    return "Taken off the schedule: it is a draft again."


UNSCHEDULE = Act(
    name="unschedule",
    label="Unschedule",
    heading="Take off the schedule",
    question=lambda article: "It becomes a draft again and will not be published by itself.",
    button="Take off the schedule",
    permission="articles.publish_article",
    is_open=lambda article: article.is_scheduled,
    perform=_perform,
)
