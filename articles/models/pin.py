"""Pin: an editor's word that a piece stands in a zone of the front page, or nowhere on it."""

from django.db import models
from django.db.models.functions import Now


def standing(prefix: str = "") -> models.Q:
    """The condition for pins that nobody has ended and whose time is not over, by the database.

    `prefix` is the way to the pin, for the condition of a join.
    """
    is_in_time = models.Q(**{f"{prefix}until__isnull": True})
    is_in_time |= models.Q(**{f"{prefix}until__gt": Now()})
    return models.Q(**{f"{prefix}ended_at__isnull": True}) & is_in_time


class PinQuerySet(models.QuerySet):
    def standing(self) -> "PinQuerySet":
        return self.filter(standing())


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
