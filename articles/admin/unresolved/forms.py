"""Who a name is, and which piece a line means: chosen, or written where no script runs."""

from typing import Any
from urllib.parse import unquote, urlsplit

from django import forms
from django.contrib.admin import AdminSite
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError

from articles.desk.credit import author_called
from articles.models import Address, Article, Author, Byline, RelatedPiece


class AnswerForm(forms.Form):
    """`number` tells the forms of one page apart; `site` answers while a name is being typed."""

    def __init__(self, *args: Any, site: AdminSite, number: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": f"id_{number}_%s", "label_suffix": "", **kwargs})
        for name, field in self.chosen.items():
            widget = AutocompleteSelect(field, site, attrs={"data-width": "100%"})
            widget.choices = self.fields[name].choices
            self.fields[name].widget = widget


class AuthorAnswer(AnswerForm):
    chosen = {"author": Byline._meta.get_field("author")}

    message = forms.CharField(widget=forms.HiddenInput, strip=False)
    author = forms.ModelChoiceField(Author.objects.all(), required=False, label="Choose who it is")
    name = forms.CharField(
        required=False, max_length=200, label="or write the name, known here or new"
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        is_one = bool(cleaned.get("author")) != bool(cleaned.get("name"))
        if "nobody" not in self.data and not self.errors and not is_one:
            raise ValidationError("Choose one author, or write one name, and not both.")
        return cleaned

    def chosen_author(self) -> Author | None:
        """The author, made where nobody is called that yet; None: it is nobody."""
        if "nobody" in self.data:
            return None
        return self.cleaned_data["author"] or author_called(self.cleaned_data["name"])


class NamelessAnswer(AuthorAnswer):
    """Of the pieces of one run that name nobody: there is no message to tell them by."""

    message = None


class RelatedAnswer(AnswerForm):
    chosen = {"target": RelatedPiece._meta.get_field("target")}

    headline_key = forms.CharField(widget=forms.HiddenInput, required=False, strip=False)
    address = forms.CharField(widget=forms.HiddenInput, required=False, strip=False)
    target = forms.ModelChoiceField(
        Article.objects.all(), required=False, label="Choose the piece that is meant"
    )
    path = forms.CharField(required=False, label="or give its address on the site")

    def clean_path(self) -> Article | None:
        """An address as it is copied from a browser, or its path."""
        written = self.cleaned_data["path"]
        if not written:
            return None
        path = unquote(urlsplit(written).path).rstrip("/")
        found = Address.objects.filter(path__in=[path, f"{path}/"], article__isnull=False)
        address = found.select_related("article").first()
        if address is None:
            raise ValidationError(f"No piece stands at {path}/.")
        return address.article

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.errors and bool(cleaned.get("target")) == bool(cleaned.get("path")):
            raise ValidationError("Choose one piece, or give one address, and not both.")
        return cleaned

    def chosen_piece(self) -> Article:
        return self.cleaned_data["target"] or self.cleaned_data["path"]
