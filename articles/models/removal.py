"""Removal: the trace of a row that undoing an import took away, and its permission to go.

Append-only. A public revision, an import's correction or a public article may be deleted only
when a row here names it and its run; the triggers see to that, and to what may be named.
"""

from django.db import models
from django.db.models.functions import Now


class RemovalTable(models.TextChoices):
    ARTICLE = "articles_article", "Article"
    REVISION = "articles_revision", "Revision"
    CORRECTION = "articles_correction", "Correction"


class Removal(models.Model):
    Table = RemovalTable

    table_name = models.CharField(max_length=20, choices=RemovalTable)
    row_id = models.BigIntegerField(help_text="The primary key that it had.")
    run = models.ForeignKey("articles.ImportRun", on_delete=models.PROTECT, related_name="removals")
    removed_at = models.DateTimeField(db_default=Now())

    class Meta:
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(
                fields=["table_name", "row_id"], name="removal_names_a_row_once"
            ),
            models.CheckConstraint(
                condition=models.Q(table_name__in=RemovalTable.values),
                name="removal_table_is_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_table_name_display()} {self.row_id}, run {self.run_id}"
