"""Sections: the one place where an article belongs, in the order of the navigation."""

from articles.admin.access import DeskAdmin
from articles.admin.slugs import WithAddress


class SectionAdmin(WithAddress, DeskAdmin):
    list_display = ("name", "slug", "position", "description")
    search_fields = ("name", "slug")
    fields = ("name", "description", "position", "slug")
