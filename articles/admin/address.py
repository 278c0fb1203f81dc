"""Addresses: every path that leads somewhere; a record, kept by the desk's acts alone."""

from django.contrib import admin

from articles.admin.access import ReadOnlyAdmin
from articles.admin.times import moment
from articles.models import Address


class AddressAdmin(ReadOnlyAdmin):
    list_display = ("path", "leads_to", "given")
    list_select_related = Address.TARGETS
    search_fields = ("path",)
    fields = ("path", "leads_to", "given")
    ordering = ("-since", "-id")

    @admin.display(description="since", ordering="since")
    def given(self, address: Address) -> str | None:
        return moment(address.since)

    @admin.display(description="leads to")
    def leads_to(self, address: Address) -> str:
        return str(address.target)
