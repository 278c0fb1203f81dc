"""Zones: the parts of the front page, in their order, and with what each fills itself."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from articles.admin.access import DeskAdmin
from articles.admin.front import front_page
from articles.admin.typed_words import TypedWordsForm
from articles.models import Article


class ZoneForm(TypedWordsForm):
    kinds = forms.MultipleChoiceField(
        choices=Article.Kind.choices, required=False, widget=forms.CheckboxSelectMultiple,
        help_text="It fills itself with these kinds; none means any.",
    )  # fmt: skip


class ZoneAdmin(DeskAdmin):
    form = ZoneForm
    list_display = ("__str__", "look", "position", "most", "fills_itself", "section")
    ordering = ("position", "pk")
    fieldsets = (
        (None, {"fields": ("heading", "look", ("position", "most"))}),
        ("What fills it", {"fields": ("fills_itself", "kinds", "section")}),
    )

    def get_urls(self) -> list[URLPattern]:
        """One address more: the page as it stands, to be composed."""
        view = self.admin_site.admin_view(self._front)
        return [path("front/", view, name="articles_zone_front"), *super().get_urls()]

    def _front(self, request: HttpRequest) -> HttpResponse:
        return front_page(self, self.admin_site.get_model_admin(Article), request)
