"""The form of a standing page: its words, and what readers are told of a change in them."""

from typing import Any

from django import forms
from django.conf import settings

from articles.admin.body_editor import BodyEditor
from articles.admin.typed_words import TypedWordsForm
from articles.desk import Refused
from articles.models import StandingPage
from articles.models.purpose import QUESTIONS
from articles.models.standing_page import own_language


class StandingPageForm(TypedWordsForm):
    language = forms.ChoiceField(choices=settings.LANGUAGES, initial=own_language)
    note = forms.CharField(
        required=False, widget=forms.Textarea({"rows": 2}), label="What changed",
        help_text="In a sentence; it stands below the page, with the day.",
    )  # fmt: skip
    to_readers = forms.BooleanField(
        required=False, label="Readers may see it",
        help_text="For good: from then on its words change, and its address stays.",
    )  # fmt: skip
    seen_version = forms.IntegerField(
        required=False, widget=forms.HiddenInput({"autocomplete": "off"})
    )

    # Set by the ModelAdmin for one request: what the desk said when these words were saved.
    refusal: Refused | None = None

    class Meta:
        model = StandingPage
        fields = ("purpose", "language", "headline", "standfirst", "body")
        widgets = {
            "headline": forms.TextInput({"class": "vTextField"}),
            "standfirst": forms.Textarea({"rows": 2}),
            "body": BodyEditor(),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "headline" not in self.fields:  # to be read alone
            return
        self.fields["body"].label = "Text"
        if self.instance.is_public:  # readers have the address, of which it is a part
            del self.fields["language"], self.fields["to_readers"]
        self.initial["seen_version"] = self.instance.lock_version
        asked = QUESTIONS.get(self.instance.purpose or self.initial.get("purpose", ""))
        if asked:
            self.fields["headline"].help_text += f" Readers look for this: {asked}"

    def clean(self) -> dict[str, Any]:
        """Show what the desk refused when these words were saved a moment ago."""
        cleaned = super().clean()
        if self.refusal:
            raise forms.ValidationError(str(self.refusal), code="refused")
        return cleaned
