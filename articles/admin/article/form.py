"""The article's form: the fields in an editor's words, in the order in which a piece is written."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect, RelatedFieldWidgetWrapper

from articles.admin.article.lines import LinesField
from articles.admin.body_editor import BodyEditor
from articles.admin.typed_words import TypedWordsForm
from articles.desk import Conflict, Refused
from articles.models import Article, Figure, Image, Revision
from articles.text.slug import slug

# A mistake of fact is no reason to be given here: it takes a correction, on a page of its own.
REASONS = [
    (reason.value, reason.label)
    for reason in (Revision.Reason.MINOR, Revision.Reason.CLARIFICATION, Revision.Reason.UPDATE)
]
_PICTURE = Figure._meta.get_field("image")
_LINE = {"rows": 2, "class": "line"}
_IN_RAIL = {"form": "article_form"}


class ArticleForm(TypedWordsForm):
    highlights = LinesField(
        required=False, help_text="A short list of what the piece says, one a line."
    )
    lead_image = forms.ModelChoiceField(Image.objects.all(), required=False, label="Picture")
    lead_alt = forms.CharField(
        required=False, widget=forms.Textarea(_LINE), label="Alt text",
        help_text="What it shows, for those who cannot see it; empty takes the picture's own.",
    )  # fmt: skip
    lead_caption = forms.CharField(
        required=False, widget=forms.Textarea(_LINE), label="Caption",
        help_text="What readers should know beside what they see.",
    )  # fmt: skip
    lead_credit = forms.CharField(
        required=False, max_length=300, label="Credit",
        widget=forms.TextInput({"class": "vTextField"}),
        help_text="Empty takes the picture's own.",
    )  # fmt: skip
    lock_version = forms.IntegerField(
        required=False, widget=forms.HiddenInput({"autocomplete": "off"})
    )
    # Ticked on the page that shows a conflict: the version whose difference was looked at.
    seen_version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    reason = forms.ChoiceField(
        choices=REASONS, required=False, widget=forms.RadioSelect(_IN_RAIL),
        label="What kind of change is this?",
    )  # fmt: skip
    note = forms.CharField(
        required=False, widget=forms.Textarea({**_IN_RAIL, "rows": 2}), label="What changed",
        help_text="In a sentence; it stands in the public history.",
    )  # fmt: skip

    # Set by the ModelAdmin for one request: what the desk said when these words were saved.
    refusal: Refused | None = None

    class Meta:
        model = Article
        fields = "__all__"
        labels = {"editors_note": "Editor’s note"}
        widgets = {
            "kicker": forms.TextInput({"class": "vTextField"}),
            "headline": forms.Textarea({"rows": 2, "class": "headline", "data-grows": ""}),
            "standfirst": forms.Textarea({"rows": 2, "class": "standfirst", "data-grows": ""}),
            "body": BodyEditor(),
            "disclaimer": forms.Textarea(_LINE),
            "interview_note": forms.Textarea(_LINE),
            "editors_note": forms.Textarea(_LINE),
            "desk_note": forms.Textarea({"rows": 3}),
            "embargoed_until": forms.DateTimeInput(
                {"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"
            ),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "headline" not in self.fields:  # to be read alone
            return
        piece = self.instance
        self.fields["body"].label = "Text"
        self.fields["language"] = forms.ChoiceField(
            choices=_languages(piece.language), initial=piece.language
        )
        self._pick_from_library(self.fields["lead_image"])
        self.initial |= _lead(piece.lead_figure) if piece.lead_figure_id else {}
        self.initial["lock_version"] = piece.lock_version

    def _pick_from_library(self, field: forms.ModelChoiceField) -> None:
        picker = AutocompleteSelect(_PICTURE, admin.site, choices=field.choices)
        field.widget = RelatedFieldWidgetWrapper(
            picker, _PICTURE.remote_field, admin.site, can_add_related=True
        )

    def clean_slug(self) -> str:
        """Letters, digits and hyphens, whatever the script; an address that readers have stays."""
        typed = self.cleaned_data["slug"]
        if typed:
            return slug(typed)
        return self.initial.get("slug", "") if self.instance.path else ""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        is_told = cleaned.get("reason") not in {None, "", Revision.Reason.MINOR}
        if is_told and not cleaned.get("note"):
            self.add_error("note", "Readers are told what changed: say it in a sentence.")
        if cleaned.get("lead_image") is None and any(
            cleaned.get(name) for name in ("lead_alt", "lead_caption", "lead_credit")
        ):
            self.add_error("lead_image", "These words have no picture: choose one, or clear them.")
        if self.instance.pk and cleaned.get("lock_version") is None:
            raise forms.ValidationError("This form is too old to be saved: load the page again.")
        refusal = self.refusal or (Conflict(self.instance.headline) if self.is_stale else None)
        if refusal:
            raise forms.ValidationError(str(refusal), code="refused")
        return cleaned

    @property
    def is_stale(self) -> bool:
        """Whether somebody saved after this form, or the conflict it showed, was opened."""
        if not self.is_bound or self.instance.pk is None:
            return False
        return self.version not in {None, self.initial["lock_version"]}

    @property
    def version(self) -> int | None:
        """The version that the typed words are to replace."""
        return self.cleaned_data.get("seen_version") or self.cleaned_data.get("lock_version")


def _languages(current: str) -> list[tuple[str, str]]:
    known = list(settings.LANGUAGES)
    return known if current in dict(known) else [*known, (current, current)]


def _lead(figure: Figure) -> dict[str, Any]:
    return {
        "lead_image": figure.image_id,
        "lead_alt": figure.alt_text,
        "lead_caption": figure.caption,
        "lead_credit": figure.credit,
    }
