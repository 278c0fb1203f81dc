"""Correction: what was wrong and what is right, issued once and for ever (triggers guard it)."""

from django.db import models

from articles.models.article import Article


class CorrectionKind(models.TextChoices):
    CORRECTION = "correction", "Correction"
    CLARIFICATION = "clarification", "Clarification"
    UPDATE = "update", "Update"
    EDITORS_NOTE = "editors_note", "Editor’s note"
    RETRACTION = "retraction", "Retraction"


class CorrectionOrigin(models.TextChoices):
    DESK = "desk", "Issued at the desk"
    IMPORT = "import", "Printed in the legacy article"


class CorrectionPlace(models.TextChoices):
    END = "end", "At the end of the text"
    TOP = "top", "Above the text as well"


class CorrectionQuerySet(models.QuerySet):
    def public(self) -> "CorrectionQuerySet":
        """Those readers may see: of public articles, and of pieces withdrawn from view.

        Asked of each correction in turn: joined, SQLite would begin with the whole archive.
        """
        own = Article.objects.filter(pk=models.OuterRef("article"))
        known = own.filter(status=Article.Status.WITHDRAWN) | own.public()
        return self.filter(models.Exists(known))

    def dated(self) -> "CorrectionQuerySet":
        """Those whose day is known, the newest first; feeds carry no others.

        Without "NULLS LAST", for which PostgreSQL would sort them all: its index has NULLs first.
        """
        return self.filter(issued_at__isnull=False).order_by("-issued_at", "-id")

    def undated(self) -> "CorrectionQuerySet":
        """The rest, which stand below: the last that were recorded first."""
        return self.filter(issued_at__isnull=True).order_by("-id")


class Correction(models.Model):
    Kind = CorrectionKind
    Origin = CorrectionOrigin
    Place = CorrectionPlace

    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="corrections"
    )
    number = models.PositiveIntegerField(help_text="Counts within the article: #correction-1.")
    kind = models.CharField(max_length=13, choices=CorrectionKind)
    text = models.TextField(help_text="What readers are told, without the label.")
    wrong = models.TextField(blank=True, help_text="The words as they stood.")
    right = models.TextField(blank=True, help_text="The words as they stand now.")
    issued_at = models.DateTimeField(null=True, blank=True, help_text="Empty: not recorded.")
    issued_precision = models.CharField(max_length=6, default="second")
    issued_by_id = models.BigIntegerField(null=True, blank=True)
    issued_by_name = models.CharField(max_length=200, blank=True)
    origin = models.CharField(max_length=6, choices=CorrectionOrigin)
    place = models.CharField(max_length=3, choices=CorrectionPlace, default=CorrectionPlace.END)
    supersedes = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )
    import_run = models.ForeignKey(
        "articles.ImportRun", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    raw = models.TextField(blank=True, help_text="The fragment it was read from, on import.")

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering = [models.F("issued_at").desc(nulls_last=True), "-id"]
        default_permissions = ("view",)
        permissions = [("issue_correction", "Can issue corrections")]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "number"], name="correction_number_counts_within_the_article"
            ),
            models.CheckConstraint(condition=~models.Q(text=""), name="correction_says_something"),
            models.CheckConstraint(
                condition=models.Q(kind__in=CorrectionKind.values), name="correction_kind_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(origin="desk", issued_at__isnull=False, import_run__isnull=True)
                | models.Q(origin="import", import_run__isnull=False),
                name="correction_names_its_origin",
            ),
        ]
        indexes = [
            # Undated ones stand last; each page of the log reads the one or the other.
            models.Index(fields=["-issued_at", "-id"], name="correction_by_issue"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.text[:80]}"

    def get_absolute_url(self) -> str:
        return f"{self.article.get_absolute_url()}#{self.anchor}"

    @property
    def anchor(self) -> str:
        """The id of its paragraph on the article's page."""
        return f"correction-{self.number}"
