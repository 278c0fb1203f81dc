"""Revision: an immutable snapshot of an article's words, with the reason why it was made."""

from django.db import models
from django.db.models.functions import Now

from articles.models.fields import CleanHtmlField, CleanHtmlQuerySet


class Reason(models.TextChoices):
    DRAFT = "draft", "Draft saved"
    PUBLICATION = "publication", "Published"
    MINOR = "minor", "Minor: spelling or style"
    CORRECTION = "correction", "Correction"
    CLARIFICATION = "clarification", "Clarification"
    UPDATE = "update", "Update: new facts"
    EDITORS_NOTE = "editors_note", "Editor’s note"
    RETRACTION = "retraction", "Retraction"
    IMPORT = "import", "Import"


# What an editor may declare for a change after publication; all but MINOR carry a notice.
DECLARED_REASONS = (Reason.MINOR, Reason.CORRECTION, Reason.CLARIFICATION, Reason.UPDATE)


class RevisionQuerySet(CleanHtmlQuerySet):
    def seen(self) -> "RevisionQuerySet":
        """Those that readers saw or see: the article's public history."""
        return self.filter(public_from__lte=Now())


class Revision(models.Model):
    Reason = Reason

    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="revisions"
    )
    number = models.PositiveIntegerField(help_text="Counts every snapshot of the article.")
    version = models.PositiveIntegerField(
        null=True, blank=True, help_text="Counts those that readers saw; empty for the others."
    )
    reason = models.CharField(max_length=13, choices=Reason)
    note = models.TextField(blank=True, help_text="What changed, in a sentence.")
    headline = models.TextField()
    standfirst = models.TextField(blank=True)
    body = CleanHtmlField(blank=True)
    furniture = models.JSONField(
        default=dict, blank=True,
        help_text="The other words on the page: kicker, highlights, bylines, disclaimer, captions.",
    )  # fmt: skip
    sha256 = models.CharField(max_length=64, help_text="Of the words, in their canonical JSON.")
    made_at = models.DateTimeField(db_default=Now())
    made_by_id = models.BigIntegerField(null=True, blank=True)
    made_by_name = models.CharField(max_length=200, blank=True)
    public_from = models.DateTimeField(
        null=True, blank=True, help_text="Since when readers see it; empty: they never did."
    )
    import_run = models.ForeignKey(
        "articles.ImportRun", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = RevisionQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(
                fields=["article", "number"], name="revision_number_counts_within_the_article"
            ),
            models.UniqueConstraint(
                fields=["article", "version"], name="revision_version_counts_within_the_article"
            ),
            models.CheckConstraint(
                condition=models.Q(reason__in=Reason.values), name="revision_reason_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(public_from__isnull=True, version__isnull=True)
                | models.Q(public_from__isnull=False, version__isnull=False),
                name="revision_that_is_public_has_a_version",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.get_reason_display()}"
