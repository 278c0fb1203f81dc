"""Terms for machines: one page without a list, for there is one row."""

from django.contrib import admin
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from articles.admin.access import DeskAdmin
from articles.desk import clock
from articles.models import Terms
from articles.models.terms import ONLY_ROW


class TermsAdmin(DeskAdmin):
    radio_fields = {"mining": admin.VERTICAL}
    fieldsets = (
        ("Text and data mining", {"fields": ("mining", "licence_address")}),
        ("Whom to write to", {"fields": ("contacts", "security_contacts")}),
        ("Ties", {"fields": ("trust_lines", "ads_lines")}),
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Terms | None = None) -> bool:
        return False

    def changelist_view(
        self, request: HttpRequest, extra_context: dict | None = None
    ) -> HttpResponse:
        """Straight to the row, which is made when somebody comes for it first."""
        if not self.has_view_permission(request):
            return super().changelist_view(request, extra_context)
        Terms.objects.get_or_create(pk=ONLY_ROW)
        return HttpResponseRedirect(reverse("admin:articles_terms_change", args=[ONLY_ROW]))

    def save_model(self, request: HttpRequest, obj: Terms, form: ModelForm, change: bool) -> None:
        obj.modified_at = clock.now()
        super().save_model(request, obj, form, change)
