"""The columns of the article list."""

from django.contrib import admin
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.admin.times import day, moment
from articles.models import Article


class Columns:
    """For the ModelAdmin; needs section and bylines fetched along, so that no row costs a query."""

    list_display = ("headline", "state", "kind", "section", "authors", "date")
    list_display_links = ("headline",)

    @admin.display(description="state", ordering="status")
    def state(self, article: Article) -> SafeString:
        return state_badge(article)

    @admin.display(description="by", empty_value="—")
    def authors(self, article: Article) -> str:
        return ", ".join(line.name or line.author.name for line in article.bylines.all())

    @admin.display(description="date", ordering="published_at")
    def date(self, article: Article) -> str:
        """No more of the time than is known; the day on which it was begun, for a draft."""
        if article.published_at is None:
            return day(article.created_at)
        return moment(article.published_at, article.published_precision)


def state_badge(article: Article) -> SafeString:
    """The state as a word that the stylesheet colours by `data-state`."""
    state = "scheduled" if article.is_scheduled else article.status
    return format_html('<span class="state" data-state="{}">{}</span>', state, article.state_label)
