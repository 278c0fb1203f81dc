"""Suggestion: what the import guessed but did not assert, for an editor to accept or dismiss."""

from django.db import models


class SuggestionOutcome(models.TextChoices):
    OPEN = "open", "Open"
    ACCEPTED = "accepted", "Accepted"
    DISMISSED = "dismissed", "Dismissed"


# What these would change takes words of the editor's own: accepting one only ticks it off.
BY_HAND = ("correction", "origin")


class SuggestionQuerySet(models.QuerySet):
    def open(self) -> "SuggestionQuerySet":
        """Those that wait for an editor; a withdrawn piece takes no more changes."""
        return self.filter(outcome=SuggestionOutcome.OPEN).exclude(article__status="withdrawn")

    def of_run(self, run: int) -> "SuggestionQuerySet":
        """Those about pieces that this run brought in or read again."""
        return self.filter(
            models.Q(article__legacy_document__first_run=run)
            | models.Q(article__legacy_document__last_run=run)
        )

    def piece_by_piece(self) -> "SuggestionQuerySet":
        """The order of the queue: the newest piece first, its suggestions as they were made."""
        return self.order_by("-article_id", "id")


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

    objects = SuggestionQuerySet.as_manager()

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

    @property
    def is_settled_by_hand(self) -> bool:
        return self.field in BY_HAND
