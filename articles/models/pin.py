"""Pin: an editor's word that a piece stands in a zone of the front page, or nowhere on it."""

from django.db import models
from django.db.models.functions import Now

# Also the condition of a join, so it is written once.
STANDING = models.Q(ended_at__isnull=True) & (
    models.Q(until__isnull=True) | models.Q(until__gt=Now())
)


class PinQuerySet(models.QuerySet):
    def standing(self) -> "PinQuerySet":
        """Those that nobody has ended and whose time is not over, by the database's clock."""
        return self.filter(STANDING)


class Pin(models.Model):
    """Ended, never deleted: the rows are the record of who put what where, and when."""

    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="pins")
    zone = models.ForeignKey(
        "articles.Zone", on_delete=models.PROTECT, null=True, blank=True, related_name="pins",
        help_text="Empty keeps the piece off the front page.",
    )  # fmt: skip
    position = models.IntegerField(default=0, help_text="Small comes first in the zone.")
    until = models.DateTimeField(null=True, blank=True)
    pinned_at = models.DateTimeField(db_default=Now())
    pinned_by_id = models.BigIntegerField(null=True, blank=True)
    pinned_by_name = models.CharField(max_length=200, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by_id = models.BigIntegerField(null=True, blank=True)
    ended_by_name = models.CharField(max_length=200, blank=True)

    objects = PinQuerySet.as_manager()

    class Meta:
        ordering = ["position", "-pk"]
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(
                fields=["article"], condition=models.Q(ended_at__isnull=True),
                name="pin_is_one_for_each_article",
            ),
        ]  # fmt: skip
        indexes = [models.Index(fields=["-pinned_at", "-id"], name="pin_by_time")]

    def __str__(self) -> str:
        return f"{self.article} in {self.zone or 'nothing'}"
