"""Suggestion: what the import guessed but did not assert, for an editor to accept or dismiss."""

from django.db import models


class SuggestionOutcome(models.TextChoices):
    OPEN = "open", "Open"
    ACCEPTED = "accepted", "Accepted"
    DISMISSED = "dismissed", "Dismissed"


class Suggestion(models.Model):
    Outcome = SuggestionOutcome

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="suggestions"
    )
    field = models.CharField(
        max_length=40, help_text="What it would become: interviewee, source, correction, kind, …"
    )
    value = models.TextField(help_text="A name, a text or a date.")
    words = models.TextField(help_text="The fragment it was read from, or that describes it.")
    confidence = models.FloatField(help_text="From 0 (a guess) to 1 (certain).")
    outcome = models.CharField(
        max_length=9, choices=SuggestionOutcome, default=SuggestionOutcome.OPEN
    )
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by_name = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-confidence", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "field", "value"], name="suggestion_is_made_once"
            ),
            models.CheckConstraint(
                condition=models.Q(confidence__gte=0, confidence__lte=1),
                name="suggestion_confidence_is_a_share",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.field}: {self.value[:80]}"
