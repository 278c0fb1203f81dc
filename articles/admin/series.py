"""Series: pieces that belong together over time."""

from articles.admin.access import DeskAdmin
from articles.admin.slugs import WithAddress


class SeriesAdmin(WithAddress, DeskAdmin):
    list_display = ("name", "slug", "description")
    search_fields = ("name", "slug")
    fields = ("name", "description", "slug")
