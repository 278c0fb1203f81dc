"""Where imported articles came from: the run, and each document with its original bytes."""

import zlib

from django.db import models
from django.db.models.functions import Now

from articles.models.warned import warned_of


class RunState(models.TextChoices):
    RUNNING = "running", "Running"
    FINISHED = "finished", "Finished"
    INTERRUPTED = "interrupted", "Interrupted"
    STOPPED = "stopped", "Stopped: too many errors"
    UNDOING = "undoing", "Being undone"
    UNDONE = "undone", "Undone"


class Outcome(models.TextChoices):
    CREATED = "created", "Created"
    UPDATED = "updated", "Updated"
    UNCHANGED = "unchanged", "Unchanged"
    KEPT = "kept", "Kept: the editor’s state stayed"
    REJECTED = "rejected", "Rejected"


class ImportRun(models.Model):
    State = RunState

    started_at = models.DateTimeField(db_default=Now())
    finished_at = models.DateTimeField(null=True, blank=True)
    state = models.CharField(max_length=11, choices=RunState, default=RunState.RUNNING)
    namespace = models.CharField(max_length=100)
    arguments = models.JSONField(default=dict, help_text="The options of the command.")
    created_count = models.PositiveIntegerField(default=0)
    updated_count = models.PositiveIntegerField(default=0)
    unchanged_count = models.PositiveIntegerField(default=0)
    kept_count = models.PositiveIntegerField(default=0)
    rejected_count = models.PositiveIntegerField(default=0)
    warning_count = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-id"]
        default_permissions = ("view",)
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=RunState.values), name="import_run_state_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"Run {self.pk} of “{self.namespace}”"


class LegacyDocumentQuerySet(models.QuerySet):
    def of_run(self, run: int) -> "LegacyDocumentQuerySet":
        """Those that this run brought in, or read again."""
        return self.filter(models.Q(first_run=run) | models.Q(last_run=run))

    def warned_of(self, code: str, message: str = "") -> "LegacyDocumentQuerySet":
        """Those with a warning of this code that nobody has settled."""
        return self.filter(warned_of(code, message), warning_count__gt=0)


class LegacyDocument(models.Model):
    """One document of an archive; identity is (namespace, source_id), never a headline."""

    Outcome = Outcome

    namespace = models.CharField(max_length=100)
    source_id = models.TextField(help_text="The format's own id, else the path in the archive.")
    path = models.TextField(help_text="Where the file lay, below the archive's root.")
    format = models.CharField(max_length=40, blank=True)
    sha256 = models.CharField(max_length=64, help_text="Of the original bytes.")
    original = models.BinaryField(help_text="The original bytes, compressed with zlib.")
    original_bytes_count = models.PositiveBigIntegerField()
    article = models.OneToOneField(
        "articles.Article", on_delete=models.SET_NULL, null=True, blank=True,
        related_name="legacy_document",
    )  # fmt: skip
    first_run = models.ForeignKey(ImportRun, on_delete=models.PROTECT, related_name="arrivals")
    last_run = models.ForeignKey(ImportRun, on_delete=models.PROTECT, related_name="documents")
    outcome = models.CharField(max_length=9, choices=Outcome)
    rejected_because = models.TextField(blank=True)
    base = models.JSONField(default=dict, help_text="What the import last wrote, field by field.")
    extracted = models.JSONField(
        default=list, help_text="Each found item: field, value, raw fragment, confidence."
    )
    accounted_for = models.FloatField(
        default=1.0, help_text="Share of the visible characters that has a place: 1 is all."
    )
    dropped = models.JSONField(default=list, help_text="Each dropped text with its reason.")
    read_with = models.JSONField(
        default=dict, blank=True,
        help_text="Options that the desk gave for this document alone: they hold for later runs.",
    )  # fmt: skip
    warnings = models.JSONField(default=list, help_text="Each with code, message and line.")
    warning_count = models.PositiveIntegerField(default=0)

    objects = LegacyDocumentQuerySet.as_manager()

    class Meta:
        ordering = ["namespace", "source_id"]
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(
                fields=["namespace", "source_id"], name="legacy_document_has_one_identity"
            ),
            models.CheckConstraint(
                condition=models.Q(outcome__in=Outcome.values), name="legacy_outcome_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.namespace}:{self.source_id}"

    @property
    def original_data(self) -> bytes:
        """The bytes as they came."""
        return zlib.decompress(bytes(self.original))

    def settle_warnings(self, codes: tuple[str, ...], message: str, settled: str) -> None:
        """Note what was answered to those of these codes; a message is that of the first code.

        They stay on record and are counted no more. Not stored.
        """
        for each in self.warnings:
            is_meant = each["code"] in codes[1:] or (each["code"], each["message"]) == (
                codes[0],
                message,
            )
            if is_meant and "settled" not in each:
                each["settled"] = settled
        self.warning_count = open_count(self.warnings)


def open_count(warnings: list[dict]) -> int:
    """How many of a document's warnings nobody has settled."""
    return sum("settled" not in each for each in warnings)
