"""Topics: the tags that articles carry, each with a page of its own."""

from articles.admin.access import DeskAdmin
from articles.admin.slugs import WithAddress


class TopicAdmin(WithAddress, DeskAdmin):
    list_display = ("name", "slug", "description")
    search_fields = ("name", "slug")
    fields = ("name", "description", "slug")
