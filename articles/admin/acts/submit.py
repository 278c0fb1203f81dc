"""Submit for review: the writer is done, an editor takes over."""

from django.contrib.auth.models import AbstractBaseUser

from articles.admin.acts.act import Act, ActForm
from articles.desk import submit
from articles.models import Article


def _perform(article: Article, form: ActForm, user: AbstractBaseUser) -> str:
    submit(article, by=user)
    return "Submitted: editors find it under “In review”."


SUBMIT = Act(
    name="submit",
    label="Submit for review",
    heading="Submit for review",
    question=lambda article: "Editors will find it under “In review”. You can still change it.",
    button="Submit for review",
    permission="articles.change_article",
    is_open=lambda article: article.status == Article.Status.DRAFT,
    perform=_perform,
    carries="save",
)
