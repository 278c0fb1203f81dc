"""Sources: what articles rest on, and every piece that cites one."""

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest

from articles.admin.access import DeskAdmin
from articles.admin.slugs import SlugForm, WithAddress
from articles.admin.web_address import WebAddressField
from articles.models import Source
from articles.text.links import normalised


class SourceForm(SlugForm):
    address = WebAddressField(required=False, help_text="Where it can be read.")
    archived_address = WebAddressField(required=False, help_text="A kept copy, as in an archive.")

    def clean_address(self) -> str:
        """One row for each address: a second one would split what cites it."""
        address = self.cleaned_data["address"]
        key = normalised(address) or None
        twin = Source.objects.filter(address_key=key).exclude(pk=self.instance.pk).first()
        if key and twin:
            self.add_error("address", f"“{twin}” has this address already. Cite that source.")
        self.instance.address_key = key
        return address


class SourceAdmin(WithAddress, DeskAdmin):
    form = SourceForm
    list_display = ("name", "kind", "publisher", "accessed_on", "citation_count")
    list_filter = ("kind",)
    search_fields = ("name", "publisher", "address")
    fieldsets = (
        (None, {"fields": ("name", "kind", "publisher", "description")}),
        ("Where it is", {"fields": ("address", "archived_address", "accessed_on")}),
        ("Address on our site", {"fields": ("slug",)}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        return super().get_queryset(request).annotate(uses=Count("citations"))

    @admin.display(description="cited", ordering="uses")
    def citation_count(self, source: Source) -> int:
        return source.uses
