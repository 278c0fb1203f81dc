"""RelatedPiece: a "READ MORE" line, resolved or waiting for its piece, or a counterpoint."""

from django.db import models


class Relation(models.TextChoices):
    RELATED = "related", "Read next"
    COUNTERPOINT = "counterpoint", "Counterpoint"


class RelatedPieceQuerySet(models.QuerySet):
    def waiting(self) -> "RelatedPieceQuerySet":
        """Those whose piece is not known yet."""
        return self.filter(target=None)

    def of_run(self, run: int) -> "RelatedPieceQuerySet":
        """Those on pieces that this run brought in or read again."""
        return self.filter(
            models.Q(article__legacy_document__first_run=run)
            | models.Q(article__legacy_document__last_run=run)
        )


class RelatedPiece(models.Model):
    Relation = Relation

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
    relation = models.CharField(
        max_length=12, choices=Relation, default=Relation.RELATED,
        help_text="A counterpoint is shown as such on both pages.",
    )  # fmt: skip
    raw = models.TextField(blank=True, help_text="The fragment it was read from.")
    position = models.PositiveSmallIntegerField(default=1)

    objects = RelatedPieceQuerySet.as_manager()

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(relation__in=Relation.values),
                name="related_piece_relation_is_known",
            ),
        ]

    def __str__(self) -> str:
        return self.headline or self.address
