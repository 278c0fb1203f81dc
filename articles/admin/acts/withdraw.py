"""Withdraw: from view, with a notice at the address."""

from django import forms
from django.contrib.auth.models import AbstractBaseUser

from articles.admin.acts.act import Act, ActForm
from articles.desk import withdraw
from articles.models import Article


class WithdrawForm(ActForm):
    notice = forms.CharField(
        widget=forms.Textarea({"rows": 4}),
        label="What readers are told",
        help_text="Why the piece went. It stands at the address in place of the text.",
    )


def _perform(article: Article, form: ActForm, user: AbstractBaseUser) -> str:
    withdraw(article, by=user, notice=form.cleaned_data["notice"])
    return "Withdrawn: its address now shows the notice."


WITHDRAW = Act(
    name="withdraw",
    label="Withdraw",
    heading="Withdraw from view",
    question=lambda article: (
        "The text goes from the site, its lists and feeds. The address stays and says what stood "
        "there, when it went, by whom and why. Its corrections stay in the log. To repair a "
        "mistake, issue a correction instead."
    ),
    button="Withdraw this piece",
    permission="articles.withdraw_article",
    is_open=lambda article: article.is_public,
    perform=_perform,
    form=WithdrawForm,
)
