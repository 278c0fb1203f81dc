"""Correct a public piece: the new words and the notice, in one form and one act."""

from typing import Any

from django import forms
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError

from articles.admin.acts.act import Act, ActForm
from articles.admin.body_editor import BodyEditor
from articles.desk import correct
from articles.models import Article, Correction
from articles.text.difference import Difference, differences

WORDS = ("headline", "standfirst", "body")


class CorrectForm(ActForm):
    kind = forms.ChoiceField(choices=Correction.Kind.choices, initial=Correction.Kind.CORRECTION)
    text = forms.CharField(
        widget=forms.Textarea({"rows": 3}),
        label="What readers are told",
        help_text="What was wrong and what is right, in a sentence or two, without the label.",
    )
    place = forms.ChoiceField(
        choices=Correction.Place.choices,
        initial=Correction.Place.END,
        label="Where it stands",
        help_text="A retraction always stands above the text.",
    )
    supersedes = forms.ModelChoiceField(
        Correction.objects.none(), required=False, empty_label="None",
        help_text="When an earlier notice on this piece was itself wrong.",
    )  # fmt: skip
    headline = forms.CharField(widget=forms.Textarea({"rows": 2, "class": "headline"}))
    standfirst = forms.CharField(
        required=False, widget=forms.Textarea({"rows": 2, "class": "standfirst"})
    )
    body = forms.CharField(widget=BodyEditor, label="Text")
    wrong = forms.CharField(
        required=False, widget=forms.Textarea({"rows": 2}), label="The words as they stood"
    )
    right = forms.CharField(
        required=False, widget=forms.Textarea({"rows": 2}), label="The words as they stand now"
    )

    def __init__(self, *args: Any, article: Article, **kwargs: Any) -> None:
        words = {name: str(getattr(article, name)) for name in WORDS}
        kwargs["initial"] = {**words, **kwargs.get("initial", {})}
        super().__init__(*args, article=article, **kwargs)
        standing = article.corrections.filter(superseded_by__isnull=True)
        self.fields["supersedes"].queryset = standing
        if not standing:
            del self.fields["supersedes"]
        if article.status == Article.Status.WITHDRAWN:  # it takes a notice, and no new words
            for name in WORDS:
                del self.fields[name]

    def clean_body(self) -> str:
        """Cleaned now, so that step 2 compares what would be stored."""
        try:
            return Article._meta.get_field("body").to_python(self.cleaned_data["body"])
        except ValidationError as refusal:
            raise ValidationError(refusal.message, code="refused-html") from refusal

    def clean(self) -> dict[str, Any]:
        """Words that the browser alone changed (its line ends) stay as they stand."""
        cleaned = super().clean()
        for name, text in cleaned.items():
            if isinstance(text, str):
                text = text.replace("\r\n", "\n")
                stored = getattr(self.article, name, "") if name in WORDS else ""
                cleaned[name] = stored if text.strip() == stored.strip() else text
        return cleaned

    @property
    def new_words(self) -> dict[str, str]:
        """Field → new text, for those that differ from what is stored."""
        return {
            name: self.cleaned_data[name]
            for name in WORDS
            if name in self.cleaned_data and self.cleaned_data[name] != getattr(self.article, name)
        }

    @property
    def differences(self) -> tuple[Difference, ...]:
        stored = {name: getattr(self.article, name) for name in WORDS}
        return differences(stored, self.new_words)


def _perform(article: Article, form: ActForm, user: AbstractBaseUser) -> str:
    cleaned = form.cleaned_data
    issued = correct(
        article,
        by=user,
        kind=cleaned["kind"],
        text=cleaned["text"],
        words=form.new_words,
        wrong=cleaned["wrong"],
        right=cleaned["right"],
        place=cleaned["place"],
        supersedes=cleaned.get("supersedes"),
    )
    return f"Issued: {issued.get_kind_display().lower()} number {issued.number} on this piece."


CORRECT = Act(
    name="correct",
    label="Correct",
    heading="Correct",
    question=lambda article: (
        "Change the words, and tell readers what was wrong. On the next page you see both once "
        "more before the notice is issued; from then on nobody can change or delete it."
    ),
    button="Issue the correction",
    permission="articles.issue_correction",
    is_open=lambda article: article.is_public or article.status == Article.Status.WITHDRAWN,
    perform=_perform,
    form=CorrectForm,
    carries="words",
)
