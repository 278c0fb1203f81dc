"""What belongs to an article and is written on its form."""

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.admin.access import PartOfArticle
from articles.admin.typed_words import TypedWordsForm
from articles.admin.web_address import WebAddressField
from articles.models import Byline, Citation, Participant, RelatedPiece

SHORT = {"rows": 2, "class": "short"}


class BylineInline(PartOfArticle, admin.StackedInline):
    model = Byline
    form = TypedWordsForm
    verbose_name = "credit"
    verbose_name_plural = "credits"
    autocomplete_fields = ("author",)
    fieldsets = (
        (None, {"fields": (("author", "role", "position"),)}),
        ("As published", {"fields": ("name", "bio", "disclosure"), "classes": ("collapse",)}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Byline]:
        return super().get_queryset(request).select_related("author")


class ParticipantInline(PartOfArticle, admin.StackedInline):
    model = Participant
    form = TypedWordsForm
    verbose_name = "speaker"
    verbose_name_plural = "who speaks in the interview"
    autocomplete_fields = ("author", "portrait")
    fieldsets = (
        (None, {"fields": (("name", "role", "position"), "description")}),
        (
            "Also writes here, portrait",
            {"fields": ("author", "portrait"), "classes": ("collapse",)},
        ),
    )


class CitationForm(TypedWordsForm):
    address = WebAddressField(
        required=False, help_text="As the text gives it; empty takes the source's."
    )

    class Meta:
        labels = {"is_public": "Shown to readers"}
        help_texts = {"is_public": ""}
        widgets = {"words": forms.Textarea(SHORT), "claim": forms.Textarea(SHORT)}


class CitationInline(PartOfArticle, admin.StackedInline):
    model = Citation
    form = CitationForm
    verbose_name_plural = "sources"
    verbose_name = "source"
    autocomplete_fields = ("source",)
    fieldsets = (
        (None, {"fields": (("source", "position", "is_public"), ("words", "claim"))}),
        ("Address in the text", {"fields": ("address",), "classes": ("collapse",)}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Citation]:
        return super().get_queryset(request).select_related("source")


class RelatedForm(TypedWordsForm):
    address = WebAddressField(required=False)

    class Meta:
        widgets = {"headline": forms.Textarea(SHORT)}


class RelatedInline(PartOfArticle, admin.StackedInline):
    model = RelatedPiece
    fk_name = "article"
    form = RelatedForm
    verbose_name_plural = "read more"
    verbose_name = "related piece"
    autocomplete_fields = ("target",)
    fieldsets = ((None, {"fields": (("target", "relation", "position"), ("headline", "address"))}),)

    def get_queryset(self, request: HttpRequest) -> QuerySet[RelatedPiece]:
        return super().get_queryset(request).select_related("target")
