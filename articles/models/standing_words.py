"""Standing words: one wording of a standing page, with who wrote it and when; triggers guard it."""

from django.db import models
from django.db.models.functions import Now

from articles.models.fields import CleanHtmlField, CleanHtmlQuerySet


class StandingWords(models.Model):
    """The words of a standing page as somebody saved them; never changed."""

    page = models.ForeignKey(
        "articles.StandingPage", on_delete=models.CASCADE, related_name="kept_words"
    )
    number = models.PositiveIntegerField(help_text="Counts within the page.")
    headline = models.CharField(max_length=200)
    standfirst = models.TextField(blank=True)
    body = CleanHtmlField()
    note = models.TextField(blank=True, help_text="What changed, in a sentence.")
    is_public = models.BooleanField(help_text="Whether readers saw these words.")
    kept_at = models.DateTimeField(db_default=Now())
    kept_by_id = models.BigIntegerField(null=True, blank=True)
    kept_by_name = models.CharField(max_length=200, blank=True)

    objects = CleanHtmlQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        verbose_name_plural = "standing words"
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(
                fields=["page", "number"], name="standing_words_count_within_the_page"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.headline}"
