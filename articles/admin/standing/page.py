"""Standing pages: once readers have one, it changes with a note and does not go."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Model
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.admin.access import DeskAdmin
from articles.admin.standing.form import StandingPageForm
from articles.admin.times import moment
from articles.desk import Refused, declare
from articles.models import StandingPage


class StandingPageAdmin(DeskAdmin):
    form = StandingPageForm
    list_display = ("headline", "purpose", "language", "seen", "changed")
    list_filter = ("language",)
    search_fields = ("headline", "standfirst")
    ordering = ("language", "pk")

    def get_fieldsets(self, request: HttpRequest, obj: StandingPage | None = None) -> tuple:
        words = ("headline", "standfirst", "body")
        if not (self.has_change_permission(request) if obj else self.has_add_permission(request)):
            return ((None, {"fields": ("purpose", "language", *words)}),)
        if obj and obj.is_public:
            return (
                (None, {"fields": (*words, "note", "seen_version")}),
                ("Where it stands", {"fields": ("place", "wordings")}),
            )
        if obj:
            record = ("wordings", "preview")
            return (
                (None, {"fields": (("purpose", "language"), *words, "to_readers", "seen_version")}),
                ("Before readers see it", {"fields": record}),
            )
        return ((None, {"fields": (("purpose", "language"), *words, "to_readers")}),)

    def get_readonly_fields(self, request: HttpRequest, obj: StandingPage | None = None) -> tuple:
        return ("place", "wordings", "preview") if obj else ()

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Only what readers never saw."""
        allowed = super().has_delete_permission(request, obj)
        return allowed and not (obj and obj.is_public)

    def view_on_site(self, page: StandingPage) -> str | None:
        return page.get_absolute_url() if page.is_public else None

    def get_form(
        self, request: HttpRequest, obj: StandingPage | None = None, **kwargs: Any
    ) -> type[ModelForm]:
        form = super().get_form(request, obj, **kwargs)
        return type(form.__name__, (form,), {"refusal": getattr(request, "desk_refusal", None)})

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """A refusal rolls all back and comes to the form again, with the typed words."""
        try:
            return super().changeform_view(request, *args, **kwargs)
        except Refused as refusal:
            request.desk_refusal = refusal
            return super().changeform_view(request, *args, **kwargs)

    def save_model(
        self, request: HttpRequest, obj: StandingPage, form: ModelForm, change: bool
    ) -> None:
        cleaned = form.cleaned_data
        if cleaned.get("seen_version") is not None:
            obj.lock_version = cleaned["seen_version"]
        declare(
            obj, by=request.user, note=cleaned.get("note", ""),
            to_readers=bool(cleaned.get("to_readers")),
        )  # fmt: skip

    def response_add(self, request: HttpRequest, obj: StandingPage, *args: Any) -> HttpResponse:
        return self._stay(request, obj)

    def response_change(self, request: HttpRequest, obj: StandingPage) -> HttpResponse:
        return self._stay(request, obj)

    def _stay(self, request: HttpRequest, page: StandingPage) -> HttpResponse:
        """The writer stays where he writes, and is told whether readers see it."""
        seen = "Readers see it." if page.is_public else "Readers do not see it yet."
        messages.success(request, f"Saved. {seen}")
        return HttpResponseRedirect(reverse("admin:articles_standingpage_change", args=[page.pk]))

    @admin.display(description="address")
    def place(self, page: StandingPage) -> SafeString:
        return format_html('<a href="{0}">{0}</a>', page.get_absolute_url())

    @admin.display(description="preview")
    def preview(self, page: StandingPage) -> SafeString:
        address = reverse("standing_preview", args=[page.pk])
        return format_html('<a href="{}">As readers will see it</a>', address)

    @admin.display(description="its wordings")
    def wordings(self, page: StandingPage) -> SafeString:
        address = reverse("admin:articles_standingwords_changelist")
        return format_html(
            '<a href="{}?page__id__exact={}">{}, with who wrote them and when</a>',
            address, page.pk, page.kept_words.count(),
        )  # fmt: skip

    @admin.display(description="readers", ordering="published_at")
    def seen(self, page: StandingPage) -> str:
        return "see it" if page.is_public else "do not see it yet"

    @admin.display(description="changed", ordering="changed_at")
    def changed(self, page: StandingPage) -> str | None:
        return moment(page.changed_at)
