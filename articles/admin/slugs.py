"""Slugs on the forms of what has an address: a change leaves a redirect, made by the desk."""

from django import forms
from django.db.models import Model
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse

from articles.admin.typed_words import TypedWordsForm
from articles.desk import Refused, rename
from articles.text.slug import slug


class SlugForm(TypedWordsForm):
    """An empty slug is made from the name; a typed one is brought into the form of a slug."""

    refusal: Refused | None = None

    def clean(self) -> dict:
        """Show what the desk refused when these words were saved a moment ago."""
        cleaned = super().clean()
        if self.refusal:
            raise forms.ValidationError(str(self.refusal), code="refused")
        return cleaned

    def clean_slug(self) -> str:
        return slug(self.cleaned_data["slug"] or self.cleaned_data.get("name", ""))


class WithAddress:
    """For a ModelAdmin: saves all but a changed slug, and gives that to `desk.rename`."""

    form = SlugForm

    def formfield_for_dbfield(self, db_field, request: HttpRequest, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "slug" and field is not None:
            field.required = False
        return field

    def get_form(self, request: HttpRequest, obj: Model | None = None, **kwargs) -> type[ModelForm]:
        form = super().get_form(request, obj, **kwargs)
        return type(form.__name__, (form,), {"refusal": getattr(request, "desk_refusal", None)})

    def changeform_view(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """A refusal rolls all back and comes to the form again, with the typed words."""
        try:
            return super().changeform_view(request, *args, **kwargs)
        except Refused as refusal:
            request.desk_refusal = refusal
            return super().changeform_view(request, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Model, form: ModelForm, change: bool) -> None:
        wanted = obj.slug
        if change and "slug" in form.changed_data:
            obj.slug = form.initial["slug"]
        super().save_model(request, obj, form, change)
        if obj.slug != wanted:
            rename(obj, wanted, by=request.user)
