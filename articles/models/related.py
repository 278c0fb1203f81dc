"""RelatedPiece: a "READ MORE" line, resolved to one of our articles or waiting for it."""

from django.db import models


class RelatedPiece(models.Model):
    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="related_pieces"
    )
    headline = models.TextField(blank=True, help_text="As the legacy text gives it.")
    headline_key = models.TextField(
        blank=True, db_index=True, help_text="The headline folded for an exact match."
    )
    address = models.TextField(blank=True, help_text="As the legacy text links it.")
    target = models.ForeignKey(
        "articles.Article", on_delete=models.SET_NULL, null=True, blank=True,
        related_name="pointed_at_by", help_text="Empty: that piece has not arrived yet.",
    )  # fmt: skip
    raw = models.TextField(blank=True, help_text="The fragment it was read from.")
    position = models.PositiveSmallIntegerField(default=1)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.headline or self.address
