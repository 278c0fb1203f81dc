"""Where an article belongs: its one section, and perhaps a series."""

from urllib.parse import quote

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language

# Section addresses stand at the root, beside these.
RESERVED = frozenset(
    [
        *["about", "accessibility", "accounts", "admin", "api", "archive", "authors"],
        *["corrections", "feed", "healthz", "history", "masthead", "media", "news-sitemap"],
        *["policies", "preview", "readyz", "robots", "search", "series", "sitemap", "sources"],
        *["static", "topics", "versions", "well-known"],
    ]
)


def refuse_reserved(slug: str) -> None:
    """Raise ValidationError for a slug that would hide another address of the site."""
    if slug in RESERVED or slug in dict(settings.LANGUAGES) or slug.isdigit():
        raise ValidationError(
            f"“{slug}” is an address of the site itself. Choose another, such as “{slug}-desk”."
        )


class Section(models.Model):
    name = models.CharField(max_length=80, help_text="As readers see it: Opinion, Interviews, …")
    slug = models.SlugField(
        max_length=80, unique=True, allow_unicode=True, validators=[refuse_reserved],
        help_text="Its address: /opinion/. Old addresses keep working when it changes.",
    )  # fmt: skip
    names = models.JSONField(
        default=dict, blank=True, help_text="Its name in further languages, by their codes."
    )
    description = models.TextField(blank=True, help_text="One sentence at the head of its page.")
    position = models.PositiveSmallIntegerField(
        default=100, help_text="Sections stand in this order in the navigation; small comes first."
    )

    class Meta:
        ordering = ["position", "name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"/{quote(self.slug)}/"

    @property
    def label(self) -> str:
        """Its name in the language that is active."""
        return self.names.get((get_language() or "").partition("-")[0]) or self.name


class Series(models.Model):
    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=120, unique=True, allow_unicode=True)
    description = models.TextField(blank=True, help_text="What ties these pieces together.")

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "series"

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"/series/{quote(self.slug)}/"
