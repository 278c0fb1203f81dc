"""ReaderReport: an error that a reader reports on a paragraph, and what came of it."""

from django.db import models
from django.db.models.functions import Now


class ReportOutcome(models.TextChoices):
    OPEN = "open", "Open"
    CORRECTED = "corrected", "Corrected"
    DECLINED = "declined", "Declined"


class ReaderReport(models.Model):
    Outcome = ReportOutcome

    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="reader_reports"
    )
    paragraph = models.PositiveIntegerField(
        null=True, blank=True, help_text="Counted from 1; empty for the whole piece."
    )
    words = models.TextField(blank=True, help_text="The words it is about.")
    text = models.TextField(help_text="What the reader says is wrong.")
    contact = models.CharField(max_length=254, blank=True, help_text="Never shown to readers.")
    received_at = models.DateTimeField(db_default=Now())
    outcome = models.CharField(max_length=9, choices=ReportOutcome, default=ReportOutcome.OPEN)
    answer = models.TextField(blank=True, help_text="What the desk found.")
    correction = models.ForeignKey(
        "articles.Correction", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["-received_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(outcome__in=ReportOutcome.values),
                name="reader_report_outcome_is_known",
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80]
