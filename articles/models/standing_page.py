"""Standing page: what the magazine says of itself: about, masthead, accessibility, its policies."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from articles.models.fields import CleanHtmlField, CleanHtmlQuerySet
from articles.models.purpose import Purpose


def own_language() -> str:
    """The language of the pages at the root: the first of the magazine's."""
    return settings.LANGUAGES[0][0]


class StandingPageQuerySet(CleanHtmlQuerySet):
    def public(self) -> "StandingPageQuerySet":
        """What readers may see now, by the database's clock."""
        return self.filter(published_at__lte=Now())


class StandingPage(models.Model):
    """One page in one language. Once readers have its address, it changes and does not go."""

    Purpose = Purpose

    purpose = models.CharField(max_length=30, choices=Purpose)
    language = models.CharField(max_length=10, default="en")
    headline = models.CharField(max_length=200, help_text="As the footer names it, too.")
    standfirst = models.TextField(blank=True, help_text="The whole of it in a sentence.")
    body = CleanHtmlField()
    published_at = models.DateTimeField(null=True, blank=True, editable=False)
    changed_at = models.DateTimeField(db_default=Now(), editable=False)
    lock_version = models.PositiveIntegerField(
        default=0, editable=False, help_text="Counts saves, so that no editor overwrites another."
    )

    objects = StandingPageQuerySet.as_manager()

    class Meta:
        ordering = ["language", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["purpose", "language"], name="standing_page_is_one_in_each_language"
            ),
            models.CheckConstraint(
                condition=models.Q(purpose__in=Purpose.values),
                name="standing_page_purpose_is_known",
            ),
        ]

    def __str__(self) -> str:
        return self.headline

    def get_absolute_url(self) -> str:
        """At the root in the site's own language, below /<language>/ in every other."""
        is_own = self.language == own_language()
        return f"/{self.purpose}/" if is_own else f"/{self.language}/{self.purpose}/"

    @property
    def is_public(self) -> bool:
        return self.published_at is not None
