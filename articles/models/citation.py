"""Citation: one use of a source in one article, tied to words and to the claim they make."""

from django.db import models


class Citation(models.Model):
    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="citations"
    )
    source = models.ForeignKey(
        "articles.Source", on_delete=models.PROTECT, related_name="citations"
    )
    words = models.TextField(blank=True, help_text="The words in the text that rest on it.")
    claim = models.TextField(blank=True, help_text="What it backs, in a sentence.")
    address = models.TextField(blank=True, help_text="The address exactly as the text gives it.")
    is_public = models.BooleanField(
        default=True, help_text="Off: for the desk only, never shown to readers."
    )
    position = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return f"{self.source}: {self.words[:60]}"
