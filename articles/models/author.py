"""Author: a person or an organisation whose name stands above articles, with or without a login."""

from urllib.parse import quote

from django.conf import settings
from django.db import models

from articles.models.language import Initial


class AuthorKind(models.TextChoices):
    PERSON = "person", "Person"
    ORGANISATION = "organisation", "Organisation"


class Author(models.Model):
    Kind = AuthorKind

    name = models.CharField(max_length=200, help_text="The name alone, as it stands in the byline.")
    slug = models.SlugField(
        max_length=120, unique=True, allow_unicode=True,
        help_text="The address: /authors/slug/. Old addresses keep working when it changes.",
    )  # fmt: skip
    kind = models.CharField(max_length=12, choices=AuthorKind, default=AuthorKind.PERSON)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True,
        related_name="author", help_text="The login of this author, when there is one.",
    )  # fmt: skip
    bio = models.TextField(
        blank=True, help_text="Who this is, in one or two sentences. Each piece keeps its own copy."
    )
    portrait = models.ForeignKey(
        "articles.Image", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    disclosure = models.TextField(
        blank=True, help_text="A standing tie readers should know of: a seat, a stake, a client."
    )
    website = models.URLField(max_length=500, blank=True)
    fediverse = models.CharField(max_length=200, blank=True, help_text="Such as @name@example.org")
    job_title = models.CharField(
        max_length=120, blank=True,
        help_text="Their work for the magazine: Editor, Staff writer, … Who has one stands in the "
        "masthead.",
    )  # fmt: skip
    masthead_position = models.PositiveSmallIntegerField(
        default=100, help_text="The masthead’s order; small comes first, then by name."
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=AuthorKind.values), name="author_kind_is_known"
            ),
            models.CheckConstraint(condition=~models.Q(name=""), name="author_has_a_name"),
        ]
        indexes = [
            models.Index(
                Initial("name"), models.F("name"), models.F("id"), name="author_by_initial"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"/authors/{quote(self.slug)}/"
